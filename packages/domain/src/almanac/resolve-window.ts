import {
  addDays,
  earlierOf,
  lastDayOfMonth,
  monthOf,
  type PlainDate,
  plainDate,
  weekday,
  yearOf,
} from '../plain-date.ts'
import { daysOf } from './occasion-days.ts'
import type { OccasionId } from './occasions.ts'
import { type DaysAbout, defaultSpans, type Spans } from './spans.ts'
import { countDays, joinOverlapping, meet } from './spells.ts'
import { repeatsUsualMonths } from './usual-months.ts'
import type { Days, Month, Recurrence, SpanWord, Spell, Window } from './window.ts'

const allMonths: Month[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

/** Months in each turn of a rhythm; rhythms that are not here (每周, 不定期, 长期) are not cut up. */
export const monthsPerTurn: Partial<Record<Recurrence, number>> = {
  monthly: 1,
  quarterly: 3,
  'half-yearly': 6,
}

/**
 * The days of a window in a year's plan, earliest first; a rhythm gives a spell for each turn. Empty
 * where no time is stated. A spell may begin in the December before (春节前 of an early 春节) or end
 * in the January after.
 */
export function resolveWindow(window: Window, year: number, spans: Spans = defaultSpans): Spell[] {
  const { days, recurrence } = withoutOccasionsDate(window)
  if (days?.kind === 'dates') return [datesOf(days, year)]

  const runs = runsOf({ ...window, days }, year, spans)
  if (days) {
    const narrowed = narrow(runs, days, year)
    return narrowed.length > 0 ? narrowed : runs
  }
  const turn = recurrence && monthsPerTurn[recurrence]
  return turn ? runs.flatMap((run) => cutIntoTurns(run, turn)) : runs
}

/**
 * 3月5日前后 names its occasion by the date: the date says which day it is, not that it is that day alone.
 * The days are taken away, so that 前后 counts.
 */
export function withoutOccasionsDate(window: Window): Window {
  const { days, occasions } = window
  if (days?.kind !== 'dates' || spanWordOf(window) === 'on') return window
  const day = datesOf(days, anyYear)
  const isItsDay = occasions.some((id) =>
    daysOf(id, anyYear).some(({ from, to }) => from === day.from && to === day.to),
  )
  return isItsDay ? { ...window, days: null } : window
}

/** A date that is written out belongs to a day that is the same every year. */
const anyYear = 2026

/** The word of the table of spans that a window asks for. */
export const spanWordOf = (window: Window): SpanWord => window.span ?? window.relation ?? 'on'

/** The stretches before a rhythm or single days cut them: of the occasions, else the months, else the year. */
function runsOf(window: Window, year: number, spans: Spans): Spell[] {
  const { months, occasions, days, recurrence } = window
  const monthRuns = months && runsOfMonths(months, year)
  const near = occasions.flatMap((id) => spellsNear(id, window, year, spans))
  if (near.length > 0) return joinOverlapping(near)
  if (monthRuns) return monthRuns
  const coversTheYear = days !== null || (recurrence !== null && recurrence !== 'once')
  return coversTheYear ? runsOfMonths(allMonths, year) : []
}

/**
 * An occasion's days for a word. Of this year's occurrence and the next the one with more days in the
 * plan's months counts: 元旦前 in a plan of 2026 is December 2026, 春节前 is what comes before the 春节
 * of 2026. Empty where it does not meet the months.
 */
function spellsNear(id: OccasionId, window: Window, year: number, spans: Spans): Spell[] {
  const word = spanWordOf(window)
  const about = spans.particular[id]?.[word] ?? spans.words[word]
  const within = runsOfMonths(window.months ?? allMonths, year)
  const occurrences = [year, year + 1].map((of) =>
    daysOf(id, of, spans.seasons).map((spell) => spellAbout(spell, about)),
  )
  const [these, next] = occurrences.map((spells) => ({ spells, days: countDays(meet(spells, within)) }))
  const chosen = next && these && next.days > these.days ? next : these
  if (!chosen?.days) return []
  const isWhole = !window.months || repeatsUsualMonths(id, word, window.months)
  return isWhole ? chosen.spells : meet(chosen.spells, within)
}

function spellAbout(spell: Spell, { of, from, to }: DaysAbout): Spell {
  return {
    from: addDays(of === 'end' ? spell.to : spell.from, from),
    to: addDays(of === 'start' ? spell.from : spell.to, to),
  }
}

function datesOf({ from, to }: Extract<Days, { kind: 'dates' }>, year: number): Spell {
  const turnsTheYear = to.month < from.month || (to.month === from.month && to.day < from.day)
  return {
    from: plainDate(year, from.month, from.day),
    to: plainDate(turnsTheYear ? year + 1 : year, to.month, to.day),
  }
}

/** Neighbouring months as one stretch; December and January are apart, being the two ends of a plan. */
function runsOfMonths(months: Month[], year: number): Spell[] {
  const starts = months.filter((month) => !months.includes(month - 1))
  return starts.map((start) => {
    let end = start
    while (months.includes(end + 1)) end += 1
    return { from: plainDate(year, start, 1), to: plainDate(year, end, 31) }
  })
}

/** The part, weekday or day of each month that the runs touch. */
function narrow(runs: Spell[], days: Exclude<Days, { kind: 'dates' }>, year: number): Spell[] {
  const touched = allMonths.filter((month) => {
    const whole = { from: plainDate(year, month, 1), to: plainDate(year, month, 31) }
    return meet(runs, [whole]).length > 0
  })
  return touched.flatMap((month) => meet(daysInMonth(days, year, month), runs))
}

const firstAndLastOfPart = { early: [1, 10], middle: [11, 20], late: [21, 31] } as const

function daysInMonth(days: Exclude<Days, { kind: 'dates' }>, year: number, month: Month): Spell[] {
  if (days.kind === 'part') {
    const [from, to] = firstAndLastOfPart[days.part]
    return [{ from: plainDate(year, month, from), to: plainDate(year, month, to) }]
  }
  const day =
    days.kind === 'month-day'
      ? plainDate(year, month, days.day)
      : nthWeekday(days.weekday, days.nth, year, month)
  return day ? [{ from: day, to: day }] : []
}

/** Null where the month has no fifth. */
function nthWeekday(wanted: number, nth: number, year: number, month: Month): PlainDate | null {
  if (nth < 0) {
    const last = plainDate(year, month, lastDayOfMonth(year, month))
    return addDays(last, -((weekday(last) - wanted + 7) % 7))
  }
  const first = plainDate(year, month, 1)
  const day = addDays(first, ((wanted - weekday(first) + 7) % 7) + (nth - 1) * 7)
  return monthOf(day) === month ? day : null
}

/** One spell a month, quarter or half year, as far as the run reaches into it. */
function cutIntoTurns(run: Spell, turn: number): Spell[] {
  const spells: Spell[] = []
  let from = run.from
  while (from <= run.to) {
    const lastMonth = Math.ceil(monthOf(from) / turn) * turn
    const end = plainDate(yearOf(from), lastMonth, 31)
    spells.push({ from, to: earlierOf(end, run.to) })
    from = addDays(end, 1)
  }
  return spells
}
