import type { NewTask, Task } from '@yushui/contract/plans'
import type { OccasionId } from '@yushui/domain/almanac/occasions'
import type { PlainDate } from '@yushui/domain/plain-date'
import type { Ctx } from '../../platform/ctx.ts'
import { Refusal } from '../../platform/refusal.ts'
import { addTask } from './add-task.ts'
import { listOpenPlanIds, listPlansOfYear } from './queries.ts'
import { findYearOfTask, listSections, listTasksOf, listWindows } from './queries-tasks.ts'
import { listLastTicks } from './queries-ticks.ts'

export { getYear } from './get-plan.ts'
export { getSpans } from './get-spans.ts'
export { getTask } from './get-task.ts'
export { type HeldOnce, keepActivityTick } from './keep-activity-tick.ts'
export { fileName } from './plan-at-rest.ts'
export { outlineOfYear, tellPlan } from './tell-plan.ts'

/** The year of the task's plan; refuses a task that the office doesn't have. */
export async function getYearOfTask(ctx: Ctx, id: string): Promise<number> {
  const year = await findYearOfTask(ctx.db, ctx.office, id)
  if (year === undefined) throw new Refusal('not-found', 'task-not-found', {}, ['taskId'])
  return year
}

/** When each was last done, by task; those never done are left out. */
export async function lastTicksOf(ctx: Ctx, taskIds: string[]): Promise<Map<string, PlainDate>> {
  const rows = await listLastTicks(ctx.db, ctx.office, taskIds)
  return new Map(rows.map(({ taskId, on }) => [taskId, on]))
}

/** Into the year's plan that still runs; an amendment where it was approved, so with a reason. */
export async function addTaskToYear(ctx: Ctx, year: number, task: NewTask, reason: string): Promise<Task> {
  const plans = await listPlansOfYear(ctx.db, ctx.scope, ctx.office, year)
  const plan = plans.find(({ state }) => state === 'running') ?? plans.find(({ state }) => state !== 'closed')
  if (!plan) throw new Refusal('conflict', 'no-plan-for-year', { year }, ['due'])
  return addTask(ctx, { ...task, planId: plan.id, reason })
}

/** The plan's heading each task stands under, by task. */
export async function sectionsOf(ctx: Ctx, taskIds: string[]): Promise<Map<string, string>> {
  const rows = await listSections(ctx.db, ctx.office, taskIds)
  return new Map(rows.map(({ id, section }) => [id, section]))
}

/** Of every plan that is not closed, in the order of the plans; without the withdrawn. */
export async function listOpenTasks(ctx: Ctx): Promise<Task[]> {
  const ids = await listOpenPlanIds(ctx.db, ctx.office)
  const plans = ids.map((id) => ({ id, officeId: ctx.office }))
  return listTasksOf(ctx.db, ctx.scope, plans)
}

/** The days and seasons that tasks name, by task. */
export async function occasionsOf(ctx: Ctx, taskIds: string[]): Promise<Map<string, OccasionId[]>> {
  const rows = await listWindows(ctx.db, ctx.office, taskIds)
  return new Map(rows.map(({ id, window }) => [id, window.occasions]))
}
