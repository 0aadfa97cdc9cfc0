import { type getPaperFile as asked, paperKinds, type WrittenPaper } from '@yushui/contract/papers'
import { writePaperDocx } from '@yushui/documents/write/plan-paper/write-docx'
import { writePaperPdf } from '@yushui/documents/write/plan-paper/write-pdf'
import { fillTemplate } from '@yushui/documents/write/template/fill-template'
import { marksOf } from '@yushui/domain/papers/paper-marks'
import type { z } from 'zod'
import type { Ctx } from '../../platform/ctx.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { FileAnswer } from '../../platform/serve.ts'
import { getPaper } from './get-paper.ts'
import { paperOf } from './paper-writers.ts'
import { findTemplateBytes } from './queries-templates.ts'

const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
}

/** What goes out is written down. Before its release a paper that leaves bears 送审稿; withdrawn it is gone. */
export async function writePaperFile(ctx: Ctx, input: z.output<typeof asked.input>): Promise<FileAnswer> {
  const { id, format } = input
  const paper = await getPaper(ctx, { id })
  const { kind, state, title } = paper
  if (state === 'withdrawn') throw new Refusal('conflict', 'paper-withdrawn')
  const mark = paperKinds[kind].leaves && state !== 'released' ? '送审稿' : null
  const bytes = await write(ctx, paper, format, mark)
  await ctx.audit('paper.exported', id, { title, format, state })
  const name = `${title}${mark ? '（送审稿）' : ''}`.replace(/[\\/:*?"<>|\s]+/g, '')
  return { name: `${name}.${format}`, type: types[format], bytes }
}

/** The Word file by the office's own template where it has one; the print is always ours. */
async function write(
  ctx: Ctx,
  { kind, content }: WrittenPaper,
  format: 'docx' | 'pdf',
  mark: string | null,
): Promise<Uint8Array> {
  if (format === 'pdf') return writePaperPdf(paperOf(kind, content), mark)
  const template = await findTemplateBytes(ctx.db, ctx.office, kind)
  return template
    ? fillTemplate(template, marksOf(content), mark)
    : writePaperDocx(paperOf(kind, content), mark)
}
