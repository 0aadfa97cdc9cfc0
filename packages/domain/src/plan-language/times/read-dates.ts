import type { Days, Month, MonthDay } from '../../almanac/window.ts'
import { spread, wordTree } from '../word-tree.ts'
import { readNumeral } from './numerals.ts'

/** A time that is made of numbers: 3月5日, 7—9月, 第二季度, 9月第三个周六, 2026年6月底前. */
export interface DateReading {
  end: number
  months: Month[]
  days: Days | null
  /** Written as a stretch (7月20日至31日), so no single day of the almanac. */
  isRange: boolean
  /** What was read when it cannot be: 13月, 2月30日. */
  impossible: boolean
}

const dashes = new Set('-~至到')
const partWords = wordTree<'early' | 'middle' | 'late'>([
  ...spread('上旬', 'early' as const),
  ...spread('中旬', 'middle' as const),
  ...spread('下旬 底 末', 'late' as const),
  ...spread('初', 'early' as const),
  ...spread('中', 'middle' as const),
])
const weekdays = wordTree<number>([
  ['周一', 1],
  ['周二', 2],
  ['周三', 3],
  ['周四', 4],
  ['周五', 5],
  ['周六', 6],
  ['周日', 7],
  ['周天', 7],
  ['星期一', 1],
  ['星期二', 2],
  ['星期三', 3],
  ['星期四', 4],
  ['星期五', 5],
  ['星期六', 6],
  ['星期日', 7],
  ['星期天', 7],
  ['礼拜六', 6],
  ['礼拜天', 7],
  ['周末', 6],
])
const quarterWords = ['季度', '季']
const daysIn = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

export function readDates(text: string, from: number): DateReading | null {
  return readQuarters(text, from) ?? readMonths(text, from) ?? readSlashed(text, from)
}

