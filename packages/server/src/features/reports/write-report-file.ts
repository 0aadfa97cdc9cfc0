import type { getReportFile as asked } from '@yushui/contract/reports'
import { writePaperDocx } from '@yushui/documents/write/paper/write-docx'
import { writePaperPdf } from '@yushui/documents/write/paper/write-pdf'
import type { z } from 'zod'
import type { Ctx } from '../../platform/ctx.ts'
import type { FileAnswer } from '../../platform/serve.ts'
import type { Contributor } from './gather.ts'
import { fileName, paperOf } from './report-at-rest.ts'

const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
}

export async function writeReportFile(
  ctx: Ctx,
  { id, format }: z.output<typeof asked.input>,
  contributors: Contributor[],
): Promise<FileAnswer> {
  const { title, paper, mark } = await paperOf(ctx, id, contributors)
  const bytes = format === 'docx' ? await writePaperDocx(paper, mark) : await writePaperPdf(paper, mark)
  await ctx.audit('report.exported', id, { title, format })
  return { name: `${fileName(title)}${mark ? `（${mark}）` : ''}.${format}`, type: types[format], bytes }
}
