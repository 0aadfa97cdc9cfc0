import { addDays, chineseMonthDay, dayOfMonth, daysFrom, monthOf, plainDate } from '../plain-date.ts'
import type { TaskKind } from '../plan-language/plan.ts'
import type { TaskAtRest } from '../plan-language/plan-at-rest.ts'
import type { Years } from './advance-text.ts'
import { describeMonths } from './describe-window.ts'
import { daysOf, occasions } from './occasion-days.ts'
import type { OccasionId } from './occasions.ts'
import { resolveWindow } from './resolve-window.ts'
import type { Spans } from './spans.ts'
import type { Days, Spell, Window } from './window.ts'

export interface RolledWindow {
  window: Window
  /** Why its days are others, in Chinese. */
  reasons: string[]
  /** 9月19日 → 9月18日: dates that the text writes out and that move with their day. */
  dates: [was: string, is: string][]
}

const isMovable = (id: OccasionId) => ['movable', 'weekday'].includes(occasions[id].rule.kind)
const dayOf = (id: OccasionId, year: number) => daysOf(id, year)[0]?.from ?? plainDate(year, 1, 1)

/**
 * A window for another year. Most stay word for word, for they are computed anew; what was written as a
 * date or a month of one year's moon moves with its day.
 */
export function rollWindow(
  { window, kind }: Pick<TaskAtRest, 'window' | 'kind'>,
  years: Years,
  spans: Spans,
): RolledWindow {
  const movable = window.occasions.filter(isMovable)
  const moves = movable.flatMap((id) => moveOf(id, years))
  const [leading] = movable
  if (window.days?.kind === 'dates' && leading) return shiftDates(window, window.days, leading, years)
  if (window.months && leading && !meetsMonths(window, years.to, spans)) {
    const gone = `“${describeMonths(window.months)}”已不在它前后，去掉月份，只随${occasions[leading].short}`
    return { window: { ...window, months: null }, reasons: [...moves, gone], dates: [] }
  }
  const dated = festive.includes(kind) ? nearMovable(window, years) : []
  return { window, reasons: [...moves, ...dated], dates: [] }
}

/** 春节从2月17日变到2月6日 */
function moveOf(id: OccasionId, { from, to }: Years): string[] {
  const [was, is] = [chineseMonthDay(dayOf(id, from)), chineseMonthDay(dayOf(id, to))]
  return was === is ? [] : [`${occasions[id].short}从${was}变到${is}`]
}

/** Whether the occasions' own days still lie in the months that are written beside them. */
function meetsMonths(window: Window, year: number, spans: Spans): boolean {
  const own = resolveWindow({ ...window, months: null, recurrence: null }, year, spans)
  return own.some(({ from, to }) =>
    window.months?.some((month) => from <= plainDate(year, month, 31) && to >= plainDate(year, month, 1)),
  )
}

type Dates = Extract<Days, { kind: 'dates' }>

function shiftDates(window: Window, dates: Dates, id: OccasionId, years: Years): RolledWindow {
  const apart = (day: Dates['from']) =>
    daysFrom(dayOf(id, years.from), plainDate(years.from, day.month, day.day))
  // Dates farther off than a month only happen to stand beside the name.
  if (Math.abs(apart(dates.from)) > 31) return { window, reasons: [], dates: [] }
  const shifted = (day: Dates['from']) => {
    const moved = addDays(dayOf(id, years.to), apart(day))
    return { month: monthOf(moved), day: dayOfMonth(moved) }
  }
  const [from, to] = [shifted(dates.from), shifted(dates.to)]
  const said = ({ month, day }: Dates['from']) => `${month}月${day}日`
  const pairs: [string, string][] = [
    [said(dates.from), said(from)],
    [said(dates.to), said(to)],
  ]
  const moves = moveOf(id, years)
  return {
    window: { ...window, days: { kind: 'dates', from, to }, months: window.months && monthsFrom(from, to) },
    reasons: moves.map((move) => `${move}，写明的日期跟着挪`),
    dates: pairs.filter(([was, is]) => was !== is),
  }
}

function monthsFrom(from: Dates['from'], to: Dates['to']): number[] {
  const last = to.month < from.month ? 12 : to.month
  return Array.from({ length: last - from.month + 1 }, (_, at) => from.month + at)
}

/** Work that goes by the feasts, also where a plan gives its dates alone. */
const festive: TaskKind[] = ['family-visit', 'unit-visit', 'gala', 'assistance']
const feasts: OccasionId[] = ['spring-festival', 'dragon-boat', 'mid-autumn', 'double-ninth']

/** Plain dates that lay about a feast of the moon and in the new year lie far from it. */
function nearMovable({ occasions: named, days }: Window, { from, to }: Years): string[] {
  if (named.length > 0 || days?.kind !== 'dates') return []
  const isNear = (year: number, id: OccasionId) =>
    resolveWindow({ ...plain, days }, year).some((spell) => gapTo(dayOf(id, year), spell) <= 10)
  return feasts
    .filter((id) => isNear(from, id) && !isNear(to, id))
    .flatMap((id) =>
      moveOf(id, { from, to }).map((move) => `写的是日期，不会自己挪；${move}，请看要不要改时间`),
    )
}

const plain: Window = {
  months: null,
  occasions: [],
  relation: null,
  span: null,
  days: null,
  recurrence: null,
}
const gapTo = (day: string, { from, to }: Spell) =>
  day < from ? daysFrom(day, from) : day > to ? daysFrom(to, day) : 0
