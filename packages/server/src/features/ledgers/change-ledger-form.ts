import {
  type changeLedgerForm as asked,
  type LedgerField,
  type LedgerForm,
  ledgerFields,
} from '@yushui/contract/ledgers'
import { ledgerHeading } from '@yushui/contract/words/work-terms'
import { readFormInChild } from '@yushui/documents/write/forms-in-child'
import { proposeFields } from '@yushui/domain/ledger/find-headings'
import type { z } from 'zod'
import type { Ctx } from '../../platform/ctx.ts'
import { Refusal } from '../../platform/refusal.ts'
import { refuseSealedNames } from '../partners/public.ts'
import { apart } from '../readings/public.ts'
import { getForm } from './get-form.ts'
import { readFormBytes, updateForm } from './queries.ts'

type Asked = z.output<typeof asked.input>

/** The columns put right by hand. With another heading row they are proposed anew from it. */
export async function changeLedgerForm(ctx: Ctx, input: Asked): Promise<LedgerForm> {
  const { id, name, headingRow, version } = input
  const form = await getForm(ctx, id)
  refuseFields(form, input)
  await refuseSealedNames(ctx, [{ where: '表的名称', field: 'name', text: name }])
  const columns =
    headingRow === form.headingRow ? corrected(form, input) : await proposedAt(ctx, form, headingRow)
  if (!(await updateForm(ctx.db, ctx.office, { id, name, headingRow, columns, version })))
    throw new Refusal('conflict', 'changed-meanwhile')
  await ctx.audit('ledger-form.changed', id, { name, headingRow, columns })
  return getForm(ctx, id)
}

function refuseFields({ kind }: LedgerForm, { columns }: Asked) {
  const known: readonly LedgerField[] = ledgerFields[kind]
  const said = columns.flatMap(({ field }) => field ?? [])
  const fields = known.filter((field) => said.includes(field))
  if (said.some((field) => !fields.some((it) => it === field)))
    throw new Refusal('invalid', 'field-not-of-ledger', {}, ['columns'])
  const twice = fields.find((field) => said.indexOf(field) < said.lastIndexOf(field))
  if (twice) throw new Refusal('invalid', 'field-twice', { field: ledgerHeading(kind, twice) }, ['columns'])
}

function corrected(form: LedgerForm, { columns }: Asked): LedgerForm['columns'] {
  const said = new Map(columns.map(({ column, field }) => [column, field]))
  return form.columns.map((it) => (said.has(it.column) ? { ...it, field: said.get(it.column) ?? null } : it))
}

async function proposedAt(ctx: Ctx, form: LedgerForm, headingRow: number): Promise<LedgerForm['columns']> {
  const bytes = await readFormBytes(ctx.db, ctx.office, form.id)
  const sheets = await apart(() => readFormInChild(bytes))
  const row = sheets.find(({ name }) => name === form.sheet)?.rows[headingRow - 1] ?? []
  const columns = proposeFields(row, form.kind)
  if (columns.length === 0) throw new Refusal('invalid', 'no-headings', {}, ['headingRow'])
  return columns
}
