import type { addPaperTemplate as asked, PaperTemplate } from '@yushui/contract/papers'
import { readTemplateInChild } from '@yushui/documents/write/forms-in-child'
import type { FindingKind } from '@yushui/domain/secrecy/guard-rules'
import { guardText } from '@yushui/domain/secrecy/guard-text'
import type { z } from 'zod'
import type { Ctx } from '../../platform/ctx.ts'
import { Refusal, refusalFor } from '../../platform/refusal.ts'
import { refuseSealedNames } from '../partners/public.ts'
import { apart, readApart, refuseMarked } from '../readings/public.ts'
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
  const { format } = await readApart(bytes, name)
  if (format !== 'docx') throw new Refusal('invalid', 'template-not-docx')
  const { text, marks } = await apart(() => readTemplateInChild(bytes))
  await refuseWords(ctx, name, text)
  if (typeof marks === 'string') throw new Refusal('invalid', `template-marks-${marks}`)
  if (marks.length === 0) throw new Refusal('invalid', 'template-without-marks')

  const fillable = knownMarks(kind)
  const unknownMarks = marks.filter((mark) => !fillable.has(mark))
  const template = { id, kind, name, unknownMarks }
  const by = { withdrawnAt: ctx.now, withdrawnBy: ctx.account.id }
  await withdrawTemplates(ctx.db, ctx.office, { kind, but: id }, by)
  const kept = { ...template, addedAt: ctx.now, bytes }
  const isNew = await insertTemplate(ctx.db, ctx.office, ctx.path, kept).catch((fault) => {
    throw refusalFor(fault, { paper_templates_one_a_kind: 'changed-meanwhile' })
  })
  if (isNew) await ctx.audit('paper-template.added', id, template)
  return (await findTemplate(ctx.db, ctx.office, id))!
}

/** What gives a unit away whatever a paper is about; telephones and places are for a person to judge. */
const ofUnits: FindingKind[] = ['unit', 'code', 'substitute']

/** A template's own words go out with every paper of its kind and past each gate, so they are looked at here. */
async function refuseWords(ctx: Ctx, name: string, text: string) {
  refuseMarked(name, text)
  await refuseSealedNames(ctx, [{ where: '模板', field: 'name', text }])
  const found = guardText(text).find(({ kind }) => ofUnits.includes(kind))
  if (found) throw new Refusal('invalid', 'template-names-unit', { found: found.words })
}
