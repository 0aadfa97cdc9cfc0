import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isPlainDate } from '../plain-date.ts'
import { describeWindow, explainWindow } from './describe-window.ts'
import { occasionIds } from './occasions.ts'
import { resolveWindow } from './resolve-window.ts'
import { defaultSpans } from './spans.ts'
import { recurrences, relations, spanWords, type Window } from './window.ts'

const aWindow = (given: Partial<Window>): Window => ({
  months: null,
  occasions: [],
  relation: null,
  span: null,
  days: null,
  recurrence: null,
  ...given,
})
const at = (month: number, day: number) => ({ month, day })

interface Case {
  is: Partial<Window>
  says: string
  in2026: string
}
const cases: Case[] = [
  // 3月5日前后: the date is the occasion's own and does not cut what 前后 covers.
  {
    is: {
      occasions: ['lei-feng-day'],
      relation: 'around',
      months: [3],
      days: { kind: 'dates', from: at(3, 5), to: at(3, 5) },
    },
    says: '学雷锋日前后',
    in2026: '02-26~03-12',
  },
  // 7月25日庆八一: the day is the date's.
  {
    is: {
      occasions: ['army-day'],
      relation: 'before',
      months: [7],
      days: { kind: 'dates', from: at(7, 25), to: at(7, 25) },
    },
    says: '7月25日',
    in2026: '07-25~07-25',
  },
  {
    is: { occasions: ['spring-festival'], relation: 'before', months: [1, 2] },
    says: '春节前',
    in2026: '01-20~02-16',
  },
  {
    is: { occasions: ['spring-festival'], relation: 'before', span: 'eve' },
    says: '春节前夕',
    in2026: '02-03~02-16',
  },
  // To 元宵; the months 1 and 2 are convention and do not cut it.
  {
    is: { occasions: ['spring-festival'], relation: 'during', months: [1, 2] },
    says: '春节期间',
    in2026: '02-10~03-03',
  },
  // A heading's January does.
  {
    is: { occasions: ['spring-festival'], relation: 'before', months: [1] },
    says: '1月春节前',
    in2026: '01-20~01-31',
  },
  {
    is: { occasions: ['army-day'], relation: 'before', span: 'eve', months: [7] },
    says: '八一前夕',
    in2026: '07-18~07-31',
  },
  { is: { occasions: ['army-day'], relation: 'on', months: [8] }, says: '八一', in2026: '08-01~08-01' },
  { is: { occasions: ['army-day'], relation: 'after', months: [8] }, says: '八一后', in2026: '08-02~08-15' },
  {
    is: { occasions: ['army-day'], relation: 'around', months: [7, 8] },
    says: '八一前后',
    in2026: '07-25~08-08',
  },
  {
    is: { occasions: ['army-day'], relation: 'before', recurrence: 'yearly' },
    says: '每年八一前',
    in2026: '07-04~07-31',
  },
  // Where month and feast do not meet, the month holds.
  {
    is: { occasions: ['army-day'], relation: 'before', months: [3] },
    says: '3月八一前',
    in2026: '03-01~03-31',
  },
  { is: { occasions: ['national-day'], relation: 'during' }, says: '国庆期间', in2026: '09-24~10-03' },
  // Looking forward to the new year is the end of this plan's year.
  { is: { occasions: ['new-year'], relation: 'before' }, says: '元旦前', in2026: '12-04~12-31' },
  { is: { occasions: ['new-year'], relation: 'on', months: [1] }, says: '元旦', in2026: '01-01~01-01' },
  {
    is: { occasions: ['new-year', 'spring-festival'], relation: 'before', months: [12] },
    says: '12月元旦、春节前',
    in2026: '12-04~12-31',
  },
  {
    is: { occasions: ['new-year', 'spring-festival'], relation: 'before', months: [1, 2, 12] },
    says: '元旦、春节前',
    in2026: '01-20~02-16 12-04~12-31',
  },
  {
    is: { occasions: ['spring-festival', 'army-day'], relation: 'during', months: [1, 2, 7, 8] },
    says: '春节、八一期间',
    in2026: '02-10~03-03 07-25~08-08',
  },
  // Two feasts close together are one time.
  {
    is: { occasions: ['mid-autumn', 'national-day'], relation: 'before', months: [9, 10] },
    says: '中秋、国庆前',
    in2026: '08-28~09-30',
  },
  {
    is: { occasions: ['summer-holiday'], relation: 'during', months: [7, 8] },
    says: '暑期',
    in2026: '07-01~08-31',
  },
  {
    is: { occasions: ['summer-holiday'], relation: 'during', recurrence: 'monthly' },
    says: '暑期每月',
    in2026: '07-01~07-31 08-01~08-31',
  },
  {
    is: { occasions: ['conscription'], relation: 'during' },
    says: '征兵季',
    in2026: '02-15~03-31 08-15~09-30',
  },
  {
    is: { occasions: ['year-end'], relation: 'before', months: [12] },
    says: '年终前',
    in2026: '12-01~12-31',
  },
  { is: { months: [4, 5, 6], recurrence: 'once' }, says: '4—6月', in2026: '04-01~06-30' },
  { is: { months: [1, 2, 12] }, says: '1—2月、12月', in2026: '01-01~02-28 12-01~12-31' },
  { is: { months: [2, 4] }, says: '2月、4月', in2026: '02-01~02-28 04-01~04-30' },
  { is: { months: [7, 8], recurrence: 'ongoing' }, says: '7—8月，长期', in2026: '07-01~08-31' },
  {
    is: { recurrence: 'quarterly' },
    says: '每季度',
    in2026: '01-01~03-31 04-01~06-30 07-01~09-30 10-01~12-31',
  },
  { is: { recurrence: 'half-yearly' }, says: '每半年', in2026: '01-01~06-30 07-01~12-31' },
  {
    is: { months: [5, 6, 7], recurrence: 'quarterly' },
    says: '5—7月每季度',
    in2026: '05-01~06-30 07-01~07-31',
  },
  { is: { recurrence: 'weekly' }, says: '每周', in2026: '01-01~12-31' },
  { is: { recurrence: 'ongoing' }, says: '长期', in2026: '01-01~12-31' },
  { is: { recurrence: 'once' }, says: '未定时间', in2026: '' },
  { is: {}, says: '未定时间', in2026: '' },
  { is: { days: { kind: 'dates', from: at(3, 5), to: at(3, 5) } }, says: '3月5日', in2026: '03-05~03-05' },
  {
    is: { days: { kind: 'dates', from: at(3, 5), to: at(3, 12) } },
    says: '3月5日—12日',
    in2026: '03-05~03-12',
  },
  {
    is: { days: { kind: 'dates', from: at(2, 25), to: at(2, 29) } },
    says: '2月25日—29日',
    in2026: '02-25~02-28',
  },
  {
    is: {
      months: [7],
      occasions: ['army-day'],
      relation: 'before',
      days: { kind: 'dates', from: at(7, 28), to: at(7, 28) },
    },
    says: '7月28日',
    in2026: '07-28~07-28',
  },
  {
    is: { months: [9], days: { kind: 'weekday', weekday: 6, nth: 3 } },
    says: '9月第三个周六',
    in2026: '09-19~09-19',
  },
  {
    is: { months: [5], days: { kind: 'weekday', weekday: 7, nth: -1 } },
    says: '5月最后一个周日',
    in2026: '05-31~05-31',
  },
  // August 2026 has no fifth Tuesday: the month holds.
  {
    is: { months: [8], days: { kind: 'weekday', weekday: 2, nth: 5 } },
    says: '8月第五个周二',
    in2026: '08-01~08-31',
  },
  {
    is: { months: [3, 6], days: { kind: 'part', part: 'late' } },
    says: '3月、6月下旬',
    in2026: '03-21~03-31 06-21~06-30',
  },
  {
    is: { months: [1, 2, 3], recurrence: 'monthly', days: { kind: 'month-day', day: 31 } },
    says: '1—3月每月31日',
    in2026: '01-31~01-31 02-28~02-28 03-31~03-31',
  },
]

