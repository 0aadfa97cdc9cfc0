import type { Ctx } from '../../platform/ctx.ts'
import { type Verified, verifyAudit } from './verify-chain.ts'

/** That it was checked, and what came out, is written down as well. */
export async function checkAudit(ctx: Ctx): Promise<Verified> {
  const verified = await verifyAudit(ctx.db)
  await ctx.audit('audit.checked', null, { ...verified })
  return verified
}
