import type { Partner } from '@yushui/contract/partners'
import { AcceptedPlan } from '@yushui/contract/plans'
import type { Window } from '@yushui/domain/almanac/window'
import type { Doubt, Reading, ReadTask } from '@yushui/domain/plan-language/plan'
import { expect, test } from 'vitest'
import { acceptedPlan } from './accept-draft.ts'
import { carryOver } from './carry-over.ts'
import {
  addBlank,
  addMarked,
  answerDoubt,
  decidePartner,
  decideUnit,
  dropTask,
  editTask,
  mergeWithNext,
  nameUnit,
  splitTask,
} from './change-draft.ts'
import { type Draft, openDoubts, openUnits } from './draft.ts'
import { institutionOf } from './guess-partner.ts'
import { proposePartner, startDraft } from './start-draft.ts'
import { begin, follow, redo, undo } from './undo.ts'

const timeless: Window = {
  months: null,
  occasions: [],
  relation: null,
  span: null,
  days: null,
  recurrence: null,
}
const text = `柳塘社区双拥工作计划
一、20××年1—3月
在春节前夕与长风旅三连召开军民座谈会；出板报一期,请社区医院为优抚对象义诊。
二、20××年7—9月
组织居民看电影。`

function item(quote: string, more: Partial<ReadTask> = {}): ReadTask {
  const start = text.indexOf(quote)
  return {
    quote,
    at: { start, end: start + quote.length },
    title: quote.slice(0, 20),
    kind: 'other',
    window: timeless,
    partners: [],
    targets: [],
    quantity: null,
    section: '一、20××年1—3月',
    ...more,
  }
}

const quotes = {
  meeting: '在春节前夕与长风旅三连召开军民座谈会',
  board: '出板报一期',
  clinic: '请社区医院为优抚对象义诊',
  film: '组织居民看电影',
}

function aReading(doubts: Doubt[] = []): Reading {
  const unit: Doubt = {
    code: 'unit-named',
    words: '文中写了单位名称“长风旅三连”。',
    items: [0],
    at: null,
    choices: [{ kind: 'alias', unit: '长风旅三连', alias: '共建部队甲', words: '改称共建部队甲' }],
  }
  const items = [
    item(quotes.meeting, { kind: 'meeting', partners: ['长风旅三连'] }),
    item(quotes.board, { kind: 'publicity', quantity: { n: 1, unit: '期' } }),
    item(quotes.clinic, { kind: 'clinic', partners: ['社区医院'], targets: ['优抚对象'] }),
    item(quotes.film, { partners: ['居民'] }),
  ]
  const plan = {
    text,
    at: { start: 0, end: text.length },
    title: '柳塘社区双拥工作计划',
    year: null,
    yearByAnniversaries: null,
    organisation: '柳塘社区',
    theme: null,
    sections: [],
    items,
    doubts: [unit, ...doubts],
    noise: [],
  }
  return { text, plans: [plan] }
}

const source = { name: '粘贴的文字', format: 'txt', notes: [], readAt: '2026-03-02T01:00:00Z' }
const hospital: Partner = {
  id: '01890000-0000-7000-8000-000000000001',
  alias: '社区医院',
  kind: 'hospital',
  liaison: '',
  phone: '',
  sinceYear: null,
  agreement: '',
  note: '',
  hasSealedName: false,
  isWithdrawn: false,
  version: 1,
}

function aDraft(doubts: Doubt[] = [], known: Partner[] = []): Draft {
  return startDraft(aReading(doubts), source, known, '2026-03-02')
}
const planOf = (draft: Draft) => draft.plans[0]!
const titles = (draft: Draft) => planOf(draft).tasks.map((task) => task.quote)
const nothingRead = () => null

test('a plan without a year is for this year until September and for the next from October', () => {
  expect(planOf(aDraft()).year).toBe(2026)
  expect(planOf(startDraft(aReading(), source, [], '2026-10-01')).year).toBe(2027)
})

test('merging neighbours keeps the words between them; merging across a heading joins them with a mark', () => {
  const draft = aDraft()
  const [, board, clinic] = planOf(draft).tasks
  const near = mergeWithNext(draft, planOf(draft).id, board!.id)
  expect(titles(near)[1]).toBe('出板报一期,请社区医院为优抚对象义诊')
  expect(planOf(near).tasks[1]).toMatchObject({ partners: ['社区医院'], targets: ['优抚对象'] })
  const far = mergeWithNext(draft, planOf(draft).id, clinic!.id)
  expect(titles(far)[2]).toBe('请社区医院为优抚对象义诊；组织居民看电影')
  expect(planOf(far).tasks[2]!.spots).toHaveLength(2)
})

test('merging the last task changes nothing', () => {
  const draft = aDraft()
  const last = planOf(draft).tasks.at(-1)!
  expect(titles(mergeWithNext(draft, planOf(draft).id, last.id))).toEqual(titles(draft))
})

