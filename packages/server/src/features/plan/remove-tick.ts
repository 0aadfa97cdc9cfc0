import type { Task } from '@yushui/contract/plans'
import type { Ctx } from '../../platform/ctx.ts'
import { Refusal } from '../../platform/refusal.ts'
import { getTask } from './get-task.ts'
import { keepStanding } from './keep-standing.ts'
import { getLocked } from './open-plan.ts'
import { withdrawTick } from './queries-ticks.ts'

export async function removeTick(ctx: Ctx, { id, tickId }: { id: string; tickId: string }): Promise<Task> {
  const { planId, title, ticks } = await getTask(ctx, id)
  const { state } = await getLocked(ctx, planId)
  if (state === 'closed') throw new Refusal('conflict', 'plan-closed')
  const tick = ticks.find((tick) => tick.id === tickId)
  if (tick?.isOfActivity) throw new Refusal('conflict', 'tick-of-activity')
  if (await withdrawTick(ctx.db, ctx.office, { id: tickId, taskId: id, at: ctx.now, by: ctx.account.id })) {
    await keepStanding(ctx, id)
    await ctx.audit('task.unticked', id, { title, on: tick?.on })
  }
  return getTask(ctx, id)
}
