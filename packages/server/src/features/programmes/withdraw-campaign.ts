import type { Campaign } from '@yushui/contract/programmes'
import type { Ctx } from '../../platform/ctx.ts'
import { getOwnCampaign } from './get-own.ts'
import { setCampaignWithdrawal } from './queries-campaigns.ts'

export async function withdrawCampaign(
  ctx: Ctx,
  { id, reason }: { id: string; reason: string },
): Promise<Campaign> {
  const { name } = await getOwnCampaign(ctx, id)
  const withdrawal = { at: ctx.now, by: ctx.account.id, reason }
  if (await setCampaignWithdrawal(ctx.db, ctx.office, id, withdrawal))
    await ctx.audit('campaign.withdrawn', id, { name, reason })
  return getOwnCampaign(ctx, id)
}