test('splitting gives both halves their own place; the second keeps what its words do not say', () => {
  const draft = aDraft()
  const plan = planOf(draft)
  const merged = mergeWithNext(draft, plan.id, plan.tasks[1]!.id)
  const at = '出板报一期'.length
  const split = splitTask(merged, plan.id, plan.tasks[1]!.id, at, nothingRead)
  expect(titles(split)).toEqual(titles(draft))
  const [, first, second] = planOf(split).tasks
  expect(text.slice(first!.spots[0]!.start, first!.spots[0]!.end)).toBe(first!.quote)
  expect(text.slice(second!.spots[0]!.start, second!.spots[0]!.end)).toBe(second!.quote)
  expect(second).toMatchObject({ section: '一、20××年1—3月', isChecked: false })
})

test('splitting at either end changes nothing', () => {
  const draft = aDraft()
  const { id, tasks } = planOf(draft)
  expect(titles(splitTask(draft, id, tasks[1]!.id, 0, nothingRead))).toEqual(titles(draft))
  expect(titles(splitTask(draft, id, tasks[1]!.id, 99, nothingRead))).toEqual(titles(draft))
})

test('marked words become a task in the order of the text, under its neighbour’s heading', () => {
  const draft = aDraft()
  const { id, tasks } = planOf(draft)
  const without = dropTask(draft, id, tasks[1]!.id)
  const start = text.indexOf(quotes.board) - 1
  const again = addMarked(without, id, { start, end: start + quotes.board.length + 2 }, nothingRead)
  expect(titles(again)).toEqual(titles(draft))
  expect(planOf(again).tasks[1]!.section).toBe('一、20××年1—3月')
})

test('a task of one’s own stands after the chosen one', () => {
  const draft = aDraft()
  const { id, tasks } = planOf(draft)
  const added = addBlank(draft, id, tasks[0]!.id)
  expect(planOf(added.draft).tasks[1]!.id).toBe(added.id)
})

test('a doubt about tasks is gone when they are dropped', () => {
  const past: Doubt = { code: 'past-result', words: '像是去年的成绩。', items: [1], at: null, choices: [] }
  const draft = aDraft([past])
  const { id, tasks } = planOf(draft)
  expect(openDoubts(planOf(draft))).toHaveLength(1)
  expect(openDoubts(planOf(dropTask(draft, id, tasks[1]!.id)))).toHaveLength(0)
})

test('each answer does what its button says', () => {
  const window: Window = { ...timeless, months: [8] }
  const doubt: Doubt = {
    code: 'two-readings',
    words: '“看电影”是7月还是8月?',
    items: [3],
    at: null,
    choices: [
      { kind: 'window', window, words: '8月' },
      { kind: 'drop', words: '不是任务' },
      { kind: 'year', year: 2025, words: '就是2025年' },
    ],
  }
  const draft = aDraft([doubt])
  const plan = planOf(draft)
  const answer = (at: number) =>
    planOf(answerDoubt(draft, plan.id, plan.doubts[0]!.id, plan.doubts[0]!.choices[at]!))
  expect(answer(0).tasks[3]!.window).toEqual(window)
  expect(answer(1).tasks).toHaveLength(3)
  expect(answer(2).year).toBe(2025)
  expect(openDoubts(answer(0))).toHaveLength(0)
})

test('a change is undone and done again', () => {
  const draft = aDraft()
  const { id, tasks } = planOf(draft)
  const changed = editTask(draft, id, tasks[0]!.id, { title: '座谈会' })
  const history = follow(begin(draft), changed)
  expect(undo(history).now).toBe(draft)
  expect(redo(undo(history)).now).toBe(changed)
  expect(undo(begin(draft)).now).toBe(draft)
})

test('what is accepted names no unit, in no text, and seals the name where it is to be kept', () => {
  const draft = aDraft()
  expect(openUnits(draft, planOf(draft))).toHaveLength(1)
  const sealed = decideUnit(draft, '长风旅三连', { fate: 'seal' })
  const accepted = acceptedPlan(sealed, planOf(sealed), [])
  const { partners, ...texts } = accepted
  expect(JSON.stringify(texts)).not.toContain('长风旅')
  expect(texts.tasks[0]!.quote).toBe('在春节前夕与共建部队甲召开军民座谈会')
  expect(partners.find((it) => it.alias === '共建部队甲')?.sealedName).toBe('长风旅三连')
  const dropped = decideUnit(draft, '长风旅三连', { fate: 'drop' })
  expect(JSON.stringify(acceptedPlan(dropped, planOf(dropped), []))).not.toContain('长风旅')
})

test('a unit the reader missed is given an alias by hand', () => {
  const unit = { name: '优抚对象', alias: '共建部队乙', kind: 'army-unit', fate: 'drop' } as const
  const draft = nameUnit(aDraft(), unit)
  expect(JSON.stringify(acceptedPlan(draft, planOf(draft), []))).not.toContain('优抚对象')
})

