import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { defaultSpanTable, spansOf } from '../almanac/span-table.ts'
import type { Window } from '../almanac/window.ts'
import type { Paper } from '../paper.ts'
import type { PlanAtRest, TaskAtRest } from './plan-at-rest.ts'
import { readPlans } from './read-plan.ts'
import { allAgree, measureAgreement } from './read-same-task.ts'
import { taskSentence } from './task-sentence.ts'
import { withoutNoise } from './without-noise.ts'
import { type PaperChoices, writePlan } from './write-plan.ts'

const aWindow = (given: Partial<Window>): Window => ({
  months: null,
  occasions: [],
  relation: null,
  span: null,
  days: null,
  recurrence: null,
  ...given,
})

function aTask({
  window,
  ...given
}: Omit<Partial<TaskAtRest>, 'window'> & { window?: Partial<Window> }): TaskAtRest {
  return {
    title: '军民座谈会',
    quote: '',
    kind: 'meeting',
    partners: [],
    targets: [],
    quantity: null,
    section: '',
    responsible: '',
    note: '',
    ...given,
    window: aWindow(window ?? {}),
  }
}

const aPlan = (given: Partial<PlanAtRest>): PlanAtRest => ({
  title: '',
  year: 2026,
  organisation: '石桥社区',
  theme: '',
  sections: [],
  tasks: [],
  ...given,
})

const choices: PaperChoices = { arrangement: 'by-quarter', variant: 'plain', date: '2026-03-05' }
const write = (given: Partial<PlanAtRest>, chosen: Partial<PaperChoices> = {}) =>
  writePlan(aPlan(given), { ...choices, ...chosen })

/** As a reader of documents gives it: a line a paragraph, cells kept apart by tabs. */
function textOf({ title, blocks, signature, annexes }: Paper): string {
  return [
    title,
    ...blocks.map((block) => (block.kind === 'table' ? '' : block.text)),
    ...(signature ? [signature.name, signature.date] : []),
    ...annexes.flatMap(({ title, table }) => [
      '附件',
      title,
      table.columns.map((column) => column.title).join('\t'),
      ...table.rows.map((row) => row.join('\t')),
    ]),
  ].join('\n')
}

const before = (occasion: Window['occasions'][number]): Partial<Window> => ({
  occasions: [occasion],
  relation: 'before',
  span: 'eve',
  recurrence: 'once',
})
const inMonths = (...months: number[]): Partial<Window> => ({ months, recurrence: 'once' })

/** A year's tasks as they are added by hand: without a sentence of their own. */
const byHand: TaskAtRest[] = [
  aTask({
    title: '军民座谈会',
    kind: 'meeting',
    window: before('spring-festival'),
    partners: ['共建部队甲'],
  }),
  aTask({
    title: '走访慰问',
    kind: 'family-visit',
    window: before('spring-festival'),
    targets: ['优抚对象'],
    quantity: { n: 26, unit: '户' },
  }),
  aTask({ title: '慰问部队', kind: 'unit-visit', window: before('army-day'), targets: ['部队官兵'] }),
  aTask({
    title: '学雷锋志愿服务',
    kind: 'volunteering',
    window: { occasions: ['lei-feng-day'], relation: 'around', recurrence: 'once' },
    partners: ['社区志愿者'],
  }),
  aTask({
    title: '双拥板报',
    kind: 'publicity',
    window: { recurrence: 'quarterly' },
    quantity: { n: 1, unit: '期' },
  }),
  aTask({ title: '军民讲坛', kind: 'lecture', window: { recurrence: 'quarterly' } }),
  aTask({
    title: '国防教育知识竞赛',
    kind: 'contest',
    window: inMonths(10, 11, 12),
    targets: ['社区居民'],
    quantity: { n: 1, unit: '次' },
  }),
  aTask({
    title: '军民联谊晚会',
    kind: 'gala',
    window: before('army-day'),
    partners: ['共建部队甲'],
    quantity: { n: 1, unit: '场' },
  }),
  aTask({ title: '篮球友谊赛', kind: 'sports', window: inMonths(5), partners: ['共建部队乙'] }),
  aTask({ title: '放映露天电影', kind: 'screening', window: inMonths(7, 8) }),
  aTask({
    title: '环境卫生大扫除',
    kind: 'cleanup',
    window: { occasions: ['new-year'], relation: 'before', recurrence: 'once' },
    partners: ['部队官兵'],
  }),
  aTask({
    title: '文明劝导',
    kind: 'patrol',
    window: { occasions: ['summer-holiday'], relation: 'during', recurrence: 'once' },
    partners: ['社区志愿者'],
  }),
  aTask({
    title: '免费义诊',
    kind: 'clinic',
    window: inMonths(4, 5, 6),
    partners: ['社区医院'],
    targets: ['优抚对象'],
  }),
  aTask({ title: '学生进军营', kind: 'defence-education', window: inMonths(7) }),
  aTask({ title: '祭扫烈士墓', kind: 'memorial', window: before('qingming') }),
  aTask({ title: '结对帮扶', kind: 'pairing', window: { recurrence: 'ongoing' }, partners: ['共建部队甲'] }),
  aTask({ title: '退役军人专场招聘会', kind: 'employment', window: inMonths(9, 10) }),
  aTask({ title: '送书进军营', kind: 'library', window: inMonths(4) }),
  aTask({ title: '军民合唱团', kind: 'culture-group', quantity: { n: 1, unit: '支' } }),
  aTask({ title: '科技拥军活动', kind: 'tech-support', window: inMonths(6) }),
  aTask({ title: '欢送新兵', kind: 'conscription', window: { months: [9], recurrence: 'once' } }),
  aTask({ title: '优抚对象信息采集', kind: 'records', window: inMonths(3, 4) }),
  aTask({ title: '双拥工作年终总结', kind: 'organisation', window: inMonths(12) }),
  aTask({
    title: '走访慰问',
    kind: 'family-visit',
    window: { occasions: ['spring-festival', 'army-day'], relation: 'during' },
    targets: ['军烈属'],
  }),
]

