import type { addTask as asked, Task } from '@yushui/contract/plans'
import type { z } from 'zod'
import type { Ctx } from '../../platform/ctx.ts'
import { Refusal } from '../../platform/refusal.ts'
import { refuseSealedNames, refuseStrangePartners, unitWordsKept } from '../partners/public.ts'
import { getSpans } from './get-spans.ts'
import { getTask } from './get-task.ts'
import { openPlan } from './open-plan.ts'
import { recount } from './queries.ts'
import { insertTasks, nextPlace } from './queries-tasks.ts'
import { daysOf, placesOfTask, standingOver } from './rules.ts'

/** Asked twice with one id, it is there once. */
export async function addTask(ctx: Ctx, input: z.output<typeof asked.input>): Promise<Task> {
  const { reason, planId, ...task } = input
  const plan = await openPlan(ctx, planId, reason)
  await refuseStrangePartners(ctx, task.partners)
  const places = placesOfTask(task)
  await refuseSealedNames(ctx, places)
  const days = daysOf(task.window, plan.year, await getSpans(ctx))
  const place = await nextPlace(ctx.db, ctx.office, planId)
  const standing = standingOver(task.window, days.spells, [])
  const atRest = { ...task, ...days, ...standing, planId, year: plan.year, place }
  if ((await insertTasks(ctx.db, ctx.office, ctx.path, [atRest])) === 1) {
    await recount(ctx.db, ctx.office, planId)
    await plan.amend(`加任务“${task.title}”`)
    const { title, kind, window } = task
    const said = { title, kind, window, planId, reason: reason || undefined }
    await ctx.audit('task.added', task.id, { ...said, unitWordsKept: unitWordsKept(places) })
  }
  const kept = await getTask(ctx, task.id)
  if (kept.planId !== planId) throw new Refusal('conflict', 'task-exists')
  return kept
}
