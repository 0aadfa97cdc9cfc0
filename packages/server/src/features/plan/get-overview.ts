import type { OfficeCounts } from '@yushui/contract/plans'
import type { Ctx } from '../../platform/ctx.ts'
import { listCounts } from './queries.ts'

/** Added up from the plans' own counts; no task is read. */
export async function getOverview(ctx: Ctx, { year }: { year: number }): Promise<OfficeCounts[]> {
  const offices = Map.groupBy(await listCounts(ctx.db, ctx.scope, year), ({ officeId }) => officeId)
  return [...offices.values()].map((rows) => {
    const sum = (count: (row: (typeof rows)[number]) => number | null) =>
      rows.reduce((total, row) => total + (count(row) ?? 0), 0)
    const { officeId, office } = rows[0]!
    return {
      officeId,
      office,
      plans: sum(({ planId }) => (planId ? 1 : 0)),
      tasks: sum(({ tasks }) => tasks),
      done: sum(({ tasksDone }) => tasksDone),
      overdue: sum(({ overdueDays }) => overdueDays?.filter((day) => day <= ctx.today).length ?? 0),
    }
  })
}
