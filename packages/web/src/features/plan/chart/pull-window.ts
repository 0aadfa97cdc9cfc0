import { monthsPerTurn } from '@yushui/domain/almanac/resolve-window'
import type { Month, Spell, Window } from '@yushui/domain/almanac/window'
import {
  addDays,
  earlierOf,
  laterOf,
  monthOf,
  type PlainDate,
  plainDate,
  yearOf,
} from '@yushui/domain/plain-date'
import { datesWindow, isMovable, movesByMonth } from './move-window.ts'

/** Where a task is held: as a whole, or at the end that is pulled while the other stays. */
export type Hold = 'whole' | End
type End = 'start' | 'end'

/** Months in a turn of what has a mark for each turn; null for everything else. */
function turnOf({ recurrence, days }: Window, spells: readonly Spell[]): number | null {
  const turn = recurrence && monthsPerTurn[recurrence]
  if (!turn || spells.length < 2) return null
  // 每月5日 and the like have a mark each month.
  return days ? 1 : turn
}

/** The first and the last mark of a rhythm are its ends; those between stay where the rhythm puts them. */
export function endOfRhythm(window: Window, spells: readonly Spell[], place: number): End | null {
  if (turnOf(window, spells) === null) return null
  return place === 0 ? 'start' : place === spells.length - 1 ? 'end' : null
}

/** A bar that may be carried and is one piece has two ends. */
export const hasEnds = (window: Window, spells: readonly Spell[]) =>
  spells.length === 1 && isMovable(window, spells)

/**
 * The window after one of its ends was pulled to a day of its year. A rhythm keeps two turns at least (with
 * fewer it is none), and those that `kept` lie in: what was done stays.
 */
export function pullWindow(
  window: Window,
  spells: readonly Spell[],
  end: End,
  day: PlainDate,
  kept: readonly PlainDate[] = [],
): Window {
  const turn = turnOf(window, spells)
  const [first, last] = edgesOf(spells, yearOf(day))
  if (turn) return pullRhythm(window, spells, end, day, turn, kept)
  const from = end === 'start' ? earlierOf(day, last) : first
  const to = end === 'end' ? laterOf(day, first) : last
  if (movesByMonth(window)) return withMonths(window, monthsFrom(monthOf(from), monthOf(to)))
  return from === first && to === last ? window : datesWindow(window, from, to)
}

/** One press of an arrow key: a turn, a month, or a week. */
export function pullByKey(
  window: Window,
  spells: readonly Spell[],
  end: End,
  direction: 1 | -1,
  year: number,
  kept: readonly PlainDate[] = [],
): Window {
  const edge = edgesOf(spells, year)[end === 'start' ? 0 : 1]
  const months = turnOf(window, spells) ?? (movesByMonth(window) ? 1 : 0)
  const month = Math.max(1, Math.min(12, monthOf(edge) + direction * months))
  const day = months > 0 ? plainDate(year, month, 15) : within(addDays(edge, direction * 7), year)
  return pullWindow(window, spells, end, day, kept)
}

/** First and last day, as far as they lie in the year. */
function edgesOf(spells: readonly Spell[], year: number): [PlainDate, PlainDate] {
  const extent = extentOf(spells)
  return [within(extent?.from ?? '', year), within(extent?.to ?? '', year)]
}

const within = (day: PlainDate, year: number) =>
  laterOf(plainDate(year, 1, 1), earlierOf(day, plainDate(year, 12, 31)))

function pullRhythm(
  window: Window,
  spells: readonly Spell[],
  end: End,
  day: PlainDate,
  turn: number,
  kept: readonly PlainDate[],
): Window {
  const turnIn = (of: PlainDate) => Math.ceil(monthOf(of) / turn)
  const [first, last] = edgesOf(spells, yearOf(day)).map(turnIn) as [number, number]
  const done = kept.filter((on) => spells.some(({ from, to }) => from <= on && on <= to)).map(turnIn)
  const from = end === 'start' ? Math.min(last - 1, turnIn(day), ...done) : first
  const to = end === 'end' ? Math.max(first + 1, turnIn(day), ...done) : last
  const now = window.months ?? spells.flatMap((it) => monthsFrom(monthOf(it.from), monthOf(it.to)))
  // Where it ran it keeps its months, also the gaps between them; where it is led on, whole turns.
  const months = monthsFrom((from - 1) * turn + 1, to * turn).filter((month) => {
    const of = Math.ceil(month / turn)
    return of < first || of > last || now.includes(month)
  })
  if (from === first && to === last) return window
  const untied = { ...window, occasions: [], relation: null, span: null }
  return { ...untied, months: months.length === 12 ? null : months }
}

const withMonths = (window: Window, months: Month[]): Window =>
  months.join() === window.months?.join() ? window : { ...window, months }

const monthsFrom = (from: Month, to: Month): Month[] =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at)

/** From the first day to the last, and how many times between them. */
export function extentOf(spells: readonly Spell[]): (Spell & { times: number }) | null {
  const [first, last] = [spells[0], spells.at(-1)]
  return first && last ? { from: first.from, to: last.to, times: spells.length } : null
}
