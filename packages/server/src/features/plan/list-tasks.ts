import type { listTasks as asked } from '@yushui/contract/plans'
import type { z } from 'zod'
import type { Ctx } from '../../platform/ctx.ts'
import { pageOf, placeOf } from './paging.ts'
import { listTasksByDay } from './queries-tasks.ts'

export async function listTasks(ctx: Ctx, { after, limit, year, planId }: z.output<typeof asked.input>) {
  const from = placeOf(after)
  const place = from && { path: from.path, day: from.key, id: from.id }
  const rows = await listTasksByDay(ctx.db, { ...ctx.scope, ...place, year, planId, limit: limit + 1 })
  return pageOf(rows, limit, ({ firstDay }) => firstDay)
}
