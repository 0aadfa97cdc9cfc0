import type { ReportRange } from '@yushui/contract/reports'
import { yearOf } from '@yushui/domain/plain-date'
import { type Composed, composeReport } from '@yushui/domain/report/compose-report'
import type { Contribution, Range } from '@yushui/domain/report/contribution'
import type { Ctx } from '../../platform/ctx.ts'
import { outlineOfYear } from '../plan/public.ts'

/** What a feature tells of a range; app.ts says which do, lowest floor first. */
export type Contributor = (ctx: Ctx, range: Range) => Promise<Contribution>

/** The report as the records would write it today. */
export async function gather(ctx: Ctx, asked: ReportRange, contributors: Contributor[]): Promise<Composed> {
  const { from, to, about } = asked
  const only = about ? `${about.kind}=${about.id}` : null
  const range = { from, to, only, today: ctx.today }
  const contributions: Contribution[] = []
  // One after the other: they share one transaction and so one connection.
  for (const tell of contributors) contributions.push(await tell(ctx, range))
  const { plan, headings } = await outlineOfYear(ctx, yearOf(to))
  const names = Object.assign({}, ...contributions.map((it) => it.names))
  return composeReport(
    {
      office: ctx.account.officeName,
      plan: yearOf(from) === yearOf(to) ? plan : null,
      range,
      onlyName: only ? (names[only] ?? '') : '',
      headings,
    },
    contributions,
  )
}
