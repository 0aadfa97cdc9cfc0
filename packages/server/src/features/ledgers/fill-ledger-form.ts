import type { fillLedgerForm as asked } from '@yushui/contract/ledgers'
import { fillFormInChild } from '@yushui/documents/write/forms-in-child'
import type { FormValue } from '@yushui/documents/write/ledger-form/fill-form'
import type { z } from 'zod'
import type { Ctx } from '../../platform/ctx.ts'
import type { FileAnswer } from '../../platform/serve.ts'
import { apart } from '../readings/public.ts'
import { getForm } from './get-form.ts'
import { decidedLines, headingsOfForm } from './ledger-findings.ts'
import { readFormBytes } from './queries.ts'
import { xlsx } from './write-ledger.ts'

/** The asker's own form, filled with a year's lines. */
export async function fillLedgerForm(
  ctx: Ctx,
  { id, year }: z.output<typeof asked.input>,
): Promise<FileAnswer> {
  const form = await getForm(ctx, id)
  const { name, kind, sheet, headingRow, columns } = form
  const lines = await decidedLines(ctx, { year, kind }, headingsOfForm(form))
  const empty = await readFormBytes(ctx.db, ctx.office, id)
  const filling = {
    sheet,
    headingRow,
    lines: lines.map(
      ({ line }) =>
        new Map(
          columns.flatMap(({ column, field }): [number, FormValue][] =>
            field === null ? [] : [[column, line[field] ?? '']],
          ),
        ),
    ),
  }
  const bytes = Buffer.from(await apart(() => fillFormInChild(empty, filling), 'form-not-fillable'))
  await ctx.audit('ledger-form.filled', id, { name, year, lines: lines.length })
  const title = `${name.replace(/\.xlsx$/i, '')}（${year}年）`.replace(/[\\/:*?"<>|\s]+/g, '')
  return { name: `${title}.xlsx`, type: xlsx, bytes }
}
