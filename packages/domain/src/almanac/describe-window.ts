import { chineseDate, chineseMonthDay, daysFrom, yearOf } from '../plain-date.ts'
import { anniversaryOf } from './anniversaries.ts'
import { daysOf, isSeason, occasions } from './occasion-days.ts'
import type { OccasionId } from './occasions.ts'
import { resolveWindow, spanWordOf, withoutOccasionsDate } from './resolve-window.ts'
import { defaultSpans, type Spans } from './spans.ts'
import { repeatsUsualMonths } from './usual-months.ts'
import type { Days, Month, Recurrence, SpanWord, Spell, Window } from './window.ts'

const spanWords: Record<SpanWord, string> = {
  before: '前',
  eve: '前夕',
  on: '',
  around: '前后',
  during: '期间',
  verge: '之际',
  after: '后',
}
/** Said before the time (每年八一前), after it (暑期每月), or beside it (7—8月,长期). */
const rhythmWords: Record<Recurrence, { before?: string; after?: string; alone: string }> = {
  once: { alone: '' },
  yearly: { before: '每年', alone: '每年' },
  weekly: { after: '每周', alone: '每周' },
  monthly: { after: '每月', alone: '每月' },
  quarterly: { after: '每季度', alone: '每季度' },
  'half-yearly': { after: '每半年', alone: '每半年' },
  irregular: { after: '，不定期', alone: '不定期' },
  ongoing: { after: '，长期', alone: '长期' },
}
const partWords = { early: '上旬', middle: '中旬', late: '下旬' } as const
const digits = '一二三四五六日'

/** A window in an officer's words: 春节前夕, 4—6月, 每季度, 9月第三个周六, 未定时间. */
export function describeWindow(window: Window): string {
  const rhythm = rhythmWords[window.recurrence ?? 'once']
  const time = describeTime(window)
  if (!time) return rhythm.alone || '未定时间'
  if (time.includes('每月')) return time
  return `${rhythm.before ?? ''}${time}${rhythm.after ?? ''}`
}

/** A window's time without its rhythm; empty where none is stated. */
export function describeTime(window: Window): string {
  const { months, days } = withoutOccasionsDate(window)
  if (days?.kind === 'dates') return describeDates(days)
  if (days) return `${describeMonthsOf(window)}${describeDay(days)}`
  const occasion = describeOccasions(window)
  if (!months) return occasion
  return occasion && occasionsSayMonths(window, months) ? occasion : `${describeMonths(months)}${occasion}`
}

/** 9月 in 9月第三个周六; 每月 and 4—9月每月 before what comes each month. */
function describeMonthsOf({ months, recurrence }: Window): string {
  if (!months || months.length === 12) return '每月'
  return recurrence === 'monthly' && months.length > 1
    ? `${describeMonths(months)}每月`
    : describeMonths(months)
}

const occasionsSayMonths = (window: Window, months: Month[]) =>
  window.occasions.every((id) => repeatsUsualMonths(id, spanWordOf(window), months))

function describeOccasions(window: Window): string {
  if (window.occasions.length === 0) return ''
  const names = window.occasions.map((id) => occasions[id].short).join('、')
  const word = spanWordOf(window)
  const bare = word === 'during' && window.occasions.every((id) => isSeason(id))
  return bare ? names : `${names}${spanWords[word]}`
}

/** [1, 2, 12] → 1—2月、12月 */
export function describeMonths(months: Month[]): string {
  if (months.length === 12) return '全年'
  const firsts = months.filter((month) => !months.includes(month - 1))
  const lasts = months.filter((month) => !months.includes(month + 1))
  return firsts
    .map((first, place) => (first === lasts[place] ? `${first}月` : `${first}—${lasts[place]}月`))
    .join('、')
}

function describeDates({ from, to }: Extract<Days, { kind: 'dates' }>): string {
  const start = `${from.month}月${from.day}日`
  if (from.month === to.month && from.day === to.day) return start
  return from.month === to.month ? `${start}—${to.day}日` : `${start}—${to.month}月${to.day}日`
}

function describeDay(days: Exclude<Days, { kind: 'dates' }>): string {
  if (days.kind === 'part') return partWords[days.part]
  if (days.kind === 'month-day') return `${days.day}日`
  const nth = days.nth < 0 ? '最后一个' : `第${digits[days.nth - 1]}个`
  return `${nth}周${digits[days.weekday - 1]}`
}

/**
 * What stands under the picker: the days of a year, with the day of the festival and its anniversary.
 * 2月3日—2月16日(春节2月17日)
 */
export function explainWindow(window: Window, year: number, spans: Spans = defaultSpans): string {
  return explainSpells(window, resolveWindow(window, year, spans), year)
}

/** The same of days that are known already. */
export function explainSpells(window: Window, spells: Spell[], year: number): string {
  if (spells.length === 0) return `${year}年没有排日子，写明月份、节日或次数后自动排出`
  const shown =
    spells.length > 4 ? `${describeSpells(spells.slice(0, 2), year)}……` : describeSpells(spells, year)
  const count = spells.length > 4 ? `，共${spells.length}次` : ''
  const feasts = window.days?.kind === 'dates' ? [] : window.occasions.filter((id) => !isSeason(id))
  const days = feasts.flatMap((id) => nearestDay(id, spells, year)).join('；')
  return `${shown}${count}${days && `（${days}）`}`
}

const describeSpells = (spells: Spell[], year: number) =>
  spells.map((spell) => describeSpell(spell, year)).join('、')

/** The year is said only where a day lies outside the plan's year. */
export function describeSpell({ from, to }: Spell, year: number): string {
  const say = yearOf(from) === year && yearOf(to) === year ? chineseMonthDay : chineseDate
  return from === to ? say(from) : `${say(from)}—${say(to)}`
}

/**
 * Empty where the feast lies farther off than a month.
 * 春节2月17日; 元旦2027年1月1日 for the December before it; only 八一，建军99周年 where the day stands there already. */
function nearestDay(id: OccasionId, spells: Spell[], year: number): string[] {
  const days = [...daysOf(id, year), ...daysOf(id, year + 1)].map(({ from }) => from)
  const apart = (day: string) => Math.min(...spells.map(({ from, to }) => gap(day, from, to)))
  const day = days.reduce((best, other) => (apart(other) < apart(best) ? other : best))
  if (apart(day) > 31) return []
  const isSaid = spells.some(({ from, to }) => from === day && to === day)
  const said = isSaid ? '' : yearOf(day) === year ? chineseMonthDay(day) : chineseDate(day)
  const anniversary = anniversaryOf(id, yearOf(day))
  return [`${occasions[id].short}${said}${anniversary ? `，${anniversary.words}` : ''}`]
}

/** Days from a day to a spell, 0 inside it. */
const gap = (day: string, from: string, to: string) => Math.max(0, daysFrom(day, from), daysFrom(to, day))
