import type { ActivitySummary } from '@yushui/contract/activities'
import type { Ctx } from '../../platform/ctx.ts'
import { listActivitiesOfYear } from './queries.ts'
import { withRecord } from './with-evidence.ts'

/** By day; those without one at the end. */
export async function listActivities(ctx: Ctx, { year }: { year: number }): Promise<ActivitySummary[]> {
  return withRecord(ctx, await listActivitiesOfYear(ctx.db, ctx.office, year))
}