test('partners are matched to the kept ones, proposed as new, or left as words', () => {
  const fresh = acceptedPlan(aDraft(), planOf(aDraft()), [])
  expect(fresh.partners.map((it) => it.alias)).toEqual(expect.arrayContaining(['社区医院', '共建部队甲']))
  expect(fresh.tasks[3]!.partners).toEqual([{ partnerId: null, name: '居民' }])
  const draft = aDraft([], [hospital])
  const matched = acceptedPlan(draft, planOf(draft), [hospital])
  expect(matched.tasks[2]!.partners).toEqual([{ partnerId: hospital.id, name: '社区医院' }])
  expect(matched.partners.map((it) => it.alias)).not.toContain('社区医院')
  const asWord = decidePartner(draft, { name: '社区医院', as: 'word', partnerId: null, kind: 'hospital' })
  expect(acceptedPlan(asWord, planOf(asWord), [hospital]).tasks[2]!.partners[0]!.partnerId).toBeNull()
})

test('what is accepted keeps to the contract, with the masked year written out', () => {
  const draft = aDraft()
  const long = { kind: 'goals' as const, heading: '目标', text: '深'.repeat(5200) }
  const plan = { ...planOf(draft), sections: [long] }
  const accepted = acceptedPlan(draft, plan, [])
  expect(AcceptedPlan.safeParse(accepted).error).toBeUndefined()
  expect(accepted.tasks[0]!.section).toBe('一、2026年1—3月')
  expect(accepted.sections.map((it) => it.text.length)).toEqual([5000, 200])
})

test('a plan taken over for the year after advances its anniversaries, and only those of its year', () => {
  const draft = aDraft()
  const [first, ...rest] = planOf(draft).tasks
  const quote = '庆祝建军98周年和抗战胜利80周年,纪念建党100周年'
  const plan = {
    ...planOf(draft),
    year: 2026,
    yearOfAnniversaries: 2025,
    tasks: [{ ...first!, quote }, ...rest],
  }
  expect(acceptedPlan(draft, plan, []).tasks[0]!.quote).toBe('庆祝建军99周年和抗战胜利81周年,纪念建党100周年')
})

test('typing in one field is one step of undo', () => {
  const typed = follow(follow(follow(begin('a'), 'b', 'title'), 'bc', 'title'), 'bcd', 'note')
  expect(undo(typed).now).toBe('bc')
  expect(undo(undo(typed)).now).toBe('a')
})

test('a unit’s alias is never one that a kept partner bears', () => {
  const kept = { ...hospital, id: '01890000-0000-7000-8000-000000000002', alias: '共建部队甲' }
  expect(aDraft([], [{ ...kept, kind: 'army-unit' }]).units[0]!.alias).toBe('共建部队乙')
})

test.each([
  ['社区医院的医生', 'known', '社区医院'],
  ['部队官兵', 'word', null],
  ['实验小学师生', 'new', '实验小学'],
  ['居民', 'word', null],
] as const)('%s is %s', (name, as, alias) => {
  const proposed = proposePartner(name, [hospital])
  expect(proposed.as).toBe(as)
  if (alias) expect(institutionOf(name)).toBe(alias)
})

test('last year’s plan is offered for this year, with its anniversaries counted on', () => {
  const masked: Doubt = {
    code: 'year-masked',
    words: '年份写成了“20××年”。',
    items: [],
    at: null,
    choices: [],
  }
  const reading = aReading([masked])
  const plan = { ...reading.plans[0]!, text: `${text}庆祝建军98周年。`, yearByAnniversaries: 2025 }
  const [choice] = planOf(startDraft({ ...reading, plans: [plan] }, source, [], '2026-03-02')).doubts[0]!
    .choices
  expect(choice).toEqual({ kind: 'year', year: 2026, words: '用作 2026 年，改为 99 周年' })
})

test.each([
  ['建军98周年', '建军99周年'],
  ['建军九十八周年', '建军99周年'],
  ['第25个全民国防教育日', '第26个全民国防教育日'],
  ['共建30周年', '共建30周年'],
])('%s of 2025 is in 2026 %s', (before, after) => {
  expect(carryOver(before, 2025, 2026)).toBe(after)
})

test('a name marked whole takes the place of its end', () => {
  const whole = { name: '与长风旅三连', alias: '共建部队丙', kind: 'army-unit', fate: 'undecided' } as const
  expect(nameUnit(aDraft(), whole).units.map((it) => [it.name, it.alias])).toEqual([
    ['与长风旅三连', '共建部队甲'],
  ])
})

test('a partner that is the end of a unit’s name is written as its alias too', () => {
  const reading = aReading()
  reading.plans[0]!.items[0]!.partners = ['三连']
  const draft = startDraft(reading, source, [], '2026-03-02')
  expect(acceptedPlan(draft, planOf(draft), []).tasks[0]!.partners[0]!.name).toBe('共建部队甲')
})
