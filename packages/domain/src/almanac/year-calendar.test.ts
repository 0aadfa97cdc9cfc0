import { expect, test } from 'vitest'
import { occasionIds } from './occasions.ts'
import { resolveWindow } from './resolve-window.ts'
import type { Window } from './window.ts'
import { type CalendarEntry, hangsOn, yearCalendar } from './year-calendar.ts'

test('a year has every occasion, earliest first, each with why and what is usual', () => {
  const calendar = yearCalendar(2027)
  const broader = ['conscription', 'demobilisation']
  expect(calendar.map(({ id }) => id).toSorted()).toEqual(
    occasionIds.filter((id) => !broader.includes(id)).toSorted(),
  )
  expect(calendar.map(({ from }) => from)).toEqual(calendar.map(({ from }) => from).toSorted())
  expect(calendar.filter(({ basis, work }) => !basis || !work)).toEqual([])
})

test.each([
  ['spring-festival', { from: '2027-02-06', weekday: '周六', lunar: '正月初一', anniversary: '' }],
  ['army-day', { from: '2027-08-01', weekday: '周日', anniversary: '建军100周年', isRound: true }],
  ['victory-day', { anniversary: '抗战胜利82周年', isRound: false }],
  ['national-defence-education-day', { from: '2027-09-18', anniversary: '第27个全民国防教育日' }],
  ['summer-holiday', { from: '2027-07-01', to: '2027-08-31', weekday: '' }],
] as const)('%s of 2027', (id, said) => {
  expect(yearCalendar(2027).find((entry) => entry.id === id)).toMatchObject(said)
})

const noTime: Window = {
  months: null,
  occasions: [],
  relation: null,
  span: null,
  days: null,
  recurrence: null,
}

const cases: [string, CalendarEntry['id'], Partial<Window>, boolean][] = [
  ['that names it', 'army-day', { occasions: ['army-day'], relation: 'before' }, true],
  ['that names another', 'party-day', { occasions: ['army-day'], relation: 'before' }, false],
  ['of both seasons', 'conscription-autumn', { occasions: ['conscription'], relation: 'during' }, true],
  [
    'on the very day',
    'national-security-education-day',
    { months: [4], days: { kind: 'dates', from: { month: 4, day: 15 }, to: { month: 4, day: 15 } } },
    true,
  ],
  [
    'of the December before the next year’s day',
    'new-year',
    { occasions: ['new-year'], relation: 'before' },
    false,
  ],
  ['of the whole month', 'national-security-education-day', { months: [4] }, false],
]

test.each(cases)('a task %s', (_, id, given, expected) => {
  const window = { ...noTime, ...given }
  const entry = yearCalendar(2026).find((entry) => entry.id === id)!
  expect(hangsOn(entry, { window, spells: resolveWindow(window, 2026) })).toBe(expected)
})
