import { lastDayOfMonth } from '../plain-date.ts'
import { describeSpell, describeTime } from './describe-window.ts'
import { occasions } from './occasion-days.ts'
import type { OccasionId } from './occasions.ts'
import { resolveWindow } from './resolve-window.ts'
import { type DaysAbout, defaultSpans, type Season, type SeasonId, type Spans } from './spans.ts'
import type { MonthDay, SpanWord, Window } from './window.ts'

/** A word, or a word at one feast whose days off make it longer. */
interface Row {
  word: SpanWord
  at: OccasionId | null
  name: string
  /** Other words that a plan uses for the same. */
  alike: string
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
  before: { word: 'before', at: null, name: '前', alike: '节前、之前' },
  eve: { word: 'eve', at: null, name: '前夕', alike: '' },
  around: { word: 'around', at: null, name: '前后', alike: '左右' },
  during: { word: 'during', at: null, name: '期间', alike: '' },
  'spring-festival-during': { word: 'during', at: 'spring-festival', name: '春节期间', alike: '' },
  'labour-day-during': { word: 'during', at: 'labour-day', name: '五一期间', alike: '' },
  'national-day-during': { word: 'during', at: 'national-day', name: '国庆期间', alike: '' },
  verge: { word: 'verge', at: null, name: '之际', alike: '' },
  after: { word: 'after', at: null, name: '后', alike: '节后、之后' },
}

export const spanSides = ['before', 'after'] as const
export type SpanSide = (typeof spanSides)[number]

/** Those that have dates of the place; 征兵 and 退役 by themselves are both their halves. */
export const ownSeasonIds = [
  'winter-holiday',
  'summer-holiday',
  'conscription-spring',
  'conscription-autumn',
  'demobilisation-spring',
  'demobilisation-autumn',
] as const satisfies SeasonId[]
export type OwnSeasonId = (typeof ownSeasonIds)[number]

/** What an office sets of the table of spans. */
export interface SpanTable {
  /** Whole days before the feast and after it; 0 on the side that a word leaves out. */
  words: Record<SpanRowId, Record<SpanSide, number>>
  seasons: Record<OwnSeasonId, Season>
}

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

const byId = <I extends string, T>(ids: readonly I[], of: (id: I) => T) =>
  Object.fromEntries(ids.map((id) => [id, of(id)])) as Record<I, T>

export function spanTableOf(spans: Spans): SpanTable {
  return {
    words: byId(spanRowIds, (id) => {
      const { of, from, to } = aboutIn(spans, spanRows[id])
      return { before: of === 'end' ? 0 : -from, after: of === 'start' ? 0 : to }
    }),
    seasons: byId(ownSeasonIds, (id) => spans.seasons[id][0]!),
  }
}

export const defaultSpanTable = spanTableOf(defaultSpans)

/** The whole table, with what an office does not set. */
export function spansOf(table: SpanTable): Spans {
  const words = { ...defaultSpans.words }
  const particular = { ...defaultSpans.particular }
  for (const id of spanRowIds) {
    const { word, at } = spanRows[id]
    const about = daysAbout(id, table)
    if (at) particular[at] = { ...particular[at], [word]: about }
    else words[word] = about
  }
  const { seasons } = table
  return {
    words,
    particular,
    seasons: {
      ...defaultSpans.seasons,
      ...byId(ownSeasonIds, (id) => [seasons[id]]),
      conscription: [seasons['conscription-spring'], seasons['conscription-autumn']],
      demobilisation: [seasons['demobilisation-spring'], seasons['demobilisation-autumn']],
    },
  }
}

function daysAbout(id: SpanRowId, { words }: SpanTable): DaysAbout {
  const of = kindOf(id)
  const { before, after } = words[id]
  return { of, from: of === 'end' ? 1 : 0 - before, to: of === 'start' ? -1 : after }
}

export interface SpanFault {
  id: SpanRowId
  side: SpanSide
  least: number
}

/** The numbers that are no whole days from `least` to `mostSpanDays`. */
export function faultsOfWords({ words }: SpanTable): SpanFault[] {
  return spanRowIds.flatMap((id) =>
    spanSides.flatMap((side) => {
      const least = leastSpanDays(id, side)
      const days = words[id][side]
      const isGood = least === null || (Number.isInteger(days) && days >= least && days <= mostSpanDays)
      return isGood ? [] : [{ id, side, least }]
    }),
  )
}

/** The seasons that are not two days of one year, the earlier first. */
export const faultsOfSeasons = ({ seasons }: SpanTable): OwnSeasonId[] =>
  ownSeasonIds.filter((id) => !isSeasonGood(seasons[id]))

export const isSeasonGood = ({ from, to }: Season): boolean =>
  isDay(from) && isDay(to) && (from.month < to.month || (from.month === to.month && from.day <= to.day))

/** 29 February too: in other years it is the 28th. */
const isDay = ({ month, day }: MonthDay) =>
  Number.isInteger(month) &&
  Number.isInteger(day) &&
  month >= 1 &&
  month <= 12 &&
  day >= 1 &&
  day <= lastDayOfMonth(leapYear, month)

const leapYear = 2024

/** 八一前夕：7月18日—7月31日 */
export function exampleOfSpan(id: SpanRowId, table: SpanTable, year: number): string {
  const { word, at, name } = spanRows[id]
  const occasion = at ?? 'army-day'
  const window = { ...noTime, occasions: [occasion], span: word }
  const said = at ? name : `${occasions[occasion].short}${name}`
  const [spell] = resolveWindow(window, year, spansOf(table))
  return spell ? `${said}：${describeSpell(spell, year)}` : said
}

const noTime: Window = {
  months: null,
  occasions: [],
  relation: null,
  span: null,
  days: null,
  recurrence: null,
}

/** 7月1日—8月31日 */
export const describeSeason = (season: Season): string =>
  describeTime({ ...noTime, days: { kind: 'dates', ...season } })

/** 前夕由前14天改为前7天；暑期由7月1日—8月31日改为7月5日—8月31日; empty where nothing changes. */
export function describeSpanChanges(was: SpanTable, is: SpanTable): string {
  const linesOf = (table: SpanTable) => [
    ...spanRowIds.map((id) => [spanRows[id].name, describeSpanDays(id, table)] as const),
    ...ownSeasonIds.map((id) => [occasions[id].short, describeSeason(table.seasons[id])] as const),
  ]
  const before = new Map(linesOf(was))
  return linesOf(is)
    .filter(([name, said]) => before.get(name) !== said)
    .map(([name, said]) => `${name}由${before.get(name)}改为${said}`)
    .join('；')
}

/** 前7天到后14天 */
function describeSpanDays(id: SpanRowId, { words }: SpanTable): string {
  const sides = { before: '前', after: '后' }
  return spanSides
    .filter((side) => leastSpanDays(id, side) !== null)
    .map((side) => `${sides[side]}${words[id][side]}天`)
    .join('到')
}
