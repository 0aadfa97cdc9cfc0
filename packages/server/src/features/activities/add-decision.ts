import type { Activity, addDecision as asked } from '@yushui/contract/activities'
import type { z } from 'zod'
import type { Ctx } from '../../platform/ctx.ts'
import { refuseSealedNames } from '../partners/public.ts'
import { getActivity, getLocked } from './get-activity.ts'
import { getLockedDecision } from './get-decision.ts'
import { insertDecision } from './queries-decisions.ts'
import { placesOfDecision, refuseAtRest } from './rules.ts'

/** Asked twice with one id, it is there once; asked again after it was withdrawn, it is back. */
export async function addDecision(ctx: Ctx, input: z.output<typeof asked.input>): Promise<Activity> {
  const { id, activityId, what, owner, due } = input
  const { state } = await getLocked(ctx, activityId)
  refuseAtRest(state)
  await refuseSealedNames(ctx, placesOfDecision(input))
  if (await insertDecision(ctx.db, ctx.office, ctx.path, input))
    await ctx.audit('decision.added', id, { activity: activityId, what, owner, due })
  // The id of another activity's decision would be answered as if it had been kept.
  else await getLockedDecision(ctx, { id, activityId })
  return getActivity(ctx, { id: activityId })
}