test.each(cases)('$says', ({ is, says, in2026 }) => {
  const spells = resolveWindow(aWindow(is), 2026)
  expect(
    spells
      .map(({ from, to }) => `${from}~${to}`)
      .join(' ')
      .replaceAll('2026-', ''),
  ).toBe(in2026)
  expect(describeWindow(aWindow(is))).toBe(says)
})

test('before an early 春节 the window begins in the December before its plan', () => {
  const window = aWindow({ occasions: ['spring-festival'], relation: 'before', months: [1, 2] })
  expect(resolveWindow(window, 2028)).toEqual([{ from: '2027-12-29', to: '2028-01-25' }])
  expect(explainWindow(window, 2028)).toBe('2027年12月29日—2028年1月25日（春节1月26日）')
})

test('days that turn the year end in the next', () => {
  const window = aWindow({ days: { kind: 'dates', from: at(12, 20), to: at(1, 10) } })
  expect(resolveWindow(window, 2026)).toEqual([{ from: '2026-12-20', to: '2027-01-10' }])
})

test('an office sets its own words and seasons', () => {
  const window = aWindow({ occasions: ['summer-holiday'], relation: 'during' })
  const seasons = { ...defaultSpans.seasons, 'summer-holiday': [{ from: at(7, 6), to: at(8, 28) }] }
  expect(resolveWindow(window, 2026, { ...defaultSpans, seasons })).toEqual([
    { from: '2026-07-06', to: '2026-08-28' },
  ])
})

