import type { Task } from '@yushui/contract/plans'
import type { Ctx } from '../../platform/ctx.ts'
import { getTask } from './get-task.ts'
import { openPlan } from './open-plan.ts'
import { recount } from './queries.ts'
import { setTaskWithdrawal } from './queries-tasks.ts'

export async function restoreTask(ctx: Ctx, { id, reason }: { id: string; reason: string }): Promise<Task> {
  const { planId, title } = await getTask(ctx, id)
  const plan = await openPlan(ctx, planId, reason)
  if (await setTaskWithdrawal(ctx.db, ctx.office, id, null)) {
    await recount(ctx.db, ctx.office, planId)
    await plan.amend(`恢复任务“${title}”`)
    await ctx.audit('task.restored', id, { title, reason: reason || undefined })
  }
  return getTask(ctx, id)
}
