import type { Paper } from '@yushui/domain/paper'
import { reportPaper } from '@yushui/domain/report/report-paper'
import { todayOf } from '../../platform/clock.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { type Contributor, gather } from './gather.ts'
import { figuresOf, getRow } from './get-report.ts'
import type { Frozen } from './queries.ts'

/** The report with its figures written in, and the records behind it: as approved, else as of today and marked so. */
export async function paperOf(
  ctx: Ctx,
  id: string,
  contributors: Contributor[],
): Promise<{ title: string; paper: Paper; records: Frozen['records']; mark: string | null }> {
  const { title, blocks, range, frozen, approvedAt } = await getRow(ctx, id)
  const today = frozen ? null : await gather(ctx, range, contributors)
  const figures = frozen?.figures ?? (today ? figuresOf(blocks, today) : [])
  // Signed on the day of approval; before that the day is left for the pen.
  const date = approvedAt ? todayOf(new Date(approvedAt)) : ''
  const paper = reportPaper(blocks, figures, { title, name: ctx.account.officeName, date })
  return { title, paper, records: (frozen ?? today)?.records ?? [], mark: frozen ? null : '未审定' }
}

/** A title may hold what no file name may. */
export const fileName = (title: string) => title.replace(/[\\/:*?"<>|\s]+/g, '')
