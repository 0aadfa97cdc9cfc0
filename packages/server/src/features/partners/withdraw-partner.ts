import type { Partner } from '@yushui/contract/partners'
import type { Ctx } from '../../platform/ctx.ts'
import { getPartner } from './get-partner.ts'
import { setWithdrawal } from './queries.ts'

/** Tasks that name the partner go on naming it; it is only no longer offered. */
export async function withdrawPartner(
  ctx: Ctx,
  { id, reason }: { id: string; reason: string },
): Promise<Partner> {
  const partner = await getPartner(ctx, id)
  const withdrawal = { at: ctx.now, by: ctx.account.id, reason }
  if (await setWithdrawal(ctx.db, ctx.office, id, withdrawal))
    await ctx.audit('partner.withdrawn', id, { alias: partner.alias, reason })
  return getPartner(ctx, id)
}
