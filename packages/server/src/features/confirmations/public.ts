import type { Silence } from '@yushui/domain/today/activity-lines'
import { todayOf } from '../../platform/clock.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { listUnanswered } from './queries.ts'

/** Partners that were asked and have not answered, in the order in which they were asked. */
export async function listSilences(ctx: Ctx): Promise<Silence[]> {
  const rows = await listUnanswered(ctx.db, ctx.office)
  return rows.map(({ activityId, partner, question, askedAt }) => ({
    activityId,
    partner,
    question,
    askedOn: todayOf(askedAt),
  }))
}
