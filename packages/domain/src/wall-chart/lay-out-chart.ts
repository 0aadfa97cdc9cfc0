import type { SpellStanding } from '../almanac/task-standing.ts'
import type { Recurrence } from '../almanac/window.ts'
import {
  addDays,
  chineseMonthDay,
  daysFrom,
  monthOf,
  type PlainDate,
  plainDate,
  yearOf,
} from '../plain-date.ts'
import type { Chart, ChartBar, ChartInput, ChartPoint, ChartRow, ChartTask } from './chart.ts'
import { marksOf } from './chart-marks.ts'
import { type RowOfTasks, rowsOf } from './chart-rows.ts'
import { chooseLane, clamp, cutText, type Scale, scaleOf, textLength } from './chart-scale.ts'

/** 12.5 px of the 1240 that twelve months have on a screen 1440 px wide. */
const usualCharWidth = 12.5 / 1240
/** What a label takes beside its characters: padding and the sign of its state. */
const labelRoom = 2.6
/** A point's own radius, in characters. */
const pointRoom = 0.9
const gapBetween = 0.35
/** A longer label is cut: the whole title is one click away. */
const longestLabel = 15
/** Windows up to so many days are a point. */
const pointDays = 1

export function layOutChart({ year, today, tasks, charWidth = usualCharWidth }: ChartInput): Chart {
  const scale = scaleOf(year)
  return {
    year,
    months: Array.from({ length: 12 }, (_, place) => {
      const x = scale.startOf(plainDate(year, place + 1, 1))
      return { month: place + 1, x, width: scale.endOf(plainDate(year, place + 1, 31)) - x }
    }),
    marks: marksOf(year, scale, charWidth),
    rows: rowsOf(tasks).map((row) => placeRow(row, year, scale, charWidth)),
    todayX: yearOf(today) === year ? scale.middleOf(today) : null,
  }
}

function placeRow(row: RowOfTasks, year: number, scale: Scale, charWidth: number): ChartRow {
  const { key, label, sublabel, form, tasks } = row
  const empty: ChartRow = { key, label, sublabel, lanes: 1, bars: [], points: [], wires: [] }
  if (form === 'rhythm')
    return tasks.reduce((placed, task) => placeRhythm(placed, task, scale, pointRoom * charWidth), empty)
  if (form === 'undated') return placeUndated(empty, tasks, year)
  return placeDated(empty, tasks, year, scale, charWidth)
}

function placeDated(
  row: ChartRow,
  tasks: ChartTask[],
  year: number,
  scale: Scale,
  charWidth: number,
): ChartRow {
  const ends: number[] = []
  const spells = tasks
    .flatMap((task) => task.spells.map((spell) => ({ task, spell })))
    .toSorted((a, b) => daysFrom(b.spell.from, a.spell.from) || daysFrom(a.spell.to, b.spell.to))
  for (const { task, spell } of spells) {
    if (spell.to < plainDate(year, 1, 1) || spell.from > plainDate(year, 12, 31)) continue
    const label = cutText(labelOf(task.title, spell, year), longestLabel)
    const common = { taskId: task.id, label, state: spell.state, from: spell.from, to: spell.to }
    const windowX = clamp(scale.startOf(spell.from), 0, 1)
    const windowW = clamp(scale.endOf(spell.to), 0, 1) - windowX
    const needs = (textLength(label) + labelRoom) * charWidth
    if (daysFrom(spell.from, spell.to) < pointDays) {
      const x = scale.middleOf(spell.from)
      const labelSide = x + needs > 1 ? 'left' : 'right'
      const room = pointRoom * charWidth
      const [from, to] = labelSide === 'right' ? [x - room, x + needs] : [x - needs, x + room]
      row.points.push({ ...common, x, labelSide, lane: chooseLane(ends, from, to + gapBetween * charWidth) })
    } else {
      const w = Math.max(windowW, needs)
      const x = Math.min(windowX, 1 - w)
      row.bars.push({
        ...common,
        x,
        w,
        windowX,
        windowW,
        lane: chooseLane(ends, x, x + w + gapBetween * charWidth),
      })
    }
  }
  return { ...row, lanes: Math.max(1, ends.length) }
}

/** A window that reaches out of the year says from or to when. */
function labelOf(title: string, { from, to }: SpellStanding, year: number): string {
  if (yearOf(from) < year) return `${title}（${chineseMonthDay(from)}起）`
  if (yearOf(to) > year) return `${title}（至次年${chineseMonthDay(to)}）`
  return title
}

/** A point a turn: on the day it was done, else in the middle of its days. */
function placeRhythm(row: ChartRow, task: ChartTask, scale: Scale, radius: number): ChartRow {
  const points = task.spells.map((spell): ChartPoint => {
    const middle = addDays(spell.from, Math.floor(daysFrom(spell.from, spell.to) / 2))
    const x = clamp(scale.middleOf(spell.doneOn ?? middle), radius, 1 - radius)
    const owed = spell.state === 'overdue' ? '未办' : spell.state === 'unrecorded' ? '待补记' : null
    const label = owed ? turnName(task.recurrence, spell.from) + owed : ''
    const { from, to, state } = spell
    return { taskId: task.id, x, lane: 0, label, labelSide: x > 0.9 ? 'left' : 'right', state, from, to }
  })
  const places = points.map(({ x }) => x)
  const x = Math.min(...places)
  return { ...row, points, wires: [{ taskId: task.id, x, w: Math.max(...places) - x, lane: 0 }] }
}

function turnName(recurrence: Recurrence | null, from: PlainDate): string {
  const month = monthOf(from)
  if (recurrence === 'quarterly') return `${'一二三四'[Math.ceil(month / 3) - 1]}季度`
  if (recurrence === 'half-yearly') return month <= 6 ? '上半年' : '下半年'
  return `${month}月`
}

/** Boxes as wide as the year; more than a few stand side by side, in even columns. */
function placeUndated(row: ChartRow, tasks: ChartTask[], year: number): ChartRow {
  const columns = tasks.length <= 6 ? 1 : tasks.length <= 12 ? 2 : tasks.length <= 24 ? 3 : 4
  const gap = columns === 1 ? 0 : 0.004
  const w = (1 - gap * (columns - 1)) / columns
  const bars = tasks.map((task, place): ChartBar => {
    const x = (place % columns) * (w + gap)
    return {
      taskId: task.id,
      x,
      w,
      windowX: x,
      windowW: w,
      lane: Math.floor(place / columns),
      label: task.title,
      state: task.state,
      from: plainDate(year, 1, 1),
      to: plainDate(year, 12, 31),
    }
  })
  return { ...row, bars, lanes: Math.ceil(tasks.length / columns) }
}
