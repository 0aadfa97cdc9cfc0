import type { changeCampaign as asked, Campaign } from '@yushui/contract/programmes'
import type { z } from 'zod'
import type { Ctx } from '../../platform/ctx.ts'
import { Refusal } from '../../platform/refusal.ts'
import { refuseSealedNames, unitWordsKept } from '../partners/public.ts'
import { getOwnCampaign } from './get-own.ts'
import { updateCampaign } from './queries-campaigns.ts'
import { placesOfCampaign, refuseBackwards } from './rules.ts'

export async function changeCampaign(ctx: Ctx, input: z.output<typeof asked.input>): Promise<Campaign> {
  const { id, name, kind, from, to } = input
  refuseBackwards(input)
  const before = await getOwnCampaign(ctx, id)
  if (before.isWithdrawn) throw new Refusal('conflict', 'campaign-withdrawn')
  const places = placesOfCampaign(input)
  await refuseSealedNames(ctx, places)
  if (!(await updateCampaign(ctx.db, ctx.office, input))) throw new Refusal('conflict', 'changed-meanwhile')
  const was = before.name === name ? undefined : before.name
  const said = { name, was, kind, from, to, unitWordsKept: unitWordsKept(places) }
  await ctx.audit('campaign.changed', id, said)
  return getOwnCampaign(ctx, id)
}