test.each<[Partial<Window>, string]>([
  [{ occasions: ['spring-festival'], relation: 'before', span: 'eve' }, '2月3日—2月16日（春节2月17日）'],
  [{ occasions: ['army-day'], relation: 'on' }, '8月1日（八一，建军99周年）'],
  [{ occasions: ['new-year'], relation: 'before' }, '12月4日—12月31日（元旦2027年1月1日）'],
  [{ recurrence: 'monthly' }, '1月1日—1月31日、2月1日—2月28日……，共12次'],
  [{}, '2026年没有排日子，写明月份、节日或次数后自动排出'],
])('under the picker stands %j', (given, words) => {
  expect(explainWindow(aWindow(given), 2026)).toBe(words)
})

const anyWindow: fc.Arbitrary<Window> = fc.record({
  months: fc.option(
    fc
      .uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1 })
      .map((months) => months.toSorted((a, b) => a - b)),
  ),
  occasions: fc.uniqueArray(fc.constantFrom(...occasionIds), { maxLength: 3 }),
  relation: fc.option(fc.constantFrom(...relations)),
  span: fc.option(fc.constantFrom(...spanWords)),
  days: fc.option(
    fc.oneof(
      fc.constantFrom('early', 'middle', 'late').map((part) => ({ kind: 'part' as const, part })),
      fc.record({
        kind: fc.constant('weekday' as const),
        weekday: fc.integer({ min: 1, max: 7 }),
        nth: fc.constantFrom(-1, 1, 2, 3, 4, 5),
      }),
      fc.record({ kind: fc.constant('month-day' as const), day: fc.integer({ min: 1, max: 31 }) }),
    ),
  ),
  recurrence: fc.option(fc.constantFrom(...recurrences)),
})

test('any window gives real days, in order, apart from one another, within reach of its year', () => {
  fc.assert(
    fc.property(anyWindow, fc.integer({ min: 1950, max: 2100 }), (window, year) => {
      const spells = resolveWindow(window, year)
      expect(describeWindow(window)).not.toBe('')
      expect(explainWindow(window, year)).not.toBe('')
      let before = `${year - 1}-11-30`
      for (const { from, to } of spells) {
        expect([from, to].every(isPlainDate)).toBe(true)
        expect(before < from && from <= to).toBe(true)
        before = to
      }
      expect(before < `${year + 1}-02-01`).toBe(true)
    }),
    { numRuns: 2000 },
  )
})
