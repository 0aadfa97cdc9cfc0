import type { DoorCtx } from '../../platform/ctx.ts'
import { Refusal } from '../../platform/refusal.ts'
import { findTopOffice } from '../organisations/public.ts'

/** That somebody tried a code is written down; what was typed is not: a sign of it may be wrong, the rest good. */
export async function refuseCode(ctx: DoorCtx): Promise<Refusal> {
  const top = await findTopOffice(ctx.db)
  const subject = top && { officeId: top.id, path: top.path, accountId: null, role: null }
  if (subject) await ctx.auditFor(subject, 'code.failed', null, { address: ctx.address }, false)
  return new Refusal('invalid', 'code-not-good', {}, ['code'])
}
