import type { Ctx } from '../../platform/ctx.ts'
import { pageOf, placeOf } from './paging.ts'
import { listSummaries } from './queries.ts'

export async function listPlans(ctx: Ctx, { after, limit }: { after?: string; limit: number }) {
  const from = placeOf(after)
  const place = from && { path: from.path, year: Number(from.key), id: from.id }
  const rows = await listSummaries(ctx.db, { ...ctx.scope, ...place, limit: limit + 1 })
  return pageOf(rows, limit, ({ year }) => String(year))
}
