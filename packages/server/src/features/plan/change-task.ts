import type { changeTask as asked, Task } from '@yushui/contract/plans'
import type { z } from 'zod'
import type { Ctx } from '../../platform/ctx.ts'
import { Refusal } from '../../platform/refusal.ts'
import { refuseSealedNames, refuseStrangePartners, unitWordsKept } from '../partners/public.ts'
import { wordsForTaskChange } from './amendment-words.ts'
import { getSpans } from './get-spans.ts'
import { getTask } from './get-task.ts'
import { openPlan } from './open-plan.ts'
import { recount } from './queries.ts'
import { updateTask } from './queries-tasks.ts'
import { daysOf, placesOfTask, standingOver } from './rules.ts'

export async function changeTask(ctx: Ctx, input: z.output<typeof asked.input>): Promise<Task> {
  const { reason, ...task } = input
  const { planId } = await getTask(ctx, task.id)
  const plan = await openPlan(ctx, planId, reason)
  // Read again now that the plan is held: another's tick may just have come in.
  const before = await getTask(ctx, task.id)
  if (before.isWithdrawn) throw new Refusal('conflict', 'task-withdrawn')
  await refuseStrangePartners(ctx, task.partners)
  const places = placesOfTask(task)
  await refuseSealedNames(ctx, places)

  const days = daysOf(task.window, plan.year, await getSpans(ctx))
  const standing = standingOver(task.window, days.spells, before.ticks)
  if (!(await updateTask(ctx.db, ctx.office, { ...task, ...days, ...standing })))
    throw new Refusal('conflict', 'changed-meanwhile')
  await recount(ctx.db, ctx.office, planId)
  const what = wordsForTaskChange(before, task)
  await plan.amend(what)
  const said = { title: task.title, what, reason: reason || undefined }
  await ctx.audit('task.changed', task.id, { ...said, unitWordsKept: unitWordsKept(places) })
  return getTask(ctx, task.id)
}
