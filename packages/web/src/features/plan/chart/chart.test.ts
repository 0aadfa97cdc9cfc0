import { resolveWindow } from '@yushui/domain/almanac/resolve-window'
import type { Window } from '@yushui/domain/almanac/window'
import { expect, test } from 'vitest'
import { setMonths, setSpan, toggleMonth, toggleOccasion } from '../window/change-window.ts'
import { isMovable, moveWindow, putInMonth, spellAfter, stepWindow } from './move-window.ts'

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
  expect(spellAfter(moved, 0, 2026)).toEqual({ from: '2026-02-13', to: '2026-02-26' })
})

test('dates never leave the year', () => {
  const window: Window = {
    ...none,
    months: [12],
    days: { kind: 'dates', from: { month: 12, day: 10 }, to: { month: 12, day: 20 } },
  }
  const moved = moveWindow(window, spellOf(window), 60, 2026)
  expect(spellAfter(moved, 0, 2026)).toEqual({ from: '2026-12-21', to: '2026-12-31' })
})

test('an arrow key moves months by a month and days by a week', () => {
  const months = { ...none, months: [3] }
  expect(stepWindow(months, spellOf(months), 1, 2026).months).toEqual([4])
  const moved = stepWindow(spring, spellOf(spring), -1, 2026)
  expect(spellAfter(moved, 0, 2026)).toEqual({ from: '2026-01-27', to: '2026-02-09' })
})

test('what has no time is put into the month under the hand, or comes in from an end of the year', () => {
  expect(isMovable(none, resolveWindow(none, 2026))).toBe(true)
  expect(putInMonth(none, 0.55).months).toEqual([7])
  expect(putInMonth(none, -0.2).months).toEqual([1])
  expect(stepWindow(none, null, 1, 2026).months).toEqual([1])
  expect(stepWindow(none, null, -1, 2026).months).toEqual([12])
})

test('a rhythm stays where it is', () => {
  const quarterly: Window = { ...none, recurrence: 'quarterly' }
  expect(isMovable(quarterly, resolveWindow(quarterly, 2026))).toBe(false)
  expect(isMovable(spring, resolveWindow(spring, 2026))).toBe(true)
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
