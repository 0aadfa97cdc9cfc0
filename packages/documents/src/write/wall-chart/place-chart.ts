import type { TaskState } from '@yushui/domain/almanac/task-standing'
import { chineseDate, chineseMonthDay, type PlainDate } from '@yushui/domain/plain-date'
import type { Chart, ChartRow, ChartTask } from '@yushui/domain/wall-chart/chart'
import { cutText, textLength } from '@yushui/domain/wall-chart/chart-scale'
import { layOutChart } from '@yushui/domain/wall-chart/lay-out-chart'

export interface WallChart {
  year: number
  today: PlainDate
  tasks: ChartTask[]
  organisation: string
  /** With its 《》, or empty. */
  theme: string
  /** 执行中,主任3月2日批准; or empty. */
  standing: string
}

/** The sheet, in millimetres from its top left: A3 landscape. */
export const sheet = { width: 420, height: 297, side: 13, top: 12, bottom: 11 }
const labels = 37
const board = { top: 43, months: 9, marks: 21, bottom: sheet.height - sheet.bottom - 15 }
export const year = { left: sheet.side + labels, width: sheet.width - 2 * sheet.side - labels }

const mmPerPoint = 25.4 / 72
const largest = 13
/** The commemorations keep their size, however many tasks there are. */
const markSize = 10.5
/** A lane is so many times as high as its letters, and the box in it a little less. */
const lanePitch = 2.05
const boxShare = 0.86
const rowPadding = 1.6
const leastRow = 9
/** Below this a row has no second line beside its label. */
const leastSubtitled = 7.5

export interface PlacedChart {
  /** Of the labels, in points. */
  size: number
  title: string
  theme: string
  standing: string
  printed: string
  counts: { n: number; words: string; isUrgent: boolean }[]
  board: { top: number; months: number; marks: number; bottom: number; left: number; right: number }
  year: typeof year
  months: Chart['months']
  markSize: number
  marks: Chart['marks']
  today: { x: number; words: string } | null
  rows: PlacedRow[]
}

interface PlacedRow {
  y: number
  height: number
  label: string
  labelSize: number
  sublabel: string
  boxHeight: number
  bars: { x: number; w: number; y: number; from: number; span: number; label: string; state: TaskState }[]
  points: { x: number; y: number; label: string; isLeft: boolean; state: TaskState }[]
  wires: { x: number; w: number; y: number }[]
}

/** Lays the year out in the largest letters in which it fits one sheet. */
export function placeChart(wall: WallChart): PlacedChart {
  const { size, chart, laneHeight } = largestThatFits(wall)
  const firstRow = board.top + board.months + board.marks
  const spare = board.bottom - firstRow - sum(chart.rows.map((row) => rowHeight(row, laneHeight)))
  // What is left over is shared out evenly: room to write by hand.
  const extra = Math.max(0, spare) / Math.max(1, chart.rows.length)
  const rows = stackRows(chart.rows, firstRow, laneHeight, extra)
  return {
    size,
    title: `${wall.organisation}${wall.year}年双拥工作作战图`,
    theme: wall.theme,
    standing: wall.standing,
    printed: chineseDate(wall.today),
    counts: countTasks(wall.tasks),
    board: { ...board, left: sheet.side, right: sheet.width - sheet.side },
    year,
    months: chart.months,
    markSize,
    marks: marksOf(wall),
    today: chart.todayX === null ? null : { x: chart.todayX, words: chineseMonthDay(wall.today) },
    rows,
  }
}

function largestThatFits(wall: WallChart) {
  const room = board.bottom - board.top - board.months - board.marks
  for (let size = largest; ; size *= 0.96) {
    const charWidth = charWidthOf(size)
    const chart = layOutChart({ year: wall.year, today: wall.today, tasks: wall.tasks, charWidth })
    const laneHeight = size * mmPerPoint * lanePitch
    const needed = sum(chart.rows.map((row) => rowHeight(row, laneHeight)))
    if (needed <= room) return { size, chart, laneHeight }
  }
}

/** A character's width as a fraction of the year's. */
const charWidthOf = (size: number) => (size * mmPerPoint) / year.width

function marksOf({ year, today }: WallChart): Chart['marks'] {
  return layOutChart({ year, today, tasks: [], charWidth: charWidthOf(markSize) }).marks
}

const rowHeight = ({ lanes }: ChartRow, laneHeight: number) =>
  Math.max(Math.min(leastRow, 2 * laneHeight), lanes * laneHeight + Math.min(rowPadding, laneHeight / 2))

function stackRows(rows: ChartRow[], top: number, laneHeight: number, extra: number): PlacedRow[] {
  let y = top
  return rows.map((row) => {
    const height = rowHeight(row, laneHeight) + extra
    // Half of the room goes between the lanes, so that they don't huddle in the middle.
    const placed = placeRow(
      row,
      y,
      height,
      laneHeight + Math.min(laneHeight, extra / row.lanes / 2),
      laneHeight * boxShare,
    )
    y += height
    return placed
  })
}

function placeRow(
  row: ChartRow,
  y: number,
  height: number,
  laneHeight: number,
  boxHeight: number,
): PlacedRow {
  const inset = (height - row.lanes * laneHeight) / 2
  const middle = (lane: number) => y + inset + (lane + 0.5) * laneHeight
  const label = cutText(row.label, 13)
  return {
    y,
    height,
    label,
    labelSize: Math.min(12.5, (labels - 7) / mmPerPoint / textLength(label), (height * 0.6) / mmPerPoint),
    sublabel: height < leastSubtitled ? '' : cutText(row.sublabel, 11),
    boxHeight,
    bars: row.bars.map(({ x, w, windowX, windowW, lane, label, state }) => ({
      x,
      w,
      y: middle(lane) - boxHeight / 2,
      from: windowX,
      span: windowW,
      label,
      state,
    })),
    points: row.points.map(({ x, lane, label, labelSide, state }) => ({
      x,
      y: middle(lane),
      label,
      isLeft: labelSide === 'left',
      state,
    })),
    wires: row.wires.map(({ x, w, lane }) => ({ x, w, y: middle(lane) })),
  }
}

function countTasks(tasks: ChartTask[]): PlacedChart['counts'] {
  const count = (state: TaskState) => tasks.filter((task) => task.state === state).length
  return [
    { n: tasks.length, words: '项任务', isUrgent: false },
    { n: count('done'), words: '已办', isUrgent: false },
    { n: count('soon'), words: '三周内', isUrgent: false },
    { n: count('overdue'), words: '逾期', isUrgent: count('overdue') > 0 },
    { n: tasks.filter(isUnrecorded).length, words: '待补记', isUrgent: false },
  ]
}

const isUnrecorded = ({ spells }: ChartTask) => spells.some(({ state }) => state === 'unrecorded')

const sum = (numbers: number[]) => numbers.reduce((total, n) => total + n, 0)
