import type { tickTask as asked, Task } from '@yushui/contract/plans'
import type { z } from 'zod'
import type { Ctx } from '../../platform/ctx.ts'
import { Refusal } from '../../platform/refusal.ts'
import { refuseSealedNames } from '../partners/public.ts'
import { getTask } from './get-task.ts'
import { keepStanding } from './keep-standing.ts'
import { getLocked } from './open-plan.ts'
import { insertTick } from './queries-ticks.ts'
import { refuseTickDay } from './rules.ts'

/** Done, on a day, with a word about it. The same tick sent twice counts once. */
export async function tickTask(ctx: Ctx, input: z.output<typeof asked.input>): Promise<Task> {
  const { id, tickId, on, note } = input
  const task = await getTask(ctx, id)
  const plan = await getLocked(ctx, task.planId)
  if (plan.state === 'closed') throw new Refusal('conflict', 'plan-closed')
  if (task.isWithdrawn) throw new Refusal('conflict', 'task-withdrawn')
  refuseTickDay(on, ctx.today, plan.year)
  await refuseSealedNames(ctx, [{ where: '办成情况的说明', field: 'note', text: note }])

  const tick = { id: tickId, taskId: id, doneOn: on, note, tickedBy: ctx.account.id }
  if (await insertTick(ctx.db, ctx.office, ctx.path, tick)) {
    await keepStanding(ctx, id)
    await ctx.audit('task.ticked', id, { title: task.title, on, note })
  }
  return getTask(ctx, id)
}
