import type { Ctx } from '../../platform/ctx.ts'
import { pageOf, placeOf } from './paging.ts'
import { listSummaries } from './queries.ts'

export async function listPlans(ctx: Ctx, { after, limit }: { after?: string; limit: number }) {
  const from = placeOf(after)
  const rows = await listSummaries(ctx.db, ctx.scope, {
    after: from && { ...from, year: Number(from.key) },
    limit: limit + 1,
  })
  return pageOf(rows, limit, ({ year }) => String(year))
}
