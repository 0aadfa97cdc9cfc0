import { expect, test } from 'vitest'
import type { Visitor } from '../platform/ctx.ts'
import { anAcceptedPlan, aTask, everyQuarter, inMonths } from './a-plan.ts'
import { aYear } from './a-year.ts'

const someone = (name: string) => ({ name }) as Visitor
const cast = { officer: someone('周敏'), director: someone('何建民'), doers: [someone('林晓')] }
const tasks = [
  aTask({ window: everyQuarter }),
  aTask({ window: inMonths(6) }),
  aTask({ window: inMonths(9) }),
]

const daysBefore = (today: string) =>
  aYear(anAcceptedPlan({ year: 2026, tasks }), cast, today)
    .map(({ on }) => on)
    .filter((on) => on < today)

test.each([
  ['2025-11-01', [], 'before it is written'],
  ['2026-01-03', ['2025-11-20', '2025-12-25', '2026-01-02'], 'just begun'],
  [
    '2026-07-11',
    ['2025-11-20', '2025-12-25', '2026-01-02', '2026-02-23'],
    'in summer, the last two things that should be done by now forgotten',
  ],
])('%s: %s, %s', (today, days) => {
  expect(daysBefore(today)).toEqual(days)
})

test('in the January after, everything is done and the plan closed', () => {
  const days = daysBefore('2027-01-20')
  expect(days).toHaveLength(3 + 6 + 1)
  expect(days.at(-1)).toBe('2027-01-10')
})
