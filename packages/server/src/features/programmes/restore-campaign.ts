import type { Campaign } from '@yushui/contract/programmes'
import type { Ctx } from '../../platform/ctx.ts'
import { getOwnCampaign } from './get-own.ts'
import { setCampaignWithdrawal } from './queries-campaigns.ts'

export async function restoreCampaign(ctx: Ctx, { id }: { id: string }): Promise<Campaign> {
  const { name } = await getOwnCampaign(ctx, id)
  if (await setCampaignWithdrawal(ctx.db, ctx.office, id, null))
    await ctx.audit('campaign.restored', id, { name })
  return getOwnCampaign(ctx, id)
}
