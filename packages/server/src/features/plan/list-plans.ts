import type { PlanSummary } from '@yushui/contract/plans'
import type { Ctx } from '../../platform/ctx.ts'
import { onlyOf } from './get-plan.ts'
import { pageOf, placeOf } from './paging.ts'
import { listSummaries } from './queries.ts'

export async function listPlans(ctx: Ctx, { after, limit }: { after?: string; limit: number }) {
  const from = placeOf(after)
  const rows = await listSummaries(ctx.db, onlyOf(ctx), {
    after: from && { year: Number(from.key), id: from.id },
    limit: limit + 1,
  })
  return pageOf(rows, limit, ({ year }: PlanSummary) => String(year))
}