test.each(byHand)('$title can be said so that it is read back', (task) => {
  const sentence = taskSentence(task, 2026, '其他工作')
  const items =
    readPlans(`2026年双拥工作计划\n一、主要任务\n（一）其他工作\n1.${sentence}。`).plans[0]?.items ?? []
  expect(items.map((item) => [sentence, measureAgreement(task, item, 2026)])).toEqual([[sentence, allAgree]])
})

test.each(['by-quarter', 'by-topic'] as const)(
  'a year written %s and read back has the same tasks, all of them',
  (arrangement) => {
    const items = readPlans(textOf(write({ tasks: byHand }, { arrangement }))).plans.flatMap(
      (plan) => plan.items,
    )
    expect(items).toHaveLength(byHand.length)
    const left = [...items]
    for (const task of byHand) {
      const place = left.findIndex((item) => measureAgreement(task, item, 2026) === allAgree)
      expect(
        place,
        `${task.title} is read back from ${items.map(({ quote }) => quote).join(' / ')}`,
      ).toBeGreaterThanOrEqual(0)
      left.splice(place, 1)
    }
  },
)

const sections: PlanAtRest['sections'] = [
  { kind: 'guiding', heading: '一、指导思想', text: '以巩固军政军民团结为目标。' },
  { kind: 'goals', heading: '', text: '争创双拥模范社区。\n军民满意。' },
  { kind: 'guarantee', heading: '四、保障措施', text: '加强领导，落实责任。' },
]

test('the plan keeps its own prose, under numbers of this paper', () => {
  const paper = write({ sections, theme: '《同心筑桥》', tasks: [aTask({ window: inMonths(2) })] })
  expect(paper.title).toBe('石桥社区2026年双拥工作计划')
  expect(paper.blocks.map((block) => (block.kind === 'table' ? '' : block.text))).toEqual([
    '活动主题：《同心筑桥》',
    '一、指导思想',
    '以巩固军政军民团结为目标。',
    '二、工作目标',
    '争创双拥模范社区。',
    '军民满意。',
    '三、主要任务',
    '（一）第一季度',
    '1.于2月召开军民座谈会。',
    '四、保障措施',
    '加强领导，落实责任。',
  ])
  expect(paper.signature).toEqual({ name: '石桥社区', date: '2026-03-05' })
})

test('each task is in the annexed table, with who, when, with whom and for whom', () => {
  const task = aTask({
    title: '八一座谈会',
    window: before('army-day'),
    partners: ['共建部队甲', '社区医院'],
    targets: ['优抚对象'],
    quantity: { n: 1, unit: '次' },
    responsible: '周敏',
    note: '提前两周通知',
  })
  const [annex] = write({ tasks: [task] }).annexes
  expect(annex?.title).toBe('2026年双拥工作任务分解表')
  expect(annex?.table.columns.map(({ title }) => title)).toEqual([
    '序号',
    '任务',
    '时间',
    '责任人',
    '协办（共建）单位',
    '对象',
    '预期数量',
    '备注',
  ])
  expect(annex?.table.rows).toEqual([
    ['1', '八一座谈会', '八一前夕', '周敏', '共建部队甲、社区医院', '优抚对象', '1次', '提前两周通知'],
  ])
})

test('tasks stand in the quarter of their days, those that span quarters or keep a rhythm apart', () => {
  const paper = write({ tasks: byHand })
  const headings = paper.blocks.flatMap((block) =>
    block.kind === 'heading' && block.level === 2 ? [block.text] : [],
  )
  expect(headings).toEqual([
    '（一）第一季度',
    '（二）第二季度',
    '（三）第三季度',
    '（四）第四季度',
    '（五）其他工作',
  ])
})

