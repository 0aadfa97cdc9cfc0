import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readPlans } from '../plan-language/read-plan.ts'
import { parseWindow } from '../plan-language/times/parse-window.ts'
import { occasions } from './occasion-days.ts'
import { resolveWindow } from './resolve-window.ts'
import { type OfficeFacts, type PlanToRoll, type RollLine, rollOver, type TaskToRoll } from './roll-over.ts'
import type { Window } from './window.ts'

const noTime: Window = {
  months: null,
  occasions: [],
  relation: null,
  span: null,
  days: null,
  recurrence: null,
}

function aTask({ time, ...given }: Partial<TaskToRoll> & { time?: string }): TaskToRoll {
  return {
    id: 'a',
    title: '义诊',
    quote: '',
    kind: 'clinic',
    window: (time && parseWindow(time)) || noTime,
    partners: [],
    targets: [],
    quantity: null,
    section: '',
    responsible: '',
    note: '',
    isDone: false,
    ...given,
  }
}

const aPlan = (given: Partial<PlanToRoll> = {}): PlanToRoll => ({
  title: '石桥社区2026年双拥工作计划',
  year: 2026,
  organisation: '石桥社区',
  theme: '',
  sections: [],
  tasks: [],
  ...given,
})
const nobody: OfficeFacts = { partners: [] }

function rollTask(task: Parameters<typeof aTask>[0], from = 2026, to = from + 1): RollLine {
  const { lines } = rollOver(aPlan({ year: from, tasks: [aTask(task)] }), to, nobody)
  return lines.find(({ taskId }) => taskId === 'a')!
}

// 春节 was 17 February 2026, is 6 February 2027 and 26 January 2028.
test.each([
  ['a feast of the moon moves', '春节前夕', 2026, 'changed', '1月23日—2月5日', '春节从2月17日变到2月6日'],
  ['a day of the sun stays', '八一前夕', 2026, 'kept', '7月18日—7月31日', '照旧'],
  ['so do months', '4—6月', 2026, 'kept', '4月1日—6月30日', '照旧'],
  ['a leap day changes nothing', '2月', 2027, 'kept', '2月1日—2月29日', '照旧'],
  ['a rhythm goes on', '每季度', 2026, 'kept', '全年4次', '照旧'],
  ['a weekday has another date', '国防教育日', 2026, 'changed', '9月18日', '国防教育日从9月19日变到9月18日'],
  [
    'New Year’s days begin in December every year',
    '元旦期间',
    2026,
    'kept',
    '2026年12月25日—2027年1月8日',
    '照旧',
  ],
  [
    'an early 春节 begins in December',
    '春节前',
    2027,
    'changed',
    '2027年12月29日—2028年1月25日',
    '从2027年12月29日就开始，要在上一年里先安排',
  ],
] as const)('%s: %s', (_, time, from, kind, days, reason) => {
  const line = rollTask({ time }, from)
  expect([line.kind, line.after.days]).toEqual([kind, days])
  expect(line.reason).toContain(reason)
})

test('a month that only repeated where the feast fell is let go of when the feast leaves it', () => {
  const window: Window = {
    ...noTime,
    months: [2],
    occasions: ['spring-festival'],
    relation: 'before',
    span: 'eve',
  }
  const line = rollTask({ window }, 2027)
  expect(line.after.task.window.months).toBeNull()
  expect(line.after.days).toBe('1月12日—1月25日')
  expect(line.reason).toContain('去掉月份')
  // While they still meet, the narrower months are the office's own.
  expect(rollTask({ window }, 2026).after.task.window.months).toEqual([2])
})

test('a date written beside a movable day moves with it, in the words too', () => {
  const window: Window = {
    ...noTime,
    months: [9],
    occasions: ['national-defence-education-day'],
    relation: 'on',
    days: { kind: 'dates', from: { month: 9, day: 19 }, to: { month: 9, day: 19 } },
  }
  const line = rollTask({ window, quote: '9月19日全民国防教育日，举办图片展' })
  expect(line.after.days).toBe('9月18日')
  expect(line.after.task.quote).toBe('9月18日全民国防教育日，举办图片展')
})

test('a date that happened to lie before 春节 is asked about', () => {
  const line = rollTask({ kind: 'family-visit', time: '2月9日—2月14日' }, 2026, 2028)
  expect(line.kind).toBe('changed')
  expect(line.after.days).toBe('2月9日—2月14日')
  expect(line.reason).toContain('请看要不要改时间')
  expect(rollTask({ kind: 'records', time: '2月9日—2月14日' }, 2026, 2028).kind).toBe('kept')
})

test.each([
  ['an inspection of the year', { title: '迎接检查验收', quote: '迎接2026年双拥创建检查验收' }, '检查验收'],
  ['an inspection for the title', { title: '做好双拥模范城迎检工作' }, '检查验收'],
  ['an occasion that does not come every year', { title: '亚运会志愿服务' }, '不是年年都有'],
  ['a group that has been founded', { title: '组建军嫂志愿服务队', isDone: true }, '已经办成'],
  ['an agreement that has been signed', { title: '签订共建协议', isDone: true }, '已经办成'],
  ['a jubilee', { title: '长征胜利90周年主题活动' }, '没有这样的整年'],
  ['a jubilee in fives', { title: '建党105周年主题活动' }, '没有这样的整年'],
  [
    'a centenary by its sentence',
    { title: '百年礼赞主题灯光秀', quote: '庆祝八一南昌成立100周年' },
    '没有这样的整年',
  ],
])('%s is left out, with why', (_, task, reason) => {
  const line = rollTask(task)
  expect(line.kind).toBe('left-out')
  expect(line.reason).toContain(reason)
  // It can be taken all the same, and then says the new year.
  expect(line.after.task.title).not.toBe('')
})

