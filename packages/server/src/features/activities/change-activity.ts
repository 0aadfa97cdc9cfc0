import type { Activity, changeActivity as asked } from '@yushui/contract/activities'
import type { z } from 'zod'
import type { Ctx } from '../../platform/ctx.ts'
import { Refusal } from '../../platform/refusal.ts'
import { keepActivityTick } from '../plan/public.ts'
import { getActivity, getLocked } from './get-activity.ts'
import { putToRest } from './put-to-rest.ts'
import { updateActivity } from './queries.ts'
import { changesOf, heldOnce, refuseAtRest } from './rules.ts'

export async function changeActivity(ctx: Ctx, input: z.output<typeof asked.input>): Promise<Activity> {
  const { id, version, ...written } = input
  const before = await getLocked(ctx, id)
  refuseAtRest(before.state)
  const { atRest, unitWords } = await putToRest(ctx, written, before.state)
  if (!(await updateActivity(ctx.db, ctx.office, { id, version }, atRest)))
    throw new Refusal('conflict', 'changed-meanwhile')
  await keepActivityTick(ctx, id, heldOnce(before), heldOnce(atRest))
  const said = { ...changesOf(before, written), title: written.title, unitWordsKept: unitWords }
  await ctx.audit('activity.changed', id, said)
  return getActivity(ctx, { id })
}
