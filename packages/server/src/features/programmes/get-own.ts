import type { Campaign, Programme } from '@yushui/contract/programmes'
import type { Ctx } from '../../platform/ctx.ts'
import { Refusal } from '../../platform/refusal.ts'
import { findProgramme } from './queries.ts'
import { findCampaign } from './queries-campaigns.ts'

/** Also a withdrawn one. */
export async function getOwnProgramme(ctx: Ctx, id: string): Promise<Programme> {
  const programme = await findProgramme(ctx.db, ctx.office, id)
  if (!programme) throw new Refusal('not-found', 'programme-not-found')
  return programme
}

/** Also a withdrawn one. */
export async function getOwnCampaign(ctx: Ctx, id: string): Promise<Campaign> {
  const campaign = await findCampaign(ctx.db, ctx.office, id)
  if (!campaign) throw new Refusal('not-found', 'campaign-not-found')
  return campaign
}
