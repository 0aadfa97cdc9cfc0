import fc from 'fast-check'
import { expect, test } from 'vitest'
import { occasionIds } from '../almanac/occasions.ts'
import { resolveWindow } from '../almanac/resolve-window.ts'
import { standingOf } from '../almanac/task-standing.ts'
import { recurrences, spanWords, type Window } from '../almanac/window.ts'
import { taskKinds } from '../plan-language/plan.ts'
import type { ChartRow, ChartTask } from './chart.ts'
import { topicOf } from './chart-rows.ts'
import { textLength } from './chart-scale.ts'
import { layOutChart } from './lay-out-chart.ts'

const today = '2026-07-11'
const charWidth = 12.5 / 1240

function aTask(
  given: Partial<ChartTask> & { window?: Partial<Window>; ticks?: string[] },
  year = 2026,
): ChartTask {
  const { window, ticks = [], ...task } = given
  const whole = {
    months: null,
    occasions: [],
    relation: null,
    span: null,
    days: null,
    recurrence: null,
    ...window,
  }
  const standing = standingOf({
    spells: resolveWindow(whole, year),
    recurrence: whole.recurrence,
    ticks,
    today,
  })
  return {
    id: task.title ?? 'task',
    title: '任务',
    kind: 'meeting',
    section: '',
    recurrence: whole.recurrence,
    state: standing.state,
    spells: standing.spells,
    ...task,
  }
}
const rowsOf = (tasks: ChartTask[]) => layOutChart({ year: 2026, today, tasks }).rows
const labels = (rows: ChartRow[]) => rows.map(({ label }) => label)

test('twelve months fill the width, and today stands where it is', () => {
  const { months, todayX } = layOutChart({ year: 2028, today: '2028-07-02', tasks: [] })
  expect(months).toHaveLength(12)
  expect(months[0]?.x).toBe(0)
  for (const [place, { x, width }] of months.entries())
    expect(x + width).toBeCloseTo(months[place + 1]?.x ?? 1, 10)
  expect(todayX).toBeCloseTo(0.5, 2)
  expect(layOutChart({ year: 2028, today: '2027-12-31', tasks: [] }).todayX).toBeNull()
})

test('the great days stand on the top line of every year, and no label touches another', () => {
  for (let year = 1950; year <= 2100; year += 1) {
    const { marks } = layOutChart({ year, today, tasks: [] })
    const shown = marks.map(({ name }) => name)
    expect(shown).toEqual(
      expect.arrayContaining(['春节', '八一', '元旦', '清明', '七一', '国庆', '国家公祭日']),
    )
    for (const lane of [0, 1]) {
      const extents = marks
        .filter((mark) => mark.lane === lane)
        .map(({ labelX, name, note }) => {
          const half = (Math.max(textLength(name), textLength(note)) * charWidth) / 2
          return [labelX - half, labelX + half] as const
        })
        .toSorted((a, b) => a[0] - b[0])
      for (const [place, [from, to]] of extents.entries()) {
        expect(from).toBeGreaterThan(-1e-9)
        expect(to).toBeLessThanOrEqual((extents[place + 1]?.[0] ?? 1) + 1e-9)
      }
    }
  }
})

test('under the great days stands the anniversary, under the others the date', () => {
  const { marks } = layOutChart({ year: 2026, today, tasks: [] })
  const noteOf = (name: string) => marks.find((mark) => mark.name === name)?.note
  expect([noteOf('八一'), noteOf('春节'), noteOf('七一'), noteOf('九三')]).toEqual([
    '建军99周年',
    '正月初一',
    '建党105周年',
    '9·3',
  ])
})

test.each([
  ['一、1—3月', ''],
  ['第二季度', ''],
  ['(三)七月至九月', ''],
  ['三、下半年', ''],
  ['一、宣传教育', '宣传教育'],
  ['（二）走访慰问：', '走访慰问'],
  ['3.军民共建', '军民共建'],
  ['三八妇女节活动', '三八妇女节活动'],
  ['五一期间', '五一期间'],
  ['', ''],
])('the topic of the heading %s is %s', (heading, topic) => {
  expect(topicOf(heading)).toBe(topic)
})

test('a plan by quarters is grouped by kind, in the order of the table', () => {
  const rows = rowsOf([
    aTask({ title: '军民座谈会', kind: 'meeting', section: '一、1—3月', window: { months: [1, 2, 3] } }),
    aTask({ title: '板报', kind: 'publicity', section: '二、4—6月', window: { months: [4, 5, 6] } }),
    aTask({ title: '讲座', kind: 'lecture', section: '二、4—6月', window: { months: [4, 5, 6] } }),
  ])
  expect(labels(rows)).toEqual(['宣传教育', '军民共建'])
  expect(rows[0]?.sublabel).toBe('宣传 讲座')
})

