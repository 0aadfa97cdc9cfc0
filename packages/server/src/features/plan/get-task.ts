import type { Task } from '@yushui/contract/plans'
import type { Ctx } from '../../platform/ctx.ts'
import { Refusal } from '../../platform/refusal.ts'
import { findTask } from './queries-tasks.ts'

/** Also a withdrawn one. */
export async function getTask(ctx: Ctx, id: string): Promise<Task> {
  const task = await findTask(ctx.db, ctx.scope, id)
  if (!task) throw new Refusal('not-found', 'task-not-found')
  return task
}
