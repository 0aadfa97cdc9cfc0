import { expect, test } from 'vitest'
import { seriesOf, titleInYear } from './series.ts'

test.each([
  ['2026年春节军民座谈会', '2027年 春节军民座谈会', true, 'another year'],
  ['石桥讲堂（第三期）', '石桥讲堂（第十二期）', true, 'another number'],
  ['第一季度双拥例会', '第四季度双拥例会', true, 'another quarter'],
  ['二〇二六年度八一联谊晚会', '八一联谊晚会', true, 'the year left out'],
  ['八一联谊晚会', '元旦联谊晚会', false, 'another occasion is another series'],
  ['走访军属', '走访烈属', false, 'others are visited'],
  ['2026年', '2025年', false, 'nothing would be left, so all is kept'],
])('%s and %s: %s, %s', (one, other, isSame) => {
  expect(seriesOf(one) === seriesOf(other)).toBe(isSame)
})

test('a title goes along to another year; other numbers stay', () => {
  expect(titleInYear('2025年迎新晚会', 2025, 2026)).toBe('2026年迎新晚会')
  expect(titleInYear('纪念抗战胜利1945', 2025, 2026)).toBe('纪念抗战胜利1945')
})