test('a plan by topics keeps its own headings, in its own order', () => {
  const rows = rowsOf([
    aTask({ title: '座谈会', section: '二、共建活动', window: { months: [3] } }),
    aTask({ title: '板报', kind: 'publicity', section: '一、宣传发动', window: { months: [4] } }),
    aTask({ title: '联谊', kind: 'gala', section: '二、共建活动', window: { months: [7] } }),
  ])
  expect(labels(rows)).toEqual(['共建活动', '宣传发动'])
})

test('what keeps a rhythm has a row of its own, what has no time stands at the bottom', () => {
  const rows = rowsOf([
    aTask({ title: '组建合唱团' }),
    aTask({ title: '开放阅览室', window: { recurrence: 'ongoing' } }),
    aTask({ title: '军民讲坛', window: { recurrence: 'quarterly' }, ticks: ['2026-02-20'] }),
    aTask({ title: '座谈会', window: { months: [3] } }),
  ])
  expect(labels(rows)).toEqual(['军民共建', '军民讲坛', '常年进行', '未定时间'])
  expect(rows[1]?.points.map(({ state, label }) => [state, label])).toEqual([
    ['done', ''],
    ['overdue', '二季度未办'],
    ['soon', ''],
    ['planned', ''],
  ])
  expect(rows[2]?.bars).toMatchObject([{ x: 0, w: 1, state: 'open' }])
})

test('a window that begins in the December before stands at the left edge with its date', () => {
  const window = {
    occasions: ['spring-festival' as const],
    relation: 'before' as const,
    recurrence: 'once' as const,
  }
  const { rows } = layOutChart({ year: 2028, today, tasks: [aTask({ title: '春节走访', window }, 2028)] })
  expect(rows[0]?.bars).toMatchObject([{ windowX: 0, from: '2027-12-29', label: '春节走访（12月29日起）' }])
})

const anyTask = fc.record({
  title: fc.string({ unit: fc.constantFrom('双', '拥', '走', '访', 'A', '3'), minLength: 1, maxLength: 20 }),
  kind: fc.constantFrom(...taskKinds),
  section: fc.constantFrom('', '一、1—3月', '一、宣传', '二、共建', '三、走访'),
  window: fc.record({
    months: fc.option(fc.integer({ min: 1, max: 12 }).map((month) => [month])),
    occasions: fc.uniqueArray(fc.constantFrom(...occasionIds), { maxLength: 2 }),
    relation: fc.constant('before' as const),
    span: fc.option(fc.constantFrom(...spanWords)),
    recurrence: fc.option(fc.constantFrom(...recurrences)),
  }),
})

/** What a bar or point takes of its lane, label included. */
function extents(row: ChartRow, isRhythm: boolean) {
  const labelled = (label: string) => textLength(label) * charWidth
  const points = isRhythm
    ? []
    : row.points.map(({ x, lane, label, labelSide }) =>
        labelSide === 'right'
          ? { lane, from: x, to: x + labelled(label) }
          : { lane, from: x - labelled(label), to: x },
      )
  return [...row.bars.map(({ x, w, lane }) => ({ lane, from: x, to: x + w })), ...points]
}

test('whatever the tasks, each is there, inside the year, and no two lie over one another', () => {
  fc.assert(
    fc.property(fc.array(anyTask, { maxLength: 60 }), (given) => {
      const tasks = given.map((task, place) => aTask({ ...task, id: `${place}` }))
      const rows = rowsOf(tasks)
      const shown = new Set(
        rows.flatMap(({ bars, points }) => [...bars, ...points].map(({ taskId }) => taskId)),
      )
      expect(shown.size).toBe(tasks.length)
      for (const row of rows) {
        const placed = extents(row, row.key.startsWith('rhythm')).toSorted((a, b) => a.from - b.from)
        for (const { from, to, lane } of placed) {
          expect(from >= -1e-9 && to <= 1 + 1e-9 && lane < row.lanes).toBe(true)
        }
        for (let lane = 0; lane < row.lanes; lane += 1) {
          const ofLane = placed.filter((one) => one.lane === lane)
          for (const [place, { to }] of ofLane.entries()) {
            expect(to <= (ofLane[place + 1]?.from ?? 2) + 1e-9).toBe(true)
          }
        }
      }
    }),
    { numRuns: 200 },
  )
})