test('by topic the plan keeps its own headings; where they are times, the kinds give them', () => {
  const tasks = [
    aTask({ section: '二、共建活动', window: inMonths(3) }),
    aTask({ title: '双拥板报', kind: 'publicity', section: '二、4—6月', window: inMonths(4) }),
  ]
  const paper = write({ tasks }, { arrangement: 'by-topic' })
  const headings = paper.blocks.flatMap((block) =>
    block.kind === 'heading' && block.level === 2 ? [block.text] : [],
  )
  expect(headings).toEqual(['（一）共建活动', '（二）宣传教育'])
})

test('the words of the plan are kept while they still say the task', () => {
  const quote = '在建军节前夕，与共建部队甲开展一次“军民联谊”活动'
  const task = aTask({
    title: '军民联谊活动',
    quote,
    kind: 'gala',
    window: { ...before('army-day'), months: [7] },
    partners: ['共建部队甲'],
    quantity: { n: 1, unit: '次' },
  })
  expect(taskSentence(task, 2026, '第三季度')).toBe(quote)
  const moved = { ...task, window: aWindow(before('spring-festival')) }
  expect(taskSentence(moved, 2026, '第一季度')).not.toContain('建军节')
})

test('a task that stands in the plan’s goals is not written twice', () => {
  const quote = '每季度举办一次军民讲坛'
  const task = aTask({
    title: '军民讲坛',
    quote,
    kind: 'lecture',
    window: { recurrence: 'quarterly' },
    quantity: { n: 1, unit: '次' },
  })
  const goals = { kind: 'goals' as const, heading: '工作目标', text: `${quote}。争创双拥模范社区。` }
  const said = (tasks: TaskAtRest[]) => textOf({ ...write({ sections: [goals], tasks }), annexes: [] })
  expect(said([task]).match(/军民讲坛/gu)).toHaveLength(1)

  const changed = { ...task, window: aWindow({ recurrence: 'monthly' }) }
  expect(said([changed])).not.toContain('每季度')
  expect(said([changed])).toContain('争创双拥模范社区')
  expect(said([changed])).toContain('每月')
})

test('an official paper has the street’s red head, a plain one never', () => {
  const letterhead = {
    issuer: '石桥街道办事处文件',
    number: '石街双拥〔2026〕3号',
    copies: '',
    printedBy: '',
  }
  expect(write({}, { variant: 'official', letterhead }).letterhead).toEqual(letterhead)
  expect(write({}, { variant: 'plain', letterhead }).letterhead).toBeNull()
})

test('a plan without a task is a paper without a table', () => {
  const paper = write({ sections: sections.slice(0, 1) })
  expect(paper.annexes).toEqual([])
  expect(paper.blocks).toHaveLength(2)
})

/** Every text that is not kept back from those who write the rules, and the first twenty that were. */
const texts = ['./examples/', './examples/kept-back/'].flatMap((folder) => {
  const at = new URL(folder, import.meta.url)
  return readdirSync(at)
    .filter((name) => /^[a-n].*\.json$/.test(name))
    .map((name): [name: string, text: string] => [
      name.replace('.json', ''),
      JSON.parse(readFileSync(new URL(name, at), 'utf8')).text,
    ])
})

/** What no sentence can say: its day stands in the title (八一), its days (20 July to 1 August) under a heading. */
const unsaid: Record<string, number> = { e20: 4 }

test.each(['by-quarter', 'by-topic'] as const)(
  'plans as busy people write them, read, written %s and read again, are the same plans',
  (arrangement) => {
    const lost: Record<string, number> = {}
    for (const [name, text] of texts) {
      for (const read of readPlans(text).plans) {
        const tasks = read.items.map((item) =>
          aTask({
            ...item,
            quote: withoutNoise(text, item.at, read.noise),
            section: item.section ?? '',
          }),
        )
        const year = read.year ?? 2026
        const organisation = read.organisation ?? '石桥社区'
        const paper = write({ year, organisation, sections: read.sections, tasks }, { arrangement })
        const again = readPlans(textOf(paper)).plans.flatMap((plan) => plan.items)
        expect([name, again.length]).toEqual([name, tasks.length])
        for (const task of tasks) {
          const place = again.findIndex((item) => measureAgreement(task, item, year) === allAgree)
          if (place >= 0) again.splice(place, 1)
          else lost[name] = (lost[name] ?? 0) + 1
        }
      }
    }
    expect(lost).toEqual(unsaid)
  },
  120_000,
)

test('a task stands in the quarter in which the office does it', () => {
  const words = { ...defaultSpanTable.words, eve: { before: 40, after: 0 } }
  const tasks = [aTask({ window: before('army-day') })]
  const headings = (chosen: Partial<PaperChoices>) =>
    write({ tasks }, chosen).blocks.flatMap((block) => (block.kind === 'heading' ? block.text : []))
  expect(headings({})).toContain('（一）第三季度')
  // From 22 June.
  expect(headings({ spans: spansOf({ ...defaultSpanTable, words }) })).toContain('（一）其他工作')
})
