import type { Silence } from '@yushui/domain/today/activity-lines'
import { todayOf } from '../../platform/clock.ts'
import type { Ctx } from '../../platform/ctx.ts'
import * as queries from './queries.ts'

/** Partners that were asked and have not answered, in the order in which they were asked. */
export async function listSilences(ctx: Ctx): Promise<Silence[]> {
  const rows = await queries.listUnanswered(ctx.db, ctx.office)
  return rows.map(({ activityId, partner, question, askedAt }) => ({
    activityId,
    partner,
    question,
    askedOn: todayOf(askedAt),
  }))
}

/** What military partners said of their own number where it took place, each one's last word. */
export const listUnitCounts = (ctx: Ctx, activityIds: string[]) =>
  queries.listUnitCounts(ctx.db, ctx.office, activityIds)
