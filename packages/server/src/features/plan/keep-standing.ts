import type { Ctx } from '../../platform/ctx.ts'
import { getTask } from './get-task.ts'
import { recount } from './queries.ts'
import { updateStanding } from './queries-tasks.ts'
import { standingOver } from './rules.ts'

/** Works out anew what the task's ticks come to, and the plan's counts with it. The plan must be locked. */
export async function keepStanding(ctx: Ctx, taskId: string): Promise<void> {
  const { planId, window, spells, ticks } = await getTask(ctx, taskId)
  await updateStanding(ctx.db, ctx.office, taskId, standingOver(window, spells, ticks))
  await recount(ctx.db, ctx.office, planId)
}
