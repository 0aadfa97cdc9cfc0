import { expect, test } from 'vitest'
import { replyBy } from './reply-by.ts'

test.each([
  ['three working days before', '2026-07-28', '2026-07-01', '2026-07-23'],
  ['the next nearer one where that is gone by', '2026-07-28', '2026-07-23', '2026-07-24'],
  ['the day before', '2026-07-28', '2026-07-26', '2026-07-27'],
  ['none is left', '2026-07-28', '2026-07-27', null],
  ['the day is over', '2026-07-28', '2026-08-20', null],
  ['the day is not fixed', null, '2026-07-01', null],
])('%s', (_, onDay, today, expected) => {
  expect(replyBy(onDay, today, 3)).toBe(expected)
})
