import type { Activity, makeTaskOfDecision as asked, Decision } from '@yushui/contract/activities'
import type { NewTask } from '@yushui/contract/plans'
import { clip } from '@yushui/domain/clip'
import { dayOfMonth, earlierOf, laterOf, monthOf, type PlainDate, yearOf } from '@yushui/domain/plain-date'
import type { z } from 'zod'
import type { Ctx } from '../../platform/ctx.ts'
import { Refusal } from '../../platform/refusal.ts'
import { addTaskToYear } from '../plan/public.ts'
import { getActivity } from './get-activity.ts'
import { getLockedDecision } from './get-decision.ts'
import { setDecisionTask } from './queries-decisions.ts'

/** Owner and date go along; the meeting is the reason, if no other is given. */
export async function makeTaskOfDecision(ctx: Ctx, input: z.output<typeof asked.input>): Promise<Activity> {
  const { id, activityId, taskId, reason } = input
  const { title, onDay } = await getActivity(ctx, { id: activityId })
  const decision = await getLockedDecision(ctx, input)
  if (decision.taskId === taskId) return getActivity(ctx, { id: activityId })
  if (decision.taskId) throw new Refusal('conflict', 'decision-has-task')
  if (!decision.due) throw new Refusal('invalid', 'due-needed', {}, ['due'])

  const task = taskOf(decision, decision.due, onDay ?? ctx.today)
  const why = reason || clip(`${title}议定`, 200)
  await addTaskToYear(ctx, yearOf(decision.due), { ...task, id: taskId }, why)
  await setDecisionTask(ctx.db, ctx.office, id, taskId)
  await ctx.audit('decision.made-task', id, { activity: activityId, what: decision.what, task: taskId })
  return getActivity(ctx, { id: activityId })
}

/** From the meeting to the day it is due, within that day's year. */
function taskOf({ what, owner }: Decision, due: PlainDate, decidedOn: PlainDate): Omit<NewTask, 'id'> {
  const from = earlierOf(laterOf(decidedOn, `${yearOf(due)}-01-01`), due)
  const monthDay = (day: PlainDate) => ({ month: monthOf(day), day: dayOfMonth(day) })
  return {
    title: clip(what, 40),
    quote: what,
    kind: 'other',
    window: {
      months: null,
      occasions: [],
      relation: null,
      span: null,
      days: { kind: 'dates', from: monthDay(from), to: monthDay(due) },
      recurrence: 'once',
    },
    partners: [],
    targets: [],
    quantity: null,
    section: '议定事项',
    responsible: clip(owner, 20),
    note: '',
  }
}
