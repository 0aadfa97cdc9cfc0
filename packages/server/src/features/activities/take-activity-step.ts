import {
  type Activity,
  type ActivityState,
  activitySteps,
  type takeActivityStep as asked,
} from '@yushui/contract/activities'
import type { z } from 'zod'
import type { Ctx } from '../../platform/ctx.ts'
import { demand } from '../../platform/permissions.ts'
import { Refusal } from '../../platform/refusal.ts'
import { refuseSealedNames } from '../partners/public.ts'
import { keepActivityTick } from '../plan/public.ts'
import { getActivity, getLocked } from './get-activity.ts'
import { updateState } from './queries.ts'
import { heldOnce, refuseDay } from './rules.ts'

/** Fixed, held, filed, cancelled and back, as the table of steps in the contract allows. */
export async function takeActivityStep(ctx: Ctx, input: z.output<typeof asked.input>): Promise<Activity> {
  const { id, reason } = input
  const step = activitySteps[input.step]
  demand(ctx, step.may)
  const before = await getLocked(ctx, id)
  const { state, title, onDay } = before
  if (!(step.from as readonly ActivityState[]).includes(state))
    throw new Refusal('conflict', 'activity-step-not-now')
  if (step.needsReason && reason === '') throw new Refusal('invalid', 'step-reason-needed', {}, ['reason'])
  refuseDay(step.to, onDay, ctx.today)
  await refuseSealedNames(ctx, [{ where: '原因', field: 'reason', text: reason }])

  const cancelledReason = step.to === 'cancelled' ? reason : ''
  const to = { state: step.to, cancelledReason, changedAt: ctx.now }
  if (!(await updateState(ctx.db, ctx.office, input, to))) throw new Refusal('conflict', 'changed-meanwhile')
  await keepActivityTick(ctx, id, heldOnce(before), heldOnce({ ...before, state: step.to }))
  const said = { title, onDay, was: state, is: step.to, reason: reason || undefined }
  await ctx.audit(`activity.${input.step}`, id, said)
  return getActivity(ctx, { id })
}
