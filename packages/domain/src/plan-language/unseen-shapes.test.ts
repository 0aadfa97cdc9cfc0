import { expect, test } from 'vitest'
import { readPlans } from './read-plan.ts'

const quotes = (text: string) => readPlans(text).plans.flatMap(({ items }) => items.map(({ quote }) => quote))

test('a table whose cells only a single space parts', () => {
  const [plan] = readPlans(
    '某校2026年共建安排\n时间 事项 责任人 备注\n3月 少先队员到干休所开展志愿服务 大队部 五年级\n4月 祭英烈活动 大队部\n',
  ).plans
  expect(plan?.items.map(({ quote, window }) => [quote, window.months])).toEqual([
    ['少先队员到干休所开展志愿服务', [3]],
    ['祭英烈活动', [4]],
  ])
})

test('a heading that ends with those served is no section of people', () => {
  expect(
    quotes(
      '云溪社区2026年双拥计划\n三、落实优抚政策，服务优抚对象\n一是春节前走访慰问优抚对象。二是每月为老兵打扫卫生。\n',
    ),
  ).toEqual(['春节前走访慰问优抚对象', '每月为老兵打扫卫生'])
})

test('1月8日前 is a deadline and makes no news item of a plan without a title', () => {
  expect(quotes('1、1月8日前，召开双拥工作会议。\n2、3月，组织义诊。\n')).toHaveLength(2)
})

test('a line of a calendar gives its month to all it says', () => {
  const [plan] = readPlans(
    '柳湾社区双拥月历\n三月举办军嫂座谈会；四月祭扫烈士墓，开展法律讲座；五月举行篮球赛；六月给战士送粽子。\n',
  ).plans
  expect(plan?.items.map(({ window }) => window.months)).toEqual([[3], [4], [4], [5], [6]])
})

test('a company under a name of honour is asked about', () => {
  const [plan] = readPlans('云溪社区2026年双拥计划\n1、八一前夕与铁石连开展军民联欢活动。\n').plans
  expect(plan?.doubts.find(({ code }) => code === 'unit-named')?.words).toContain('铁石连')
})
