import { resolveWindow } from '@yushui/domain/almanac/resolve-window'
import { standingOf } from '@yushui/domain/almanac/task-standing'
import type { Window } from '@yushui/domain/almanac/window'
import type { ChartTask } from '@yushui/domain/wall-chart/chart'
import { getDocumentProxy } from 'unpdf'
import { expect, test } from 'vitest'
import { readDocument } from '../../read/read-document.ts'
import { placeChart, sheet, type WallChart } from './place-chart.ts'
import { writeWallChart } from './write-wall-chart.ts'

const today = '2026-07-11'

function aTask(
  title: string,
  kind: ChartTask['kind'],
  when: Partial<Window>,
  ticks: string[] = [],
  unrecorded: string[] = [],
): ChartTask {
  const window = {
    months: null,
    occasions: [],
    relation: null,
    span: null,
    days: null,
    recurrence: null,
    ...when,
  }
  const { recurrence } = window
  const { state, spells } = standingOf({
    spells: resolveWindow(window, 2026),
    recurrence,
    ticks,
    unrecorded,
    today,
  })
  return { id: title, title, kind, section: '', recurrence, state, spells }
}

const few = [
  aTask('春节走访优抚对象', 'family-visit', { occasions: ['spring-festival'], relation: 'before' }, [
    '2026-02-10',
  ]),
  aTask('与共建部队甲联谊', 'gala', { occasions: ['army-day'], relation: 'before' }),
  aTask('板报第二期', 'publicity', { months: [6] }),
  aTask('国防教育知识竞赛', 'contest', { months: [10, 11] }),
  aTask('军民讲坛', 'lecture', { recurrence: 'quarterly' }, ['2026-03-18']),
  aTask('阅览室向官兵开放', 'library', { recurrence: 'ongoing' }),
]
const kinds = [
  'publicity',
  'lecture',
  'family-visit',
  'meeting',
  'cleanup',
  'clinic',
  'memorial',
  'organisation',
] as const
const ofSize = (count: number) =>
  Array.from({ length: count }, (_, i) =>
    aTask(`第${i + 1}项双拥活动`, kinds[i % kinds.length]!, { months: [(i % 12) + 1] }),
  )
const aWall = (tasks: ChartTask[]): WallChart => ({
  year: 2026,
  today,
  tasks,
  organisation: '柳湾社区',
  theme: '《同心筑桥》',
  standing: '执行中',
})
const textOf = async (tasks: ChartTask[]) =>
  (await readDocument(await writeWallChart(aWall(tasks)), '作战图.pdf')).text

test('one sheet of A3, lying down', async () => {
  for (const tasks of [[], few, ofSize(60), ofSize(300)]) {
    const pdf = await getDocumentProxy(await writeWallChart(aWall(tasks)))
    expect(pdf.numPages).toBe(1)
    const [, , width, height] = (await pdf.getPage(1)).view
    expect([Math.round((width! / 72) * 25.4), Math.round((height! / 72) * 25.4)]).toEqual([420, 297])
  }
})

test('says whose year it is, the great days, every task and what the signs mean', async () => {
  const text = await textOf(few)
  const words = [
    '柳湾社区2026年双拥工作作战图',
    '主题《同心筑桥》',
    '春节',
    '八一',
    '建军99周年',
    '2026年7月11日印',
    '7月11日',
  ]
  for (const part of [
    ...words,
    ...few.map(({ title }) => title),
    '二季度未办',
    '已办',
    '待补记',
    '逾期',
    '批准',
  ])
    expect(text).toContain(part)
})

test('what was held and not recorded is told apart from what is done', async () => {
  const held = aTask('优抚对象义诊', 'clinic', { months: [6] }, ['2026-06-20'], ['2026-06-20'])
  const lectures = aTask('军民讲坛', 'lecture', { recurrence: 'quarterly' }, [], ['2026-05-18'])
  const { counts, rows } = placeChart(aWall([held, lectures]))
  expect(counts.find(({ words }) => words === '待补记')?.n).toBe(2)
  expect(rows.flatMap(({ bars, points }) => [...bars, ...points]).map(({ state }) => state)).toEqual(
    expect.arrayContaining(['unrecorded', 'overdue']),
  )
  expect(await textOf([held, lectures])).toContain('二季度待补记')
})

test('an empty year says what to do first', async () => {
  expect(await textOf([])).toContain('还没有任务。先收下一份工作计划，再来打印。')
})

test('counts what is done, near and late', () => {
  const { counts } = placeChart(aWall(few))
  expect(counts.map(({ n, words }) => `${n}${words}`)).toEqual([
    '6项任务',
    '1已办',
    '1三周内',
    '2逾期',
    '0待补记',
  ])
  expect(counts.find(({ words }) => words === '逾期')?.isUrgent).toBe(true)
})

test('60 tasks are legible across a room, and everything lies on the board', () => {
  for (const count of [0, 6, 60, 150, 300]) {
    const chart = placeChart(aWall(ofSize(count)))
    if (count === 60) expect(chart.size).toBeGreaterThanOrEqual(8)
    expect(chart.board.bottom).toBeLessThan(sheet.height - sheet.bottom)
    for (const row of chart.rows) {
      expect(row.y + row.height).toBeLessThanOrEqual(chart.board.bottom + 0.01)
      for (const bar of row.bars) {
        expect(bar.y).toBeGreaterThanOrEqual(row.y)
        expect(bar.y + row.boxHeight).toBeLessThanOrEqual(row.y + row.height + 0.01)
        expect(bar.x + bar.w).toBeLessThanOrEqual(1.0001)
      }
    }
  }
})
