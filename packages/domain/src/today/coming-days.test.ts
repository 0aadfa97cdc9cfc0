import { expect, test } from 'vitest'
import { defaultSpans } from '../almanac/spans.ts'
import type { Window } from '../almanac/window.ts'
import { seriesOf } from '../programme/series.ts'
import { comingDays, type HeldLastYear } from './coming-days.ts'
import { digestLines, letterLines } from './digest-lines.ts'

const held = (title: string, onDay: string, occasions: HeldLastYear['occasions'] = []): HeldLastYear => ({
  id: title,
  title,
  onDay,
  series: [seriesOf(title)],
  occasions,
})
const forArmyDay: Window = {
  months: null,
  occasions: ['army-day'],
  relation: 'before',
  span: null,
  days: null,
  recurrence: null,
}

test('three weeks of the almanac, with what was done a year ago', () => {
  const tasks = [
    {
      title: '2026年红色电影周',
      window: forArmyDay,
      spells: [{ from: '2026-07-04', to: '2026-07-31' }],
    },
  ]
  const coming = comingDays('2026-07-20', defaultSpans, tasks, [
    // 七七 is nearer, but a fortnight behind.
    held('军地座谈会', '2025-07-19'),
    held('2025年红色电影周', '2025-08-12'),
    held('慰问老兵', '2025-07-06', ['army-day']),
    held('防汛演练', '2025-07-28', ['summer-holiday']),
    held('义诊', '2025-08-20'),
  ])
  expect(coming).toEqual([
    {
      onDay: '2026-08-01',
      words: '建军节，建军99周年',
      usualWork: '座谈会，走访部队和优抚对象，联谊晚会，义诊，宣传专刊',
      lastYear: ['慰问老兵', '军地座谈会', '2025年红色电影周'].map((title) => ({ id: title, title })),
    },
  ])
})

test('at the turn of the year, the next year’s days; a season says how long', () => {
  const coming = comingDays('2026-12-28', defaultSpans, [], [held('迎新晚会', '2025-12-30')])
  expect(coming.map(({ onDay, words, lastYear }) => [onDay, words, lastYear.length])).toEqual([
    ['2027-01-01', '元旦', 1],
    ['2027-01-15', '寒假（到2月28日）', 0],
  ])
})

test('what was held between two days is told of the nearer one', () => {
  const [memorial, national] = comingDays(
    '2026-09-25',
    defaultSpans,
    [],
    [held('敬献花篮', '2025-09-30'), held('升国旗', '2025-10-01')],
  ).filter(({ onDay }) => onDay === '2026-09-30' || onDay === '2026-10-01')
  expect(memorial?.lastYear.map(({ title }) => title)).toEqual(['敬献花篮'])
  expect(national?.lastYear.map(({ title }) => title)).toEqual(['升国旗'])
})

test('a digest has a line for each matter; a letter keeps what has to do with a unit to itself', () => {
  const line = (title: string, isAboutUnit: boolean) => ({
    kind: 'task' as const,
    id: title,
    activityId: null,
    title,
    words: '正在办，今天截止',
    onDay: '2026-07-31',
    isAboutUnit,
  })
  const parts = [
    {
      heading: '这周要办',
      lines: [
        line('走访部队', true),
        ...['一', '二', '三', '四', '五', '六'].map((n) => line(`义诊${n}`, false)),
      ],
    },
    { heading: '等着处理', lines: [] },
  ]
  const coming = [{ onDay: '2026-08-01', words: '建军节', usualWork: '', lastYear: [] }]
  expect(digestLines(parts, coming)).toEqual([
    '【这周要办】走访部队：正在办，今天截止。',
    ...['一', '二', '三', '四'].map((n) => `【这周要办】义诊${n}：正在办，今天截止。`),
    '【这周要办】另有2项。',
    '【三周内】建军节。',
  ])
  expect(letterLines(parts, coming)).toEqual([
    ...['一', '二', '三', '四', '五'].map((n) => `【这周要办】义诊${n}：正在办，今天截止。`),
    '【这周要办】另有1项。',
    '【三周内】建军节。',
    '另有1项双拥活动方面的事，请登录系统查看。',
  ])
  expect(letterLines([], coming)).toEqual([])
})
