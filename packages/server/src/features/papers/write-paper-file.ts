import { type getPaperFile as asked, paperKinds, type WrittenPaper } from '@yushui/contract/papers'
import { fillTemplateInChild } from '@yushui/documents/write/forms-in-child'
import { writePaperDocx } from '@yushui/documents/write/paper/write-docx'
import { writePaperPdf } from '@yushui/documents/write/paper/write-pdf'
import { marksOf } from '@yushui/domain/papers/paper-marks'
import type { z } from 'zod'
import type { Ctx } from '../../platform/ctx.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { FileAnswer } from '../../platform/serve.ts'
import { apart } from '../readings/public.ts'
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

/** The Word file by the template of the office that wrote it, where it has one; the print is always ours. */
async function write(
  ctx: Ctx,
  paper: WrittenPaper,
  format: 'docx' | 'pdf',
  mark: string | null,
): Promise<Uint8Array> {
  const { kind, content } = paper
  if (format === 'pdf') return writePaperPdf(paperOf(kind, content), mark)
  const template = await findTemplateBytes(ctx.db, paper)
  if (!template) return writePaperDocx(paperOf(kind, content), mark)
  return apart(() => fillTemplateInChild(template, marksOf(content), mark), 'template-not-fillable')
}
