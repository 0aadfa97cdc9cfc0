import type { addCampaign as asked, Campaign } from '@yushui/contract/programmes'
import type { z } from 'zod'
import type { Ctx } from '../../platform/ctx.ts'
import { refuseSealedNames, unitWordsKept } from '../partners/public.ts'
import { getOwnCampaign } from './get-own.ts'
import { insertCampaign } from './queries-campaigns.ts'
import { placesOfCampaign, refuseBackwards } from './rules.ts'

/** Asked twice with one id, it is there once. */
export async function addCampaign(ctx: Ctx, input: z.output<typeof asked.input>): Promise<Campaign> {
  refuseBackwards(input)
  const places = placesOfCampaign(input)
  await refuseSealedNames(ctx, places)
  if (await insertCampaign(ctx.db, ctx.office, ctx.path, input)) {
    const { id, name, kind, from, to } = input
    const said = { name, kind, from, to, unitWordsKept: unitWordsKept(places) }
    await ctx.audit('campaign.added', id, said)
  }
  return getOwnCampaign(ctx, input.id)
}
