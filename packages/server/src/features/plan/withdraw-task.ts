import type { Task } from '@yushui/contract/plans'
import type { Ctx } from '../../platform/ctx.ts'
import { getTask } from './get-task.ts'
import { openPlan } from './open-plan.ts'
import { recount } from './queries.ts'
import { setTaskWithdrawal } from './queries-tasks.ts'

/** Nothing is lost: its ticks stay with it and it can be restored. */
export async function withdrawTask(ctx: Ctx, { id, reason }: { id: string; reason: string }): Promise<Task> {
  const { planId, title } = await getTask(ctx, id)
  const plan = await openPlan(ctx, planId, reason)
  const withdrawal = { at: ctx.now, by: ctx.account.id, reason }
  if (await setTaskWithdrawal(ctx.db, ctx.office, id, withdrawal)) {
    await recount(ctx.db, ctx.office, planId)
    await plan.amend(`撤下任务“${title}”`)
    await ctx.audit('task.withdrawn', id, { title, reason: reason || undefined })
  }
  return getTask(ctx, id)
}
