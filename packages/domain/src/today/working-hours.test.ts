import { expect, test } from 'vitest'
import { isWorkingTime } from './working-hours.ts'

test.each([
  ['2026-07-28', 8 * 60, true, 'eight on a Tuesday'],
  ['2026-07-28', 8 * 60 - 1, false, 'before eight'],
  ['2026-07-28', 18 * 60 - 1, true, 'the last minute'],
  ['2026-07-28', 18 * 60, false, 'six'],
  ['2026-08-01', 9 * 60, false, 'Saturday'],
  ['2026-10-01', 9 * 60, false, '国庆'],
  ['2026-02-16', 9 * 60, false, '除夕'],
  ['2026-02-19', 9 * 60, false, '初三'],
  ['2026-02-20', 9 * 60, false, '初四'],
  ['2026-02-24', 9 * 60, true, '初八'],
  ['2026-06-19', 9 * 60, false, '端午'],
])('%s, minute %i: %s (%s)', (day, minute, expected) => {
  expect(isWorkingTime(day, minute)).toBe(expected)
})
