import { setImmediate } from 'node:timers/promises'
import type { FindingDecision } from '@yushui/contract/findings'
import {
  type getLedgerFindings as asked,
  type keepLedgerWords as keepAsked,
  type LedgerFindings,
  type LedgerForm,
  type LedgerKind,
  ledgerFields,
} from '@yushui/contract/ledgers'
import { ledgerHeading } from '@yushui/contract/words/work-terms'
import type { Finding } from '@yushui/domain/secrecy/guard-text'
import { type FindingsByPlace, flaggedWords, guardFor } from '@yushui/domain/secrecy/open-findings'
import type { z } from 'zod'
import type { Ctx } from '../../platform/ctx.ts'
import { Refusal } from '../../platform/refusal.ts'
import { decide } from '../findings/public.ts'
import { refuseSealedNames } from '../partners/public.ts'
import { getForm } from './get-form.ts'
import { linesOf, type Told } from './lines.ts'
import { insertDecision, listDecisions } from './queries.ts'

interface Ledger {
  year: number
  kind: LedgerKind
}

/** Of our own making: counts, days and hashes. What a person has typed is in the others. */
const made = ['number', 'onDay', 'eventOn', 'filedOn', 'sha256']
const mostPlaces = 20

type Cell = readonly [place: string, text: string]

/** What stands in these columns of a ledger; a place is the line's and the field's: `3.outcome`. */
function cellsOf(told: Told[], fields: readonly string[]): Cell[] {
  const typed = fields.filter((field) => !made.includes(field))
  return told.flatMap(({ line }, at) =>
    typed.flatMap((field): Cell[] => {
      const cell = line[field]
      return typeof cell === 'string' && cell !== '' ? [[`${at}.${field}`, cell]] : []
    }),
  )
}

/** A year of photos has thousands of cells, and others wait for an answer meanwhile. */
const mostMilliseconds = 20

async function guarded(cells: Cell[], decisions: FindingDecision[]): Promise<FindingsByPlace> {
  const guard = guardFor(decisions)
  const findings = new Map<string, readonly Finding[]>()
  let begun = performance.now()
  for (const cell of cells) {
    for (const [place, found] of guard([cell])) findings.set(place, found)
    if (performance.now() - begun < mostMilliseconds) continue
    await setImmediate()
    begun = performance.now()
  }
  return findings
}

/** The columns of a ledger by the fields that fill them, and how they are headed. */
export type Headings = ReadonlyMap<string, string>
export const headingsOfOurs = (kind: LedgerKind): Headings =>
  new Map(ledgerFields[kind].map((field) => [field, ledgerHeading(kind, field)]))
export const headingsOfForm = ({ columns }: LedgerForm): Headings =>
  new Map(columns.flatMap(({ field, heading }) => (field ? [[field, heading] as const] : [])))

/** A year's lines, in which nothing is left that nobody has decided about (MS-04, MS-05), nor a sealed name (MS-01). */
export async function decidedLines(ctx: Ctx, ledger: Ledger, headings: Headings): Promise<Told[]> {
  const told = await linesOf[ledger.kind](ctx, ledger.year)
  const decisions = await listDecisions(ctx.db, ctx.office, ledger)
  const cells = cellsOf(told, [...headings.keys()])
  // A unit may have joined the partners since the records were typed.
  await refuseSealedNames(
    ctx,
    cells.map(([place, text]) => {
      const { number, column } = placed(told, headings, place)
      return { where: `第${number}行的“${column}”`, field: place, text }
    }),
  )
  const { length: n } = flaggedWords(await guarded(cells, decisions))
  if (n > 0) throw new Refusal('conflict', 'ledger-findings-left', { n })
  return told
}

export async function getLedgerFindings(
  ctx: Ctx,
  { formId, ...ledger }: z.output<typeof asked.input>,
): Promise<LedgerFindings> {
  const form = formId ? await getForm(ctx, formId) : null
  if (form && form.kind !== ledger.kind) throw new Refusal('not-found', 'form-not-found')
  const told = await linesOf[ledger.kind](ctx, ledger.year)
  const decisions = await listDecisions(ctx.db, ctx.office, ledger)
  const headings = form ? headingsOfForm(form) : headingsOfOurs(ledger.kind)
  const findings = await guarded(cellsOf(told, [...headings.keys()]), decisions)
  const open = flaggedWords(findings).map(({ words, why, times }) => {
    const places = [...findings].flatMap(([place, found]) =>
      found.some((it) => it.words === words) ? place : [],
    )
    return {
      words,
      why,
      times,
      at: places.slice(0, mostPlaces).map((place) => placed(told, headings, place)),
    }
  })
  return { open, decisions }
}

function placed(told: Told[], headings: Headings, place: string) {
  const [at = '', field = ''] = place.split('.')
  const { record, line } = told[Number(at)]!
  return { number: Number(line.number), column: headings.get(field) ?? '', title: `${line.title}`, record }
}

/** Once for each words and ledger; asked twice it is kept once. */
export async function keepLedgerWords(
  ctx: Ctx,
  { formId, words, reason, ...ledger }: z.output<typeof keepAsked.input>,
): Promise<LedgerFindings> {
  if (formId) await getForm(ctx, formId)
  const told = await linesOf[ledger.kind](ctx, ledger.year)
  const texts = cellsOf(told, ledgerFields[ledger.kind]).map(([, text]) => text)
  const { decision } = decide(ctx, texts, { words, decision: 'kept', replacement: '', reason })
  // The log says what was decided and why, never the words.
  if (await insertDecision(ctx.db, ctx.office, ctx.path, { ...ledger, ...decision }))
    await ctx.audit('ledger.finding-decided', null, { ...ledger, decision: 'kept', reason })
  return getLedgerFindings(ctx, { ...ledger, formId })
}
