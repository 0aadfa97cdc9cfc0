import type { Activity } from '@yushui/contract/activities'
import type { Ctx } from '../../platform/ctx.ts'
import { getActivity, getLocked } from './get-activity.ts'
import { withdrawDecisionRow } from './queries-decisions.ts'
import { refuseAtRest } from './rules.ts'

/** The task it may have become stays in its plan. */
export async function withdrawDecision(
  ctx: Ctx,
  { id, activityId }: { id: string; activityId: string },
): Promise<Activity> {
  const { state, title } = await getLocked(ctx, activityId)
  refuseAtRest(state)
  const withdrawal = { id, activityId, at: ctx.now, by: ctx.account.id }
  if (await withdrawDecisionRow(ctx.db, ctx.office, withdrawal))
    await ctx.audit('decision.withdrawn', id, { activity: activityId, title })
  return getActivity(ctx, { id: activityId })
}
