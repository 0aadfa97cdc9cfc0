import type { Task } from '@yushui/contract/plans'
import type { PlainDate } from '@yushui/domain/plain-date'
import type { Ctx } from '../../platform/ctx.ts'
import { Refusal } from '../../platform/refusal.ts'
import { getTask } from './get-task.ts'
import { keepStanding } from './keep-standing.ts'
import { getLocked } from './open-plan.ts'
import { keepTick, withdrawHandTicks, withdrawTick } from './queries-ticks.ts'
import { refuseTickDay } from './rules.ts'

/** An activity that was held, as its task sees it. */
export interface HeldOnce {
  taskId: string
  on: PlainDate
  note: string
}

/**
 * Keeps the tick of an activity's own id in step with it: `was` before the change, `is` after, null while
 * the activity is not held or does no task. It takes the place of what was ticked by hand that day: one thing
 * done counts once. A closed plan refuses what would change its counts; words alone pass it by.
 */
export async function keepActivityTick(
  ctx: Ctx,
  id: string,
  was: HeldOnce | null,
  is: HeldOnce | null,
): Promise<void> {
  const isMoved = was?.taskId !== is?.taskId || was?.on !== is?.on
  if (!isMoved && was?.note === is?.note) return
  const tasks = new Map<string, Task>()
  for (const held of [was, is]) if (held) tasks.set(held.taskId, await getTask(ctx, held.taskId))
  const plans = await lockPlansOf(ctx, [...tasks.values()])
  const isClosed = [...plans.values()].some(({ state }) => state === 'closed')
  if (isClosed && !isMoved) return
  if (isClosed) throw new Refusal('conflict', 'plan-closed')

  const stamp = { at: ctx.now, by: ctx.account.id }
  if (was && isMoved) {
    await withdrawTick(ctx.db, ctx.office, { id, taskId: was.taskId, ...stamp })
    const { title } = tasks.get(was.taskId)!
    await ctx.audit('task.unticked', was.taskId, { title, on: was.on, activity: id })
  }
  if (is) {
    const { isWithdrawn, planId, title } = tasks.get(is.taskId)!
    if (isWithdrawn && isMoved) throw new Refusal('conflict', 'task-withdrawn')
    refuseTickDay(is.on, ctx.today, plans.get(planId)!.year, 'onDay')
    const { taskId, on: doneOn, note } = is
    await keepTick(ctx.db, ctx.office, ctx.path, { id, taskId, doneOn, note, tickedBy: ctx.account.id })
    await withdrawHandTicks(ctx.db, ctx.office, { taskId, doneOn, ...stamp })
    if (isMoved) await ctx.audit('task.ticked', taskId, { title, on: doneOn, activity: id })
  }
  for (const taskId of tasks.keys()) await keepStanding(ctx, taskId)
}

/** In the order of their ids: two that move between the same plans at once wait for each other. */
async function lockPlansOf(ctx: Ctx, tasks: Task[]) {
  const ids = new Set(tasks.map(({ planId }) => planId))
  const plans = new Map<string, Awaited<ReturnType<typeof getLocked>>>()
  for (const id of [...ids].toSorted()) plans.set(id, await getLocked(ctx, id))
  return plans
}
