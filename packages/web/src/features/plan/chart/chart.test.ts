import type { Task } from '@yushui/contract/plans'
import { resolveWindow } from '@yushui/domain/almanac/resolve-window'
import type { Window } from '@yushui/domain/almanac/window'
import { expect, test } from 'vitest'
import { setMonths, setSpan, toggleMonth, toggleOccasion } from '../window/change-window.ts'
import { dragged, movableAs, previewOf } from './change-by-hand.ts'
import { isMovable, moveWindow, putInMonth, stepWindow } from './move-window.ts'
import { endOfRhythm, hasEnds, pullByKey, pullWindow } from './pull-window.ts'

const none: Window = { months: null, occasions: [], relation: null, span: null, days: null, recurrence: null }
const spring: Window = { ...none, occasions: ['spring-festival'], relation: 'before', span: 'eve' }
const spellOf = (window: Window) => resolveWindow(window, 2026)[0]!

test('months move by whole months and stop at the ends of the year', () => {
  const window = { ...none, months: [4, 5] }
  expect(moveWindow(window, spellOf(window), 40, 2026).months).toEqual([5, 6])
  expect(moveWindow(window, spellOf(window), 12, 2026)).toBe(window)
  expect(moveWindow(window, spellOf(window), 400, 2026).months).toEqual([11, 12])
  expect(moveWindow(window, spellOf(window), -400, 2026).months).toEqual([1, 2])
})

test('a time tied to a festival becomes dates of the same length', () => {
  const moved = moveWindow(spring, spellOf(spring), 10, 2026)
  expect(moved).toMatchObject({
    occasions: [],
    days: { from: { month: 2, day: 13 }, to: { month: 2, day: 26 } },
  })
  expect(resolveWindow(moved, 2026)[0]).toEqual({ from: '2026-02-13', to: '2026-02-26' })
})

test('dates never leave the year', () => {
  const window: Window = {
    ...none,
    months: [12],
    days: { kind: 'dates', from: { month: 12, day: 10 }, to: { month: 12, day: 20 } },
  }
  const moved = moveWindow(window, spellOf(window), 60, 2026)
  expect(resolveWindow(moved, 2026)[0]).toEqual({ from: '2026-12-21', to: '2026-12-31' })
})

test('an arrow key moves months by a month and days by a week', () => {
  const months = { ...none, months: [3] }
  expect(stepWindow(months, spellOf(months), 1, 2026).months).toEqual([4])
  const moved = stepWindow(spring, spellOf(spring), -1, 2026)
  expect(resolveWindow(moved, 2026)[0]).toEqual({ from: '2026-01-27', to: '2026-02-09' })
})

test('what has no time is put into the month under the hand, or comes in from an end of the year', () => {
  expect(isMovable(none, resolveWindow(none, 2026))).toBe(true)
  expect(putInMonth(none, 0.55).months).toEqual([7])
  expect(putInMonth(none, -0.2).months).toEqual([1])
  expect(stepWindow(none, null, 1, 2026).months).toEqual([1])
  expect(stepWindow(none, null, -1, 2026).months).toEqual([12])
})

const pulled = (window: Window, end: 'start' | 'end', times: number, kept: string[] = []) => {
  const direction = times < 0 ? -1 : 1
  return Array.from({ length: Math.abs(times) }).reduce(
    (now: Window) => pullByKey(now, resolveWindow(now, 2026), end, direction, 2026, kept),
    window,
  )
}
const quarterly: Window = { ...none, recurrence: 'quarterly' }
const monthly: Window = { ...none, recurrence: 'monthly' }

test('a rhythm is pulled at its first and its last mark, a whole turn at a time', () => {
  const spells = resolveWindow(quarterly, 2026)
  expect(spells.map((_, place) => endOfRhythm(quarterly, spells, place))).toEqual([
    'start',
    null,
    null,
    'end',
  ])
  expect(pulled(quarterly, 'end', -1)).toEqual({ ...quarterly, months: [1, 2, 3, 4, 5, 6, 7, 8, 9] })
  expect(pulled(quarterly, 'start', 1).months).toEqual([4, 5, 6, 7, 8, 9, 10, 11, 12])
  expect(pullWindow(quarterly, spells, 'end', '2026-10-01')).toBe(quarterly)
  expect(pullWindow(quarterly, spells, 'end', '2026-09-30').months).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
  expect(pulled(monthly, 'start', 2).months).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
})

test('led on to the ends of the year it is every quarter again, and no farther', () => {
  const some = { ...quarterly, months: [4, 5, 6, 7, 8, 9] }
  expect(pulled(pulled(some, 'end', 5), 'start', -5)).toEqual(quarterly)
  expect(pulled(some, 'end', 1).months).toEqual([4, 5, 6, 7, 8, 9, 10, 11, 12])
})

