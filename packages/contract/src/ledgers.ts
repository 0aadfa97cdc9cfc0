import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Id, line, Moment, Nothing, Year } from './values.ts'

/** 台账: one line an activity, a gift, or a piece of evidence. */
export const ledgerKinds = ['activities', 'gifts', 'evidence'] as const
export type LedgerKind = (typeof ledgerKinds)[number]

/** Our columns; also what a column of somebody else's form can be filled with. */
export const ledgerFields = {
  activities: [
    'number',
    'onDay',
    'title',
    'kind',
    'place',
    'partners',
    'targets',
    'responsible',
    'military',
    'civilian',
    'people',
    'outcome',
    'evidence',
    'section',
    'programme',
  ],
  gifts: ['number', 'onDay', 'title', 'recipient', 'category', 'what', 'n', 'unit', 'yuan', 'receipt'],
  evidence: ['number', 'eventOn', 'filedOn', 'title', 'kind', 'activity', 'box', 'page', 'sha256'],
} as const satisfies Record<LedgerKind, readonly string[]>

export const getLedger = endpoint({
  method: 'GET',
  path: '/years/:year/ledgers/:kind',
  may: 'evidence.read',
  about: '台账（Excel）',
  answers: 'file',
  input: z.object({ year: Year, kind: z.enum(ledgerKinds) }),
  output: Nothing,
})

/** A form that somebody asks to be filled: mapped once, filled ever after. */
export const LedgerForm = z.object({
  id: Id,
  name: z.string(),
  kind: z.enum(ledgerKinds),
  sheet: z.string(),
  /** The row of the headings, counted from 1; the lines go below it. */
  headingRow: z.number(),
  /** For each column with a heading, the field that fills it; null leaves it to the hand. */
  columns: z.array(z.object({ column: z.number(), heading: z.string(), field: z.string().nullable() })),
  addedAt: Moment,
})
export type LedgerForm = z.infer<typeof LedgerForm>
export const listLedgerForms = endpoint({
  method: 'GET',
  path: '/ledger-forms',
  may: 'evidence.read',
  about: '上级要求的表格',
  input: z.object({}),
  output: z.array(LedgerForm),
})
/** The columns are proposed by their headings. */
export const addLedgerForm = endpoint({
  method: 'POST',
  path: '/ledger-forms',
  may: 'evidence.write',
  about: '收下一张要填的表（.xlsx）',
  upload: { mostBytes: 5 * 1024 * 1024 },
  input: z.object({ id: Id, name: line(80), kind: z.enum(ledgerKinds) }),
  output: LedgerForm,
})
export const changeLedgerForm = endpoint({
  method: 'PATCH',
  path: '/ledger-forms/:id',
  may: 'evidence.write',
  about: '对好表格的各列',
  input: LedgerForm.pick({ id: true, name: true, headingRow: true }).extend({
    columns: z.array(z.object({ column: z.number().int().min(1), field: z.string().nullable() })).max(60),
  }),
  output: LedgerForm,
})
export const withdrawLedgerForm = endpoint({
  method: 'POST',
  path: '/ledger-forms/:id/withdraw',
  may: 'evidence.write',
  about: '不再用这张表',
  input: z.object({ id: Id }),
  output: LedgerForm,
})
export const fillLedgerForm = endpoint({
  method: 'GET',
  path: '/ledger-forms/:id/filled',
  may: 'evidence.read',
  about: '填好的表',
  answers: 'file',
  input: z.object({ id: Id, year: Year }),
  output: Nothing,
})
