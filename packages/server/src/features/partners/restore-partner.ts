import type { Partner } from '@yushui/contract/partners'
import type { Ctx } from '../../platform/ctx.ts'
import { getPartner } from './get-partner.ts'
import { setWithdrawal } from './queries.ts'

export async function restorePartner(ctx: Ctx, { id }: { id: string }): Promise<Partner> {
  const partner = await getPartner(ctx, id)
  if (await setWithdrawal(ctx.db, ctx.office, id, null))
    await ctx.audit('partner.restored', id, { alias: partner.alias })
  return getPartner(ctx, id)
}
