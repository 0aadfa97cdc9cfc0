import type { getReportFile as asked } from '@yushui/contract/reports'
import { writePaperDocx } from '@yushui/documents/write/plan-paper/write-docx'
import { writePaperPdf } from '@yushui/documents/write/plan-paper/write-pdf'
import { reportPaper } from '@yushui/domain/report/report-paper'
import type { z } from 'zod'
import { todayOf } from '../../platform/clock.ts'
import type { Ctx } from '../../platform/ctx.ts'
import type { FileAnswer } from '../../platform/serve.ts'
import { type Contributor, gather } from './gather.ts'
import { figuresOf, getRow } from './get-report.ts'

const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
}

export async function writeReportFile(
  ctx: Ctx,
  { id, format }: z.output<typeof asked.input>,
  contributors: Contributor[],
): Promise<FileAnswer> {
  const { title, blocks, range, frozen, approvedAt } = await getRow(ctx, id)
  const figures = frozen?.figures ?? figuresOf(blocks, await gather(ctx, range, contributors))
  // Signed on the day of approval; before that the day is left for the pen.
  const date = approvedAt ? todayOf(new Date(approvedAt)) : ''
  const paper = reportPaper(blocks, figures, { title, name: ctx.account.officeName, date })
  const bytes = format === 'docx' ? await writePaperDocx(paper) : await writePaperPdf(paper)
  await ctx.audit('report.exported', id, { title, format })
  return { name: `${title.replace(/[\\/:*?"<>|\s]+/g, '')}.${format}`, type: types[format], bytes }
}
