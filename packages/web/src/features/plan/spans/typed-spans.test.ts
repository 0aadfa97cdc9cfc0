import { defaultSpanTable } from '@yushui/domain/almanac/span-table'
import { expect, test } from 'vitest'
import { isTableGood, tableWith } from './typed-spans.ts'

test.each([
  ['7', 7, true],
  ['１０', 10, true],
  [' 9 ', 9, true],
  ['', Number.NaN, false],
  ['七', Number.NaN, false],
  ['61', 61, false],
  ['-1', -1, false],
])('%o typed is %o days', (said, days, isGood) => {
  const table = tableWith(defaultSpanTable, { 'eve.before': said })
  expect(table.words.eve.before).toBe(days)
  expect(isTableGood(table)).toBe(isGood)
})

test.each([
  ['7月5日—8月25日', [7, 5, 8, 25]],
  ['7月5日到8月25日', [7, 5, 8, 25]],
  ['７月５日至８月２５日', [7, 5, 8, 25]],
  ['7月5日—25日', [7, 5, 7, 25]],
])('%s is a season', (said, [fromMonth, fromDay, toMonth, toDay]) => {
  const table = tableWith(defaultSpanTable, { 'summer-holiday': said })
  expect(table.seasons['summer-holiday']).toEqual({
    from: { month: fromMonth, day: fromDay },
    to: { month: toMonth, day: toDay },
  })
  expect(isTableGood(table)).toBe(true)
})

test.each(['', '七八月', '暑假', '12月20日—2月10日', '8月31日—7月1日', '春节前'])('%o is none', (said) => {
  expect(isTableGood(tableWith(defaultSpanTable, { 'summer-holiday': said }))).toBe(false)
})

test('what is not typed stays', () => {
  expect(tableWith(defaultSpanTable, {})).toEqual(defaultSpanTable)
})
