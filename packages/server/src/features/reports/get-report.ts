import type { Report, ReportBlock, ReportFigure } from '@yushui/contract/reports'
import type { Composed } from '@yushui/domain/report/compose-report'
import { answerFigures } from '@yushui/domain/report/figures'
import { findUnsupported } from '@yushui/domain/report/find-unsupported'
import type { Ctx } from '../../platform/ctx.ts'
import { Refusal } from '../../platform/refusal.ts'
import { changedRecords } from './changed-records.ts'
import { type Contributor, gather } from './gather.ts'
import { findReport, type ReportRow } from './queries.ts'

export async function getRow(ctx: Ctx, id: string): Promise<ReportRow> {
  const row = await findReport(ctx.db, ctx.office, id)
  if (!row) throw new Refusal('not-found', 'report-not-found')
  return row
}

/** A draft with its figures as the records say them now; an approved one as it was, and what differs since. */
export async function getReport(ctx: Ctx, id: string, contributors: Contributor[]): Promise<Report> {
  const { frozen, ...row } = await getRow(ctx, id)
  const today = await gather(ctx, row.range, contributors)
  const live = figuresOf(row.blocks, today)
  return {
    ...row,
    figures: frozen?.figures ?? live,
    missing: frozen?.missing ?? today.missing,
    unsupported: findUnsupported(row.blocks, today.records).map(({ block, words }) => ({
      blockId: block.id,
      words,
    })),
    differences: frozen ? differencesOf(frozen.figures, live) : [],
    changedRecords: frozen ? changedRecords(frozen.records, today.records) : [],
  }
}

/** The figures that the text names, each once. One that nothing answers any more counts nothing. */
export function figuresOf(blocks: ReportBlock[], { records, names }: Composed): ReportFigure[] {
  const answer = answerFigures(records, names)
  const keys = blocks.flatMap(({ parts }) => parts.flatMap((part) => ('figure' in part ? [part.figure] : [])))
  return [...new Set(keys)].flatMap((key) => answer(key) ?? [])
}

function differencesOf(was: ReportFigure[], is: ReportFigure[]): Report['differences'] {
  const now = new Map(is.map((figure) => [figure.key, figure]))
  return was.flatMap(({ key, words, value, records }) => {
    const figure = now.get(key)
    const ids = (list: ReportFigure['records']) =>
      list
        .map(({ id }) => id)
        .toSorted()
        .join()
    const isSame = figure?.value === value && ids(figure.records) === ids(records)
    return isSame ? [] : [{ key, words, was: value, is: figure?.value ?? 0 }]
  })
}
