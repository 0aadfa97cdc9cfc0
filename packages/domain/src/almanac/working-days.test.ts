import { expect, test } from 'vitest'
import { isWorkingDay, workingDayBefore } from './working-days.ts'

test.each([
  ['2026-07-27', true, 'a Monday'],
  ['2026-07-25', false, 'a Saturday'],
  ['2026-10-01', false, 'a Thursday, the first of 国庆'],
  ['2026-02-16', false, '除夕'],
])('%s is a working day: %s (%s)', (day, expected) => {
  expect(isWorkingDay(day)).toBe(expected)
})

test.each([
  ['2026-07-28', 3, '2026-07-23'],
  ['2026-07-28', 1, '2026-07-27'],
  ['2026-07-26', 1, '2026-07-24'],
  ['2026-10-08', 3, '2026-09-28'],
  ['2026-07-28', 0, '2026-07-28'],
])('before %s, %i working days: %s', (day, count, expected) => {
  expect(workingDayBefore(day, count)).toBe(expected)
})
