import type { Activity, changeDecision as asked } from '@yushui/contract/activities'
import type { z } from 'zod'
import type { Ctx } from '../../platform/ctx.ts'
import { Refusal } from '../../platform/refusal.ts'
import { refuseSealedNames } from '../partners/public.ts'
import { getActivity, getLocked, withTaskDays } from './get-activity.ts'
import { getLockedDecision } from './get-decision.ts'
import { updateDecision } from './queries-decisions.ts'
import { placesOfDecision, refuseAtRest } from './rules.ts'

/** What became of it is written down also when the meeting is long filed; what was decided is not changed then. */
export async function changeDecision(ctx: Ctx, input: z.output<typeof asked.input>): Promise<Activity> {
  const { id, activityId, what, owner, due, doneOn, outcome } = input
  const { state } = await getLocked(ctx, activityId)
  const before = await getLockedDecision(ctx, input)
  if (before.what !== what || before.owner !== owner || before.due !== due) refuseAtRest(state)
  if (doneOn && doneOn > ctx.today) throw new Refusal('invalid', 'tick-in-future', {}, ['doneOn'])
  await refuseSealedNames(ctx, placesOfDecision(input))
  // The day that its task gives it comes back from the form; it is the task's to keep.
  const [shown] = await withTaskDays(ctx, [before])
  const kept = { ...input, doneOn: doneOn === shown?.doneOn ? before.doneOn : doneOn }
  if (!(await updateDecision(ctx.db, ctx.office, kept))) throw new Refusal('conflict', 'changed-meanwhile')
  await ctx.audit('decision.changed', id, { activity: activityId, what, owner, due, doneOn, outcome })
  return getActivity(ctx, { id: activityId })
}
