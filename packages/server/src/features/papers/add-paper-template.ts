import type { addPaperTemplate as asked, PaperTemplate } from '@yushui/contract/papers'
import { BrokenMarks, readMarks } from '@yushui/documents/write/template/fill-template'
import type { z } from 'zod'
import type { Ctx } from '../../platform/ctx.ts'
import { Refusal } from '../../platform/refusal.ts'
import { documentRefusal, readApart, refuseMarked } from '../readings/public.ts'
import { knownMarks } from './known-marks.ts'
import { findTemplate, insertTemplate, withdrawTemplates } from './queries-templates.ts'

/** Takes the place of ours, and of the one before it. Sent twice it is kept once. */
export async function addPaperTemplate(
  ctx: Ctx,
  { id, kind, name }: z.output<typeof asked.input>,
  bytes: Buffer,
): Promise<PaperTemplate> {
  const known = await findTemplate(ctx.db, ctx.office, id)
  if (known) return known
  refuseMarked(name, '')
  const { format, text } = await readApart(bytes, name)
  if (format !== 'docx') throw new Refusal('invalid', 'template-not-docx')
  refuseMarked(name, text)
  const marks = await marksIn(bytes)
  if (marks.length === 0) throw new Refusal('invalid', 'template-without-marks')

  const fillable = knownMarks(kind)
  const unknownMarks = marks.filter((mark) => !fillable.has(mark))
  await withdrawTemplates(ctx.db, ctx.office, { kind }, { withdrawnAt: ctx.now, withdrawnBy: ctx.account.id })
  const template = { id, kind, name, unknownMarks }
  await insertTemplate(ctx.db, ctx.office, ctx.path, { ...template, addedAt: ctx.now, bytes })
  await ctx.audit('paper-template.added', id, template)
  return { ...template, addedAt: ctx.now.toISOString() }
}

async function marksIn(bytes: Buffer): Promise<string[]> {
  try {
    return await readMarks(bytes)
  } catch (fault) {
    throw fault instanceof BrokenMarks
      ? new Refusal('invalid', 'template-marks-broken')
      : documentRefusal(fault)
  }
}
