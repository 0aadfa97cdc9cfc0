import type { Evidence } from '@yushui/contract/evidence'
import type { Ctx } from '../../platform/ctx.ts'
import { getEvidence } from './get-evidence.ts'
import { setWithdrawal } from './queries.ts'

export async function restoreEvidence(ctx: Ctx, { id }: { id: string }): Promise<Evidence> {
  const { title } = await getEvidence(ctx, id)
  if (await setWithdrawal(ctx.db, ctx.office, id, null)) await ctx.audit('evidence.restored', id, { title })
  return getEvidence(ctx, id)
}
