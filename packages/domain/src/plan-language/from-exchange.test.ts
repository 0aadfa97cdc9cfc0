import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { toExchange } from './exchange.ts'
import { ExchangeFault, fromExchange } from './from-exchange.ts'
import { readPlans } from './read-plan.ts'

const examples = new URL('./examples/', import.meta.url)
const texts = readdirSync(examples).filter((name) => name.endsWith('.txt'))

test('what is read, written in the exchange format and taken up again is the same plan', () => {
  for (const name of texts) {
    const { plans } = readPlans(readFileSync(new URL(name, examples), 'utf8'))
    const back = fromExchange(JSON.stringify({ plans: plans.map(toExchange) }))
    expect([name, back.map(({ year, tasks }) => [year, tasks.length])]).toEqual([
      name,
      plans.map(({ year, items }) => [year, items.length]),
    ])
    for (const [place, plan] of plans.entries()) {
      const facts = ({ title, kind, partners, targets, quantity, window }: (typeof plan.items)[number]) => {
        const { months, occasions, recurrence } = window
        return { title, kind, partners, targets, quantity, months, occasions, recurrence }
      }
      expect([name, back[place]!.tasks.map((task) => facts({ ...plan.items[0]!, ...task }))]).toEqual([
        name,
        plan.items.map(facts),
      ])
    }
  }
})

test('the prose, and what the format cannot say of a time, come from the text', () => {
  const text =
    '石桥社区2027年双拥工作计划\n一、指导思想\n服务官兵。\n二、主要任务\n1.八一前夕，慰问部队官兵。\n2.6月上旬，清理河道。'
  const [plan] = fromExchange(JSON.stringify(toExchange(readPlans(text).plans[0]!)))
  expect(plan!.sections).toContainEqual({ kind: 'guiding', heading: expect.any(String), text: '服务官兵。' })
  expect(plan!.tasks.map(({ window }) => [window.span, window.days])).toEqual([
    ['eve', null],
    [null, { kind: 'part', part: 'early' }],
  ])
})

test('an item that was changed since goes before the text', () => {
  const text = '石桥社区2027年双拥工作计划\n1.八一前夕，慰问部队官兵。'
  const exchanged = JSON.parse(JSON.stringify(toExchange(readPlans(text).plans[0]!)))
  exchanged.items[0] = { ...exchanged.items[0], months: [5], anchor: null, occasion: null, relation: null }
  const [plan] = fromExchange(JSON.stringify(exchanged))
  expect(plan!.tasks[0]!.window).toMatchObject({ months: [5], occasions: [] })
})

test.each([
  ['half a file', '{"plans": [', '不完整'],
  ['a list', '[]', '不是交换格式'],
  ['no items', '{"plans": [{"year": 2027}]}', 'items 应是一个列表'],
  ['a kind it does not know', '{"items": [{"title": "走访", "kind": "party"}]}', '第1项的 kind“party”不认识'],
  ['a month that is none', '{"items": [{"title": "走访", "months": [13]}]}', '1—12'],
  ['a day it does not know', '{"items": [{"title": "走访", "anchor": "easter"}]}', '“easter”不认识'],
  ['an item without words', '{"items": [{}]}', '都是空的'],
])('%s is refused with what is wrong', (_, json, words) => {
  expect(() => fromExchange(json)).toThrow(ExchangeFault)
  expect(() => fromExchange(json)).toThrow(words)
})
