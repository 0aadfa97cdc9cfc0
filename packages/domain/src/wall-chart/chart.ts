import type { OccasionId } from '../almanac/occasions.ts'
import type { SpellStanding, TaskState } from '../almanac/task-standing.ts'
import type { Recurrence } from '../almanac/window.ts'
import type { PlainDate } from '../plain-date.ts'
import type { TaskKind } from '../plan-language/plan.ts'

export interface ChartTask {
  id: string
  title: string
  kind: TaskKind
  /** The heading it stands under, or empty. */
  section: string
  recurrence: Recurrence | null
  /** As `standingOf` gives them. */
  state: TaskState
  spells: SpellStanding[]
}

export interface ChartInput {
  year: number
  today: PlainDate
  tasks: ChartTask[]
  /** A Chinese character's width as a fraction of the year's. */
  charWidth?: number
}

/** The year on one page. Places and widths are fractions of the year's width, lanes count from the top. */
export interface Chart {
  year: number
  months: { month: number; x: number; width: number }[]
  marks: ChartMark[]
  rows: ChartRow[]
  /** Null where today is not in the year. */
  todayX: number | null
}

export interface ChartRow {
  key: string
  label: string
  sublabel: string
  lanes: number
  bars: ChartBar[]
  points: ChartPoint[]
  wires: ChartWire[]
}

export interface ChartBar {
  taskId: string
  /** The box as drawn: the window, widened where its label needs room. */
  x: number
  w: number
  /** The window itself, within the year. */
  windowX: number
  windowW: number
  lane: number
  label: string
  state: TaskState
  from: PlainDate
  to: PlainDate
}

/** A single day, or one turn of a rhythm. */
export interface ChartPoint {
  taskId: string
  x: number
  lane: number
  label: string
  /** The side of the point on which its label has room. */
  labelSide: 'right' | 'left'
  state: TaskState
  from: PlainDate
  to: PlainDate
}

export interface ChartWire {
  taskId: string
  x: number
  w: number
  lane: number
}

/** A commemoration on the chart's top line. */
export interface ChartMark {
  occasion: OccasionId
  date: PlainDate
  /** The day itself. */
  x: number
  /** The middle of the label; near the edges and where days crowd it stands beside the day. */
  labelX: number
  name: string
  /** Under the name: 建军99周年, 正月初一, 9·30. */
  note: string
  big: boolean
  /** 0 above, 1 below. */
  lane: 0 | 1
}