test('it keeps two turns and those that were done', () => {
  expect(pulled(quarterly, 'end', -9).months).toEqual([1, 2, 3, 4, 5, 6])
  expect(pulled(quarterly, 'start', 9).months).toEqual([7, 8, 9, 10, 11, 12])
  expect(pulled(quarterly, 'end', -9, ['2026-07-03']).months).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
  expect(pulled(quarterly, 'start', 1, ['2026-02-03'])).toBe(quarterly)
})

test('months it leaves out stay out, and a season is let go of', () => {
  const schoolTime = { ...monthly, months: [3, 4, 5, 6, 9, 10] }
  expect(pulled(schoolTime, 'end', 1).months).toEqual([3, 4, 5, 6, 9, 10, 11])
  expect(pulled(schoolTime, 'end', -2).months).toEqual([3, 4, 5, 6])
  const summer: Window = { ...monthly, occasions: ['summer-holiday'], relation: 'during', span: 'during' }
  expect(pulled(summer, 'end', 1)).toEqual({ ...monthly, months: [7, 8, 9] })
})

test('each month’s day keeps its day', () => {
  const fifth: Window = { ...quarterly, days: { kind: 'month-day', day: 5 } }
  expect(pulled(fifth, 'end', -1)).toEqual({ ...fifth, months: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] })
})

test('a bar is pulled at either end: by months, else by days within the year', () => {
  const spellsOf = (window: Window) => resolveWindow(window, 2026)
  const spring4 = { ...none, months: [4, 5] }
  expect(hasEnds(spring4, spellsOf(spring4))).toBe(true)
  expect(pulled(spring4, 'end', 1).months).toEqual([4, 5, 6])
  expect(pulled(spring4, 'start', 9).months).toEqual([5])
  expect(pulled(spring4, 'end', -9).months).toEqual([4])
  const festival = pulled(spring, 'start', -1)
  expect(festival.occasions).toEqual([])
  expect(spellsOf(festival)).toEqual([{ from: '2026-01-27', to: '2026-02-16' }])
  const shortest = pulled(festival, 'end', -9)
  expect(spellsOf(shortest)).toEqual([{ from: '2026-01-27', to: '2026-01-27' }])
  expect(spellsOf(pulled(shortest, 'end', 60))).toEqual([{ from: '2026-01-27', to: '2026-12-31' }])
  const parts = { ...none, months: [3, 9] }
  expect(hasEnds(parts, spellsOf(parts))).toBe(false)
})

test('a rhythm is not carried as a whole', () => {
  expect(isMovable(quarterly, resolveWindow(quarterly, 2026))).toBe(false)
  expect(isMovable(spring, resolveWindow(spring, 2026))).toBe(true)
})

const placed = (window: Window, place: number, kept: string[] = []) => ({
  task: { window, spells: resolveWindow(window, 2026) } as Task,
  place,
  year: 2026,
  kept,
})

test('what can be held where, and what the hand makes of it', () => {
  const byPlace = [0, 1, 3].map((place) => movableAs(placed(quarterly, place)))
  expect(byPlace).toEqual(['start', null, 'end'])
  expect(movableAs(placed({ ...none, months: [3, 9] }, 0))).toBe('whole')
  expect(movableAs(placed(spring, 0))).toBe('whole-and-ends')
  expect(movableAs(placed({ ...none, recurrence: 'ongoing' }, 0))).toBe(null)
  expect(dragged(placed(quarterly, 3), 'end', 0.9, 0.6).months).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
  expect(dragged(placed(none, 0), 'whole', 0.1, 0.6).months).toEqual([8])
})

test('it is said where a rhythm would end, what a feast lets go of, and that nothing changed', () => {
  const words = (window: Window, wanted: Window, place = 0) =>
    previewOf(placed(window, place), wanted, 'end', false)?.words
  const half = { ...quarterly, months: [1, 2, 3, 4, 5, 6] }
  expect(words(quarterly, half, 3)).toBe('改到 1—6月每季度（共2次）')
  expect(words(spring, pulled(spring, 'end', 1))).toBe('改到 2月3日—23日，不再跟着节日走')
  expect(words(spring, spring)).toBe('还在原处')
})

test('in the picker a festival takes the place of months and months that of a festival', () => {
  const march = toggleMonth(none, 3)
  const festival = toggleOccasion(march, 'army-day')
  expect(festival).toMatchObject({ months: null, occasions: ['army-day'], relation: 'before' })
  expect(setSpan(festival, 'verge')).toMatchObject({ relation: 'around', span: 'verge' })
  expect(setMonths(festival, [7, 8])).toMatchObject({ months: [7, 8], occasions: [], relation: null })
  expect(toggleOccasion(festival, 'army-day')).toEqual(none)
  expect(toggleMonth(march, 3)).toEqual(none)
})
