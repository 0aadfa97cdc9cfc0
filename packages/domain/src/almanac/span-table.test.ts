import { expect, test } from 'vitest'
import { resolveWindow } from './resolve-window.ts'
import {
  defaultSpanTable,
  describeSeason,
  describeSpanChanges,
  exampleOfSpan,
  faultsOfSeasons,
  faultsOfWords,
  leastSpanDays,
  type SpanRowId,
  type SpanTable,
  spanRowIds,
  spansOf,
  spanTableOf,
} from './span-table.ts'
import { defaultSpans } from './spans.ts'
import type { MonthDay } from './window.ts'
import { yearCalendar } from './year-calendar.ts'

type SideDays = Partial<SpanTable['words'][SpanRowId]>
const set = (id: SpanRowId, days: SideDays): SpanTable => ({
  ...defaultSpanTable,
  words: { ...defaultSpanTable.words, [id]: { ...defaultSpanTable.words[id], ...days } },
})
const day = (month: number, day: number) => ({ month, day })
const withSummer = (from: MonthDay, to: MonthDay): SpanTable => ({
  ...defaultSpanTable,
  seasons: { ...defaultSpanTable.seasons, 'summer-holiday': { from, to } },
})

test('the default table is the default spans, there and back', () => {
  expect(spansOf(defaultSpanTable)).toEqual(defaultSpans)
  expect(spanTableOf(defaultSpans)).toEqual(defaultSpanTable)
  expect(defaultSpanTable.words).toMatchObject({
    before: { before: 28, after: 0 },
    eve: { before: 14, after: 0 },
    'spring-festival-during': { before: 7, after: 14 },
    after: { before: 0, after: 14 },
  })
})

test.each<[SpanRowId, SideDays, string]>([
  ['before', {}, '八一前：7月4日—7月31日'],
  ['eve', {}, '八一前夕：7月18日—7月31日'],
  ['eve', { before: 7 }, '八一前夕：7月25日—7月31日'],
  ['eve', { before: 1 }, '八一前夕：7月31日'],
  ['around', { before: 3, after: 5 }, '八一前后：7月29日—8月6日'],
  ['during', { before: 0, after: 0 }, '八一期间：8月1日'],
  ['spring-festival-during', {}, '春节期间：2月10日—3月3日'],
  ['spring-festival-during', { before: 60 }, '春节期间：2025年12月19日—2026年3月3日'],
  ['labour-day-during', { after: 4 }, '五一期间：4月24日—5月5日'],
  ['national-day-during', { after: 6 }, '国庆期间：9月24日—10月7日'],
  ['verge', { before: 3 }, '八一之际：7月29日—8月1日'],
  ['after', { after: 1 }, '八一后：8月2日'],
])('%s %o: %s', (id, days, words) => {
  expect(exampleOfSpan(id, set(id, days), 2026)).toBe(words)
})

test('a word that an office counts otherwise leaves the others and the seasons as they were', () => {
  const spans = spansOf(set('during', { before: 2, after: 2 }))
  const during = (occasion: 'army-day' | 'national-day' | 'summer-holiday') =>
    resolveWindow(
      { months: null, occasions: [occasion], relation: 'during', span: null, days: null, recurrence: null },
      2026,
      spans,
    )
  expect(during('army-day')).toEqual([{ from: '2026-07-30', to: '2026-08-03' }])
  expect(during('national-day')).toEqual([{ from: '2026-09-24', to: '2026-10-03' }])
  expect(during('summer-holiday')).toEqual([{ from: '2026-07-01', to: '2026-08-31' }])
})

test.each<[SpanRowId, SideDays, boolean, string]>([
  ['eve', { before: 1 }, true, 'the least'],
  ['eve', { before: 60 }, true, 'the most'],
  ['eve', { before: 0 }, false, 'no day at all'],
  ['eve', { before: 61 }, false, 'too many'],
  ['eve', { before: 2.5 }, false, 'half a day'],
  ['eve', { before: -3 }, false, 'less than none'],
  ['eve', { before: Number.NaN }, false, 'no number'],
  ['around', { before: 0, after: 0 }, true, 'the feast itself is a day'],
  ['after', { after: 0 }, false, 'no day at all'],
])('%s %o: good is %s, %s', (id, days, isGood) => {
  expect(faultsOfWords(set(id, days)).map((it) => it.id)).toEqual(isGood ? [] : [id])
})

test('any table within the bounds gives every word at least a day', () => {
  for (const days of [0, 1, 13, 60]) {
    const words = Object.fromEntries(
      spanRowIds.map((id) => [
        id,
        {
          before: Math.max(days, leastSpanDays(id, 'before') ?? 0),
          after: Math.max(days, leastSpanDays(id, 'after') ?? 0),
        },
      ]),
    ) as SpanTable['words']
    const table = { ...defaultSpanTable, words }
    expect(faultsOfWords(table)).toEqual([])
    for (const id of spanRowIds) expect(exampleOfSpan(id, table, 2027)).toMatch(/：.*日/)
  }
})

test('a change is said in words, none as nothing', () => {
  const { seasons } = withSummer(day(7, 5), day(8, 31))
  const is = { ...set('around', { before: 5, after: 10 }), seasons }
  expect(describeSpanChanges(defaultSpanTable, is)).toBe(
    '前后由前7天到后7天改为前5天到后10天；暑期由7月1日—8月31日改为7月5日—8月31日',
  )
  expect(describeSpanChanges(defaultSpanTable, set('eve', { before: 7 }))).toBe('前夕由前14天改为前7天')
  expect(describeSpanChanges(is, is)).toBe('')
})

test.each<[MonthDay, MonthDay, boolean, string]>([
  [day(7, 5), day(8, 25), true, 'a summer'],
  [day(2, 1), day(2, 29), true, 'the 28th in most years'],
  [day(7, 5), day(7, 5), true, 'a day'],
  [day(8, 31), day(7, 1), false, 'the later first'],
  [day(12, 20), day(2, 10), false, 'over the turn of the year'],
  [day(6, 31), day(8, 31), false, 'no such day'],
  [day(0, 1), day(13, 1), false, 'no such months'],
  [day(7, 1.5), day(8, 31), false, 'half a day'],
])('%o to %o: good is %s, %s', (from, to, isGood) => {
  expect(faultsOfSeasons(withSummer(from, to))).toEqual(isGood ? [] : ['summer-holiday'])
})

test('a season of the place stands in the calendar, and the whole of 征兵 is both its halves', () => {
  const seasons = {
    ...withSummer(day(7, 6), day(9, 1)).seasons,
    'conscription-autumn': { from: day(8, 1), to: day(9, 10) },
  }
  const spans = spansOf({ ...defaultSpanTable, seasons })
  const calendar = yearCalendar(2026, spans.seasons)
  expect(calendar.find(({ id }) => id === 'summer-holiday')).toMatchObject({
    from: '2026-07-06',
    to: '2026-09-01',
  })
  expect(spans.seasons.conscription).toEqual([seasons['conscription-spring'], seasons['conscription-autumn']])
  expect(describeSeason(seasons['conscription-autumn'])).toBe('8月1日—9月10日')
})
