import { type PlainDate, yearOf } from '@yushui/domain/plain-date'
import { contributors } from '../contributors.ts'
import { decideReportFinding } from '../features/reports/decide-report-finding.ts'
import { getReport } from '../features/reports/get-report.ts'
import { openWordsOf, takeReportStep } from '../features/reports/take-report-step.ts'
import { writeReport } from '../features/reports/write-report.ts'
import type { Ctx, Visitor } from '../platform/ctx.ts'
import type { Happening } from './a-year.ts'

interface Wanted {
  officer: Visitor
  director: Visitor
  today: PlainDate
  newId: () => string
}

/** Last year's report, approved; and of this year what the first half came to, still a draft. */
export function livedReports({ officer, director, today, newId }: Wanted): Happening[] {
  const year = yearOf(today)
  const [last, half] = [newId(), newId()]
  const range = (of: number, to: string) => ({ from: `${of}-01-01`, to: `${of}-${to}`, about: null })
  return [
    {
      on: `${year - 1}-12-28`,
      who: officer,
      run: async (ctx) => {
        await writeReport(ctx, { id: last, range: range(year - 1, '12-31') }, contributors)
        await keepFlagged(ctx, last)
      },
    },
    {
      on: `${year - 1}-12-30`,
      who: director,
      run: async (ctx) => {
        const { version } = await getReport(ctx, last, contributors)
        await takeReportStep(ctx, { id: last, step: 'approve', version, reason: '' }, contributors)
      },
    },
    {
      on: `${year}-07-02`,
      who: officer,
      run: (ctx) => writeReport(ctx, { id: half, range: range(year, '06-30') }, contributors),
    },
  ]
}

async function keepFlagged(ctx: Ctx, id: string) {
  for (;;) {
    const report = await getReport(ctx, id, contributors)
    const words = openWordsOf(report)[0]
    if (words === undefined) return
    const said = { words, decision: 'kept', replacement: '', reason: '已公开的称呼，不涉密' } as const
    await decideReportFinding(ctx, { id, version: report.version, ...said }, contributors)
  }
}