/** 03/28, 05/10-05/16 where a line begins or a bracket opens; elsewhere 1/3 is a share. */
const slashed = /(?<=^|[\n([])(\d{1,2})\/(\d{1,2})(?:[-~至](\d{1,2})\/(\d{1,2}))?(?![\d/%])/y

function readSlashed(text: string, at: number): DateReading | null {
  if (text[at + 1] !== '/' && text[at + 2] !== '/') return null
  slashed.lastIndex = at
  const found = slashed.exec(text)
  if (!found) return null
  const [month, day, lastMonth, lastDay] = found.slice(1).map(Number)
  const from = { month: month!, day: day! }
  const to = found[3] ? { month: lastMonth!, day: lastDay! } : from
  if (!isDay(from) || !isDay(to)) return null
  const months = [from.month]
  fillMonths(months, to.month)
  return {
    end: at + found[0].length,
    months: ascending([...months, to.month]),
    days: { kind: 'dates', from, to },
    isRange: from !== to,
    impossible: false,
  }
}

function readQuarters(text: string, from: number): DateReading | null {
  const ordered = text[from] === '第'
  const first = readNumeral(text, ordered ? from + 1 : from)
  if (!first || first.n < 1 || first.n > 4) return null
  const quarters = [first.n]
  let end = first.end
  let _isRange = false
  const unitNow = quarterUnit(text, end)
  let probe = unitNow ?? end
  // 一、二季度, 第一至三季度, 一季度、二季度: the unit may come once or each time.
  while (quarters.length < 4 && (isListMark(text, probe) || dashes.has(text[probe] ?? ''))) {
    const dashed = dashes.has(text[probe]!)
    const start = text[probe + 1] === '第' ? probe + 2 : probe + 1
    const more = readNumeral(text, start)
    if (!more || more.n < 1 || more.n > 4) break
    const unit = quarterUnit(text, more.end)
    if (unit === null && unitNow !== null) break
    if (dashed) for (let n = quarters.at(-1)! + 1; n < more.n; n++) quarters.push(n)
    _isRange ||= dashed
    quarters.push(more.n)
    end = more.end
    probe = unit ?? end
  }
  const unit = quarterUnit(text, probe) ?? (probe > end || unitNow !== null ? probe : null)
  if (unit === null) return null
  // 四季 is the whole year; 第四季 and 四季度 are a part of it.
  if (!ordered && quarters.length === 1 && text[unit - 1] === '季') return null
  const months = quarters.flatMap((n) => [n * 3 - 2, n * 3 - 1, n * 3])
  return { end: unit, months: ascending(months), days: null, isRange: true, impossible: false }
}

function quarterUnit(text: string, at: number): number | null {
  const unit = quarterWords.find((word) => text.startsWith(word, at))
  return unit === undefined ? null : at + unit.length
}

function readMonths(text: string, from: number): DateReading | null {
  const first = readOneDate(text, from)
  if (!first) return null
  const months = [...first.months]
  let { end, days, impossible } = first
  let isRange = first.isRange
  for (;;) {
    const dashed = dashes.has(text[end] ?? '')
    if (!dashed && !isListMark(text, end)) break
    let start = end + 1
    while (dashes.has(text[start] ?? '')) start++
    if (dashed && text.startsWith('次年', start)) start += 2
    if (dashed && text.startsWith('当年', start)) start += 2
    const more = readOneDate(text, start, first.dayAlone ? months.at(-1) : undefined)
    if (!more || (!dashed && more.months.length > 2)) break
    if (dashed) {
      fillMonths(months, more.months[0]!)
      days = joinDays(days, more.days)
      isRange = true
    } else days = null
    months.push(...more.months)
    impossible ||= more.impossible
    end = more.end
  }
  return { end, months: ascending(months.filter((m) => m >= 1 && m <= 12)), days, isRange, impossible }
}

/** From the last month up to `to`, over the turn of the year where it lies ahead (12月至次年2月). */
function fillMonths(months: Month[], to: Month): void {
  const from = months.at(-1)!
  if (from < 1 || from > 12 || to < 1 || to > 12) return
  for (let m = from; m !== to; m = (m % 12) + 1) months.push(m)
}

function joinDays(from: Days | null, to: Days | null): Days | null {
  if (from?.kind === 'dates' && to?.kind === 'dates') return { kind: 'dates', from: from.from, to: to.to }
  return null
}

interface OneDate extends DateReading {
  dayAlone: boolean
}

/** 3月, 3、4月, 3-4月, 3月5日, 3月5、6日, 3月上旬, 9月第三个周六; `month` lets 31日 stand for that month's. */
function readOneDate(text: string, from: number, month?: Month): OneDate | null {
  const numbers: number[] = []
  let isRange = false
  let i = from
  for (;;) {
    const numeral = readNumeral(text, i)
    // No list of months is longer than a year.
    if (!numeral || numeral.n > 1000 || numbers.length > 12) return null
    if (isRange && numbers.length === 1 && numeral.n > numbers[0]! + 1)
      for (let m = numbers[0]! + 1; m < numeral.n && m <= 31; m++) numbers.push(m)
    // 七八月份: two months side by side.
    if (numeral.n > 12 && numeral.n < 90 && text.charCodeAt(i) > 128)
      numbers.push(Math.floor(numeral.n / 10), numeral.n % 10)
    else numbers.push(numeral.n)
    i = numeral.end
    if (text[i] === '月') break
    if (month !== undefined && (text[i] === '日' || text[i] === '号')) return dayOf(month, numeral.n, i + 1)
    const dashed = dashes.has(text[i] ?? '')
    if (!dashed && !isListMark(text, i)) return null
    isRange = dashed
    i++
    while (dashed && dashes.has(text[i] ?? '')) i++
  }
  i++
  const impossible = numbers.some((n) => n < 1 || n > 12)
  if (text[i] === '份') i++
  const months = numbers
  const plain = { months, days: null, isRange: isRange || numbers.length > 1, impossible, dayAlone: false }
  if (numbers.length > 1) return { ...plain, end: i }
  return dayWithin(text, i, numbers[0]!) ?? { ...plain, end: i, dayAlone: true }
}

function dayWithin(text: string, from: number, month: Month): OneDate | null {
  const part = partWords.longestAt(text, from)
  if (part && !(text[from] === '中' && !'旬下、,前'.includes(text[from + 1] ?? ','))) {
    const days: Days = { kind: 'part', part: part.value }
    return { end: part.end, months: [month], days, isRange: false, impossible: month > 12, dayAlone: false }
  }
  const weekday = readNthWeekday(text, from)
  if (weekday) return { ...weekday, months: [month], isRange: false, impossible: month > 12, dayAlone: false }
  const day = readNumeral(text, from)
  if (!day) return null
  if (text[day.end] === '日' || text[day.end] === '号') return dayOf(month, day.n, day.end + 1)
  if (dashes.has(text[day.end] ?? '') || isListMark(text, day.end)) {
    const last = readNumeral(text, day.end + 1)
    if (last && (text[last.end] === '日' || text[last.end] === '号')) {
      const days: Days = { kind: 'dates', from: { month, day: day.n }, to: { month, day: last.n } }
      const impossible = !isDay(days.from) || !isDay(days.to)
      return { end: last.end + 1, months: [month], days, isRange: true, impossible, dayAlone: false }
    }
  }
  return null
}

function dayOf(month: Month, day: number, end: number): OneDate {
  const at: MonthDay = { month, day }
  return {
    end,
    months: [month],
    days: { kind: 'dates', from: at, to: at },
    isRange: false,
    impossible: !isDay(at),
    dayAlone: true,
  }
}

function isDay({ month, day }: MonthDay): boolean {
  return day >= 1 && day <= (daysIn[month - 1] ?? 0)
}

/** 第三个周六, 第2个星期日, 最后一个周五. */
function readNthWeekday(text: string, from: number): { end: number; days: Days } | null {
  let i = text[from] === '的' ? from + 1 : from
  let nth: number
  if (text.startsWith('最后一个', i)) {
    nth = -1
    i += 4
  } else {
    const numeral = text[i] === '第' ? readNumeral(text, i + 1) : null
    if (!numeral || numeral.n < 1 || numeral.n > 5) return null
    nth = numeral.n
    i = text[numeral.end] === '个' ? numeral.end + 1 : numeral.end
  }
  const weekday = weekdays.longestAt(text, i)
  return weekday && { end: weekday.end, days: { kind: 'weekday', weekday: weekday.value, nth } }
}

/** The weekday behind 每: 每周五, 每星期六. */
export function readWeekday(text: string, from: number): { weekday: number; end: number } | null {
  const weekday = weekdays.longestAt(text, from)
  return weekday && { weekday: weekday.value, end: weekday.end }
}

function isListMark(text: string, at: number): boolean {
  return text[at] === '、' || text[at] === '和' || text[at] === '及' || text[at] === '与' || text[at] === ','
}

export function ascending(months: Month[]): Month[] {
  return months.length > 1 ? [...new Set(months)].sort((a, b) => a - b) : [...months]
}
