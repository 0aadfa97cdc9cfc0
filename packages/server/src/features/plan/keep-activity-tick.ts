import type { Task } from '@yushui/contract/plans'
import type { PlainDate } from '@yushui/domain/plain-date'
import type { Ctx } from '../../platform/ctx.ts'
import { Refusal } from '../../platform/refusal.ts'
import { getTask } from './get-task.ts'
import { keepStanding } from './keep-standing.ts'
import { getLocked } from './open-plan.ts'
import { keepTick, withdrawTick } from './queries-tasks.ts'
import { refuseTickDay } from './rules.ts'

/** An activity that was held, as its task sees it. */
export interface HeldOnce {
  taskId: string
  on: PlainDate
  note: string
}

/**
 * Keeps the tick of an activity's own id in step with it: `was` before the change, `is` after, null while
 * the activity is not held or does no task. A closed plan refuses what would change its counts; words alone
 * pass it by.
 */
export async function keepActivityTick(
  ctx: Ctx,
  id: string,
  was: HeldOnce | null,
  is: HeldOnce | null,
): Promise<void> {
  const isMoved = was?.taskId !== is?.taskId || was?.on !== is?.on
  if (!isMoved && was?.note === is?.note) return
  const taskIds = new Set([was, is].flatMap((held) => held?.taskId ?? []))
  const tasks = new Map<string, Task>()
  for (const taskId of taskIds) tasks.set(taskId, await getTask(ctx, taskId))
  const years = new Map<string, number>()
  // Two that move between the same plans at once take them in the same order.
  for (const planId of [...new Set([...tasks.values()].map((task) => task.planId))].toSorted()) {
    const plan = await getLocked(ctx, planId)
    if (plan.state === 'closed' && !isMoved) return
    if (plan.state === 'closed') throw new Refusal('conflict', 'plan-closed')
    years.set(planId, plan.year)
  }

  if (is) {
    const { isWithdrawn, planId } = tasks.get(is.taskId)!
    if (isWithdrawn && isMoved) throw new Refusal('conflict', 'task-withdrawn')
    refuseTickDay(is.on, ctx.today, years.get(planId)!, 'onDay')
    const tick = { id, taskId: is.taskId, doneOn: is.on, note: is.note, tickedBy: ctx.account.id }
    await keepTick(ctx.db, ctx.office, ctx.path, tick)
  } else if (was) {
    await withdrawTick(ctx.db, ctx.office, { id, taskId: was.taskId, at: ctx.now, by: ctx.account.id })
  }
  for (const taskId of taskIds) await keepStanding(ctx, taskId)
  if (!isMoved) return
  const titleOf = (held: HeldOnce) => tasks.get(held.taskId)!.title
  if (was) await ctx.audit('task.unticked', was.taskId, { title: titleOf(was), on: was.on, activity: id })
  if (is) await ctx.audit('task.ticked', is.taskId, { title: titleOf(is), on: is.on, activity: id })
}