test.each([
  ['an inspection that comes every year', { title: '迎接上级年度检查' }],
  ['a group that was to be founded and was not', { title: '组建军嫂志愿服务队', isDone: false }],
  ['a yearly pledge', { title: '签订双拥工作责任书', isDone: true }],
  ['a group that meets', { title: '组建宣讲团进校园', isDone: true, time: '每月' }],
  ['a post for a season', { title: '设立报名点', isDone: true, time: '征兵期间' }],
  ['a yearly gala that names the year’s count', { title: '庆祝建军99周年文艺晚会' }],
])('%s is not left out', (_, task) => {
  expect(rollTask(task).kind).not.toBe('left-out')
})

test('words and their reasons go together', () => {
  const line = rollTask({
    title: '建军99周年座谈会',
    quote: '八一前，召开建军99周年座谈会',
    section: '三、2026年重点',
  })
  expect(line.after.task).toMatchObject({
    title: '建军100周年座谈会',
    quote: '八一前，召开建军100周年座谈会',
    section: '三、2027年重点',
  })
  expect(line).toMatchObject({ kind: 'changed', reason: '“建军99周年”改为“建军100周年”（从1927年算起）' })
})

test('what is new in the year is proposed, on top, the roundest first', () => {
  const partners = [
    { alias: '共建部队甲', sinceYear: 2007 },
    { alias: '社区医院', sinceYear: 2012 },
    { alias: '实验小学', sinceYear: 2014 },
    { alias: '消防救援队', sinceYear: null },
  ]
  const { lines } = rollOver(aPlan({ tasks: [aTask({})] }), 2027, { partners })
  expect(lines.map(({ kind, after }) => [kind, after.title])).toEqual([
    ['proposed', '与共建部队甲共建20周年纪念联谊活动'],
    ['proposed', '与社区医院共建15周年纪念联谊活动'],
    ['proposed', '建军100周年主题联谊活动'],
    ['proposed', '全民族抗战爆发90周年主题国防教育活动'],
    ['kept', '义诊'],
  ])
  expect(lines[2]!.reason).toBe('2027年是建军100周年，逢百')
})

test('nothing is proposed that a task says already, nor an arm of the forces', () => {
  const task = aTask({ title: '建军99周年晚会' })
  const titles = rollOver(aPlan({ tasks: [task] }), 2027, nobody).lines.map(({ after }) => after.title)
  expect(titles).toEqual(['全民族抗战爆发90周年主题国防教育活动', '建军100周年晚会'])
  const in2029 = rollOver(aPlan({ year: 2028 }), 2029, nobody).lines.map(({ after }) => after.title)
  expect(in2029.filter((title) => /海军|空军/.test(title))).toEqual([])
})

test('title, theme and prose go into the new year', () => {
  const plan = aPlan({
    theme: '《奋斗2026 喜迎建军99周年》',
    sections: [
      { kind: 'guiding', heading: '一、2026年总要求', text: '2026年是创建之年。做好2026年双拥工作。' },
    ],
  })
  expect(rollOver(plan, 2027, nobody)).toMatchObject({
    year: 2027,
    title: '石桥社区2027年双拥工作计划',
    theme: '《奋斗2026 喜迎建军100周年》',
    sections: [{ heading: '一、2027年总要求', text: '2026年是创建之年。做好2027年双拥工作。' }],
    changes: ['“建军99周年”改为“建军100周年”（从1927年算起）'],
    toRewrite: ['2026年是创建之年'],
  })
})

const examples = new URL('../plan-language/examples/', import.meta.url)
const texts = readdirSync(examples).filter((name) => name.endsWith('.txt'))
/** What such a window says depends on where its day fell in the years between. */
const hasDateOfItsDay = ({ occasions: ids, months, days }: Window) =>
  (months !== null || days !== null) &&
  ids.some((id) => ['movable', 'weekday'].includes(occasions[id].rule.kind))

test('rolled over twice, a plan has the windows of the year after next', () => {
  let tasks = 0
  for (const name of texts) {
    for (const read of readPlans(readFileSync(new URL(name, examples), 'utf8')).plans) {
      const year = read.year && read.year < 2040 ? read.year : 2026
      const plan = aPlan({
        year,
        tasks: read.items.map((item, place) =>
          aTask({ ...item, section: item.section ?? '', id: String(place) }),
        ),
      })
      const next = (plan: PlanToRoll, to: number) => {
        const own = rollOver(plan, to, nobody).lines.filter(({ taskId }) => taskId !== null)
        return {
          ...plan,
          year: to,
          tasks: own.map(({ taskId, after }) => ({ ...after.task, id: taskId!, isDone: false })),
        }
      }
      const twice = next(next(plan, year + 1), year + 2)
      for (const [place, task] of plan.tasks.entries()) {
        if (hasDateOfItsDay(task.window)) continue
        tasks += 1
        const days = resolveWindow(twice.tasks[place]!.window, year + 2)
        expect([name, task.title, days]).toEqual([name, task.title, resolveWindow(task.window, year + 2)])
      }
    }
  }
  expect(tasks).toBeGreaterThan(400)
})
