import {
  type getLedger as asked,
  type LedgerField,
  type LedgerKind,
  ledgerFields,
} from '@yushui/contract/ledgers'
import { ledgerHeading, ledgerKindWords } from '@yushui/contract/words/work-terms'
import { writeTaskTable } from '@yushui/documents/write/task-table/write-task-table'
import type { z } from 'zod'
import type { Ctx } from '../../platform/ctx.ts'
import type { FileAnswer } from '../../platform/serve.ts'
import { decidedLines, headingsOfOurs } from './ledger-findings.ts'
import type { Told } from './lines.ts'

export const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** In proportion to one another; what is not named is 8. */
const widths: Partial<Record<LedgerField, number>> = {
  number: 4,
  title: 14,
  outcome: 24,
  partners: 12,
  targets: 10,
  military: 5,
  civilian: 5,
  people: 5,
  n: 5,
  unit: 5,
  sha256: 20,
}
const leftAligned: string[] = ['title', 'outcome', 'partners', 'targets', 'what', 'activity', 'evidence']

/** A year's ledger in our columns. */
export async function writeLedger(
  ctx: Ctx,
  { year, kind }: z.output<typeof asked.input>,
): Promise<FileAnswer> {
  const told = await decidedLines(ctx, { year, kind }, headingsOfOurs(kind))
  const title = `${ctx.account.officeName}${year}年双拥${ledgerKindWords[kind]}`
  const bytes = await writeTaskTable({ title, table: tableOf(kind, told), sheet: ledgerKindWords[kind] })
  await ctx.audit('ledger.exported', null, { kind, year, lines: told.length })
  return { name: `${title}.xlsx`, type: xlsx, bytes }
}

function tableOf(kind: LedgerKind, told: Told[]) {
  const fields: readonly LedgerField[] = ledgerFields[kind]
  return {
    columns: fields.map((field) => ({
      title: ledgerHeading(kind, field),
      width: widths[field] ?? 8,
      align: leftAligned.includes(field) ? ('left' as const) : ('center' as const),
    })),
    rows: told.map(({ line }) => fields.map((field) => `${line[field] ?? ''}`)),
  }
}
