import type { Evidence } from '@yushui/contract/evidence'
import type { Ctx } from '../../platform/ctx.ts'
import { getEvidence } from './get-evidence.ts'
import { setWithdrawal } from './queries.ts'

/** The bytes stay where they are, and nobody sees them but who may restore. */
export async function withdrawEvidence(
  ctx: Ctx,
  { id, reason }: { id: string; reason: string },
): Promise<Evidence> {
  const { title } = await getEvidence(ctx, id)
  const withdrawal = { at: ctx.now, by: ctx.account.id, reason }
  if (await setWithdrawal(ctx.db, ctx.office, id, withdrawal))
    await ctx.audit('evidence.withdrawn', id, { title, reason })
  return getEvidence(ctx, id)
}
