import { describeSpell } from './describe-window.ts'
import { occasions } from './occasion-days.ts'
import type { OccasionId } from './occasions.ts'
import { resolveWindow } from './resolve-window.ts'
import { type DaysAbout, defaultSpans, type Spans } from './spans.ts'
import type { SpanWord } from './window.ts'

/** What an office sets of the table of spans: a word, or a word at one feast whose days off make it longer. */
interface Row {
  word: SpanWord
  at: OccasionId | null
  name: string
}

export const spanRowIds = [
  'before',
  'eve',
  'around',
  'during',
  'spring-festival-during',
  'labour-day-during',
  'national-day-during',
  'verge',
  'after',
] as const
export type SpanRowId = (typeof spanRowIds)[number]

export const spanRows: Record<SpanRowId, Row> = {
  before: { word: 'before', at: null, name: '前' },
  eve: { word: 'eve', at: null, name: '前夕' },
  around: { word: 'around', at: null, name: '前后' },
  during: { word: 'during', at: null, name: '期间' },
  'spring-festival-during': { word: 'during', at: 'spring-festival', name: '春节期间' },
  'labour-day-during': { word: 'during', at: 'labour-day', name: '五一期间' },
  'national-day-during': { word: 'during', at: 'national-day', name: '国庆期间' },
  verge: { word: 'verge', at: null, name: '之际' },
  after: { word: 'after', at: null, name: '后' },
}

export const spanSides = ['before', 'after'] as const
export type SpanSide = (typeof spanSides)[number]

/** Whole days before the feast and after it; 0 on the side that a word leaves out. */
export type SpanTable = Record<SpanRowId, Record<SpanSide, number>>

export const mostSpanDays = 60

const aboutIn = ({ words, particular }: Spans, { word, at }: Row): DaysAbout =>
  (at && particular[at]?.[word]) || words[word]

const kindOf = (id: SpanRowId) => aboutIn(defaultSpans, spanRows[id]).of

/** The fewest days a side may have; null where the word leaves the side out: 前夕 ends before the feast. */
export function leastSpanDays(id: SpanRowId, side: SpanSide): number | null {
  const of = kindOf(id)
  if (of === 'whole') return 0
  return (of === 'start') === (side === 'before') ? 1 : null
}

const byRow = <T>(of: (id: SpanRowId) => T) =>
  Object.fromEntries(spanRowIds.map((id) => [id, of(id)])) as Record<SpanRowId, T>

export function spanTableOf(spans: Spans): SpanTable {
  return byRow((id) => {
    const { of, from, to } = aboutIn(spans, spanRows[id])
    return { before: of === 'end' ? 0 : -from, after: of === 'start' ? 0 : to }
  })
}

export const defaultSpanTable = spanTableOf(defaultSpans)

/** The whole table, with the words and seasons that an office does not set. */
export function spansOf(table: SpanTable): Spans {
  const words = { ...defaultSpans.words }
  const particular = { ...defaultSpans.particular }
  for (const id of spanRowIds) {
    const { word, at } = spanRows[id]
    const about = daysAbout(id, table)
    if (at) particular[at] = { ...particular[at], [word]: about }
    else words[word] = about
  }
  return { ...defaultSpans, words, particular }
}

function daysAbout(id: SpanRowId, table: SpanTable): DaysAbout {
  const of = kindOf(id)
  const { before, after } = table[id]
  return { of, from: of === 'end' ? 1 : 0 - before, to: of === 'start' ? -1 : after }
}

export interface SpanFault {
  id: SpanRowId
  side: SpanSide
  least: number
}

/** The numbers that are no whole days from `least` to `mostSpanDays`. */
export function faultsOfSpanTable(table: SpanTable): SpanFault[] {
  return spanRowIds.flatMap((id) =>
    spanSides.flatMap((side) => {
      const least = leastSpanDays(id, side)
      const days = table[id][side]
      const isGood = least === null || (Number.isInteger(days) && days >= least && days <= mostSpanDays)
      return isGood ? [] : [{ id, side, least }]
    }),
  )
}

/** 八一前夕：7月18日—7月31日 */
export function exampleOfSpan(id: SpanRowId, table: SpanTable, year: number): string {
  const { word, at } = spanRows[id]
  const occasion = at ?? 'army-day'
  const window = { ...noTime, occasions: [occasion], span: word }
  const said = at ? spanRows[id].name : `${occasions[occasion].short}${spanRows[id].name}`
  const [spell] = resolveWindow(window, year, spansOf(table))
  return spell ? `${said}：${describeSpell(spell, year)}` : said
}

const noTime = { months: null, relation: null, days: null, recurrence: null }

/** 前夕由前14天改为前7天; empty where both count the same days. */
export function describeSpanChanges(was: SpanTable, is: SpanTable): string {
  return spanRowIds
    .map((id) => ({ id, from: describeSpanDays(id, was), to: describeSpanDays(id, is) }))
    .filter(({ from, to }) => from !== to)
    .map(({ id, from, to }) => `${spanRows[id].name}由${from}改为${to}`)
    .join('；')
}

/** 前7天到后14天 */
function describeSpanDays(id: SpanRowId, table: SpanTable): string {
  const sides = { before: '前', after: '后' }
  return spanSides
    .filter((side) => leastSpanDays(id, side) !== null)
    .map((side) => `${sides[side]}${table[id][side]}天`)
    .join('到')
}
