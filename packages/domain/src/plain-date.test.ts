import { expect, test } from 'vitest'
import { addDays, chineseDate, daysFrom, isPlainDate, plainDate, weekday } from './plain-date.ts'

test.each([
  ['2026-12-31', 1, '2027-01-01'],
  ['2028-02-28', 1, '2028-02-29'],
  ['2026-03-01', -1, '2026-02-28'],
  ['2026-08-01', 0, '2026-08-01'],
])('%s and %i days is %s', (date, days, there) => {
  expect(addDays(date, days)).toBe(there)
  expect(daysFrom(date, there)).toBe(days)
})

test('a day the month does not have is its last', () => {
  expect(plainDate(2026, 2, 31)).toBe('2026-02-28')
  expect(plainDate(2028, 2, 29)).toBe('2028-02-29')
})

test('weeks begin on Monday', () => {
  expect(weekday('2026-09-19')).toBe(6)
  expect(weekday('2026-05-17')).toBe(7)
  expect(weekday('2026-11-23')).toBe(1)
})

test.each(['2026-02-29', '2026-13-01', '2026-1-5', '2026-00-10', '2026-04-31', '', '2026-08-01T00:00'])(
  '%s is no day',
  (text) => expect(isPlainDate(text)).toBe(false),
)

test('a paper is dated without leading zeros', () => {
  expect(chineseDate('2026-03-05')).toBe('2026年3月5日')
})
