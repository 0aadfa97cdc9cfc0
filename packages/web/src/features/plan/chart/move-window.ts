import type { Spell, Window } from '@yushui/domain/almanac/window'
import { addDays, dayOfMonth, daysFrom, monthOf, type PlainDate, plainDate } from '@yushui/domain/plain-date'
import { setDates } from '../window/change-window.ts'

/** A month as the hand measures it on the chart. */
const daysPerMonth = 30.4

/** Whole months move by months; everything else moves by days and stays as long as it was. */
export function movesByMonth(window: Window): boolean {
  return window.months !== null && window.occasions.length === 0 && window.days === null
}

/** A rhythm has no one place it could be carried to: it is pulled at its ends. */
export function isMovable(window: Window, spells: readonly Spell[]): boolean {
  const isRhythm =
    window.recurrence !== null && window.recurrence !== 'once' && window.recurrence !== 'yearly'
  return !isRhythm && (spells.length < 2 || movesByMonth(window))
}

/** What has no time lies over the whole year; carried, it is put into the month under the hand. */
export function putInMonth(window: Window, at: number): Window {
  return { ...window, months: [Math.max(1, Math.min(12, Math.floor(at * 12) + 1))] }
}

/** The window after its bar was carried so many days to the right, kept within the plan's year. */
export function moveWindow(window: Window, spell: Spell, days: number, year: number): Window {
  if (movesByMonth(window)) {
    const months = window.months ?? []
    const wanted = Math.round(days / daysPerMonth)
    const by = Math.max(1 - months[0]!, Math.min(12 - months.at(-1)!, wanted))
    return by === 0 ? window : { ...window, months: months.map((month) => month + by) }
  }
  const first = plainDate(year, 1, 1)
  const last = plainDate(year, 12, 31)
  const by = Math.max(daysFrom(spell.from, first), Math.min(daysFrom(spell.to, last), Math.round(days)))
  if (by === 0 || days === 0) return window
  return datesWindow(window, addDays(spell.from, by), addDays(spell.to, by))
}

export function datesWindow(window: Window, from: PlainDate, to: PlainDate): Window {
  return setDates(
    window,
    { month: monthOf(from), day: dayOfMonth(from) },
    { month: monthOf(to), day: dayOfMonth(to) },
  )
}

/** One press of an arrow key: a month, or a week; what has no time comes in from that end of the year. */
export function stepWindow(window: Window, spell: Spell | null, direction: 1 | -1, year: number): Window {
  if (!spell) return putInMonth(window, direction > 0 ? 0 : 1)
  return moveWindow(window, spell, direction * (movesByMonth(window) ? daysPerMonth : 7), year)
}
