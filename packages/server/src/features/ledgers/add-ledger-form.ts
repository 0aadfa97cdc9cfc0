import type { addLedgerForm as asked, LedgerForm } from '@yushui/contract/ledgers'
import { readFormInChild } from '@yushui/documents/write/forms-in-child'
import type { FormSheet } from '@yushui/documents/write/ledger-form/read-form'
import { findHeadings } from '@yushui/domain/ledger/find-headings'
import type { z } from 'zod'
import type { Ctx } from '../../platform/ctx.ts'
import { Refusal } from '../../platform/refusal.ts'
import { refuseSealedNames } from '../partners/public.ts'
import { apart, readApart, refuseMarked } from '../readings/public.ts'
import { getForm } from './get-form.ts'
import { insertForm } from './queries.ts'

/** Somebody's form, with its headings found and a field proposed for each column. */
export async function addLedgerForm(
  ctx: Ctx,
  { id, name, kind }: z.output<typeof asked.input>,
  bytes: Buffer,
): Promise<LedgerForm> {
  refuseMarked(name, '')
  await refuseSealedNames(ctx, [{ where: '表的名称', field: 'name', text: name }])
  const { format, text } = await readApart(bytes, name)
  if (format !== 'xlsx') throw new Refusal('invalid', 'not-a-workbook')
  refuseMarked(name, text)
  const found = headingsOf(await apart(() => readFormInChild(bytes)), kind)
  if (!found) throw new Refusal('invalid', 'no-headings')
  const { sheet, row: headingRow, columns } = found
  const form = { id, name, kind, sheet, headingRow, columns }
  if (await insertForm(ctx.db, ctx.office, ctx.path, { ...form, addedAt: ctx.now, bytes }))
    await ctx.audit('ledger-form.added', id, { name, kind })
  return getForm(ctx, id)
}

/** Of the sheet of which most is known. */
function headingsOf(sheets: FormSheet[], kind: LedgerForm['kind']) {
  const known = (columns: LedgerForm['columns']) => columns.filter(({ field }) => field !== null).length
  return sheets
    .flatMap(({ name, rows }) => {
      const headings = findHeadings(rows, kind)
      return headings ? [{ sheet: name, ...headings }] : []
    })
    .toSorted((a, b) => known(b.columns) - known(a.columns))[0]
}
