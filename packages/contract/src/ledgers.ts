import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { FindingDecision } from './findings.ts'
import { Id, line, Moment, Nothing, Version, Year } from './values.ts'

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
export type LedgerField = (typeof ledgerFields)[LedgerKind][number]

const ofYear = { year: Year, kind: z.enum(ledgerKinds) }

/** Not given out while flagged words are left in it that nobody has decided about. */
export const getLedger = endpoint({
  method: 'GET',
  path: '/years/:year/ledgers/:kind',
  may: 'evidence.read',
  about: '台账（Excel）',
  answers: 'file',
  input: z.object(ofYear),
  output: Nothing,
})

/** Words that the guard flags in a ledger, and where they stand. They are put right in the record itself. */
export const LedgerFinding = z.object({
  words: z.string(),
  why: z.string(),
  times: z.number(),
  /** The first of the places: the line by its number, the column by its heading, and the record that the line tells. */
  at: z.array(
    z.object({
      number: z.number(),
      column: z.string(),
      title: z.string(),
      record: z.object({ kind: z.enum(['activity', 'evidence']), id: Id }),
    }),
  ),
})
export type LedgerFinding = z.infer<typeof LedgerFinding>
export const LedgerFindings = z.object({
  open: z.array(LedgerFinding),
  /** Of the whole ledger of that year, whichever form it goes out in. */
  decisions: z.array(FindingDecision),
})
export type LedgerFindings = z.infer<typeof LedgerFindings>
/** With `formId`, of what that form is filled with. */
export const getLedgerFindings = endpoint({
  method: 'GET',
  path: '/years/:year/ledgers/:kind/findings',
  may: 'evidence.read',
  about: '台账里的保密提示',
  input: z.object({ ...ofYear, formId: Id.optional() }),
  output: LedgerFindings,
})
/** These words stay, for a reason. */
export const keepLedgerWords = endpoint({
  method: 'POST',
  path: '/years/:year/ledgers/:kind/decisions',
  may: 'evidence.write',
  about: '台账里保留一处提示的词',
  input: z.object({ ...ofYear, formId: Id.optional(), words: line(100), reason: line(200) }),
  output: LedgerFindings,
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
  version: Version,
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
  input: LedgerForm.pick({ id: true, name: true, headingRow: true, version: true }).extend({
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
