import type { Campaign, Programme } from '@yushui/contract/programmes'
import type { Ctx } from '../../platform/ctx.ts'
import { listKnownIds } from '../../platform/own-rows.ts'
import { Refusal } from '../../platform/refusal.ts'
import { getOwnProgramme } from './get-own.ts'
import { listProgrammes } from './queries.ts'
import { listCampaigns } from './queries-campaigns.ts'

export { getOwnProgramme } from './get-own.ts'

/** In the order in which they were made. */
export const listOwnProgrammes = (ctx: Ctx, isWithdrawn: boolean): Promise<Programme[]> =>
  listProgrammes(ctx.db, ctx.office, isWithdrawn)

/** Refuses a programme or campaigns that the office doesn't have. */
export async function refuseStrangeProgrammes(
  ctx: Ctx,
  { programmeId, campaignIds }: { programmeId: string | null; campaignIds: string[] },
): Promise<void> {
  if (programmeId) await getOwnProgramme(ctx, programmeId)
  const ids = [...new Set(campaignIds)]
  const known = await listKnownIds(ctx.db, 'campaigns', ctx.office, ids)
  if (known.length < ids.length) throw new Refusal('not-found', 'campaign-not-found', {}, ['campaignIds'])
}

/** Newest first. */
export const listOwnCampaigns = (ctx: Ctx, isWithdrawn: boolean): Promise<Campaign[]> =>
  listCampaigns(ctx.db, ctx.office, isWithdrawn)
