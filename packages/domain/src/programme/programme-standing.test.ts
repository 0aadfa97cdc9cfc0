import { expect, test } from 'vitest'
import type { Recurrence } from '../almanac/window.ts'
import { longestWaiting, missedTurns, owedWords } from './programme-standing.ts'

const held = (onDay: string) => ({ onDay, isHeld: true })
const fixed = (onDay: string) => ({ onDay, isHeld: false })

test.each<[Recurrence, string, ReturnType<typeof held>[], string | null, string]>([
  ['quarterly', '2026-08-14', [], null, 'the day before the middle of the quarter'],
  ['quarterly', '2026-08-16', [], '第三季度还没有办', 'from the middle on'],
  ['quarterly', '2026-09-30', [], '第三季度还没有办', 'to the last day'],
  ['quarterly', '2026-10-01', [], null, 'the next quarter has only begun'],
  ['quarterly', '2026-08-20', [held('2026-07-01')], null, 'held on the first day of the quarter'],
  ['quarterly', '2026-08-20', [held('2026-06-30')], '第三季度还没有办', 'the last was of the quarter before'],
  [
    'quarterly',
    '2026-08-20',
    [fixed('2026-09-12')],
    '第三季度还没有办，已定9月12日',
    'fixed and not yet held',
  ],
  ['quarterly', '2026-08-20', [fixed('2026-07-12')], '第三季度还没有办', 'the day that was fixed went by'],
  ['monthly', '2026-02-14', [], null, 'before the middle of February'],
  ['monthly', '2026-02-15', [], '2月份还没有办', 'the middle of February'],
  ['half-yearly', '2026-11-02', [held('2026-03-02')], '下半年还没有办', 'once a half-year'],
  ['yearly', '2026-05-01', [], null, 'spring is early for once a year'],
  ['yearly', '2026-07-02', [held('2025-10-01')], '今年还没有办', 'last year counts for last year'],
  ['weekly', '2026-07-08', [], null, 'Wednesday'],
  ['weekly', '2026-07-09', [], '本周还没有办', 'Thursday'],
  ['weekly', '2026-07-09', [held('2026-07-06')], null, 'held on Monday'],
  ['irregular', '2026-12-31', [], null, 'nothing is owed to no rhythm'],
  ['ongoing', '2026-12-31', [], null, 'nor to what goes on all the time'],
])('%s on %s with %o: %s, %s', (rhythm, today, days, words) => {
  expect(owedWords(rhythm, days, today)).toBe(words)
})

test('kinds take turns: those that never had one first, then the one whose turn is longest ago', () => {
  const kinds = ['veteran', 'officer', 'teacher'] as const
  const turn = (kind: (typeof kinds)[number], onDay: string) => ({ kind, onDay })
  expect(longestWaiting(kinds, [])).toBe(null)
  expect(longestWaiting(kinds, [turn('veteran', '2026-02-01')])).toBe('officer')
  expect(longestWaiting(kinds, [turn('officer', '2026-02-01')])).toBe('veteran')
  const all = [turn('veteran', '2025-02-01'), turn('officer', '2025-05-01'), turn('teacher', '2025-08-01')]
  expect(longestWaiting(kinds, all)).toBe('veteran')
  expect(longestWaiting(kinds, [...all, turn('veteran', '2025-11-01')])).toBe('officer')
})

test.each<[Recurrence, string[], string, string[], string]>([
  ['quarterly', ['2026-02-01', '2026-05-03', '2026-11-20'], '2027-01-05', ['第三季度'], 'one of four'],
  ['quarterly', [], '2026-07-15', ['第一季度', '第二季度'], 'the third is not over'],
  ['half-yearly', ['2026-08-01'], '2027-01-05', ['上半年'], 'by half-years'],
  ['yearly', [], '2027-01-05', ['2026年'], 'a year without'],
  ['irregular', [], '2027-01-05', [], 'nothing is owed'],
  ['weekly', [], '2027-01-05', [], 'weeks are not told one by one'],
])('turns missed of %s, held %j, on %s: %j (%s)', (rhythm, heldOn, today, missed) => {
  expect(missedTurns(rhythm, heldOn, { from: '2026-01-01', to: '2026-12-31', today })).toEqual(missed)
})
