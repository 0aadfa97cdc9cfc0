import { taskKindWords } from '@yushui/contract/words/terms'
import { describeSpell, describeWindow } from '@yushui/domain/almanac/describe-window'
import type { TaskState } from '@yushui/domain/almanac/task-standing'
import { chineseMonthDay } from '@yushui/domain/plain-date'
import type { Chart, ChartRow } from '@yushui/domain/wall-chart/chart'
import { layOutChart } from '@yushui/domain/wall-chart/lay-out-chart'
import { type CSSProperties, useMemo } from 'react'
import { stateWords } from './state-words.ts'
import './board.css'
import type { Movable } from './change-by-hand.ts'
import type { StandingTask } from './chart-tasks.ts'
import { useCharWidth } from './use-char-width.ts'
import { type Mover, useMover } from './use-mover.ts'

const monthNames = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二']
const percent = (part: number) => `${(part * 100).toFixed(3)}%`

export interface BoardActs {
  open: (taskId: string) => void
  /** Carried to another time; null where the plan may not be changed. */
  move: Mover['onMove'] | null
}

/** The year on one page: months across, commemorations along the top, a row a topic, today as a line. */
export function Board({
  year,
  today,
  tasks,
  acts,
}: {
  year: number
  today: string
  tasks: readonly StandingTask[]
  acts: BoardActs
}) {
  const { ref, charWidth } = useCharWidth()
  const chart = useMemo(
    () =>
      layOutChart({
        year,
        today,
        charWidth,
        tasks: tasks.map(({ task, standing }) => ({
          id: task.id,
          title: task.title,
          kind: task.kind,
          section: task.section,
          recurrence: task.window.recurrence,
          state: standing.state,
          spells: standing.spells,
        })),
      }),
    [year, today, tasks, charWidth],
  )
  const byId = useMemo(() => new Map(tasks.map((it) => [it.task.id, it])), [tasks])
  return (
    <section className="board" aria-label={`${year}年作战图`}>
      <Months chart={chart} />
      <Marks chart={chart} />
      <div className="board__rows" ref={ref}>
        {chart.rows.map((row) => (
          <Row key={row.key} row={row} chart={chart} byId={byId} acts={acts} />
        ))}
      </div>
      {chart.todayX !== null && (
        <div className="board__today" aria-hidden="true">
          <i style={{ left: percent(chart.todayX) }}>
            <span data-flip={chart.todayX > 0.9 || undefined}>今天 {chineseMonthDay(today)}</span>
          </i>
        </div>
      )}
    </section>
  )
}

function Months({ chart }: { chart: Chart }) {
  return (
    <div className="board__line board__months">
      <span className="board__label" />
      <div className="board__lanes">
        {chart.months.map(({ month, x, width }) => (
          <b key={month} style={{ left: percent(x), width: percent(width) }}>
            {monthNames[month - 1]}月
          </b>
        ))}
      </div>
    </div>
  )
}

function Marks({ chart }: { chart: Chart }) {
  return (
    <div className="board__line board__marks">
      <span className="board__label">节日与纪念日</span>
      <ul className="board__lanes">
        {chart.marks.map((mark) => (
          <li
            key={mark.occasion}
            className={mark.big ? 'day-mark day-mark--big' : 'day-mark'}
            data-lane={mark.lane}
            style={{ left: percent(mark.labelX) }}
          >
            <b>{mark.name}</b>
            {mark.note}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Row({
  row,
  chart,
  byId,
  acts,
}: {
  row: ChartRow
  chart: Chart
  byId: ReadonlyMap<string, StandingTask>
  acts: BoardActs
}) {
  const items = [
    ...row.bars.map((bar, at) => ({ form: 'bar' as const, at, x: bar.x, bar })),
    ...row.points.map((point, at) => ({ form: 'point' as const, at, x: point.x, point })),
  ].sort((a, b) => a.x - b.x)
  return (
    <div className="board__line board__row" style={{ '--lanes': row.lanes } as CSSProperties}>
      <h2 className="board__label">
        <span className="board__name" title={row.label}>
          {row.label}
        </span>
        <small>{row.sublabel}</small>
      </h2>
      <div className="board__lanes">
        {chart.months.slice(1).map(({ month, x }) => (
          <i key={month} className="board__rule" style={{ left: percent(x) }} />
        ))}
        {row.wires.map((wire) => (
          <i
            key={wire.taskId}
            className="board__wire"
            style={{ left: percent(wire.x), width: percent(wire.w), ...laneStyle(wire.lane) }}
          />
        ))}
        {items.map((item) => {
          const placed = item.form === 'bar' ? item.bar : item.point
          const it = byId.get(placed.taskId)
          if (!it) return null
          const key = `${placed.taskId} ${placed.from}`
          return <Placed key={key} item={item} it={it} chart={chart} acts={acts} />
        })}
      </div>
    </div>
  )
}

const laneStyle = (lane: number) => ({ '--at': lane }) as CSSProperties

type Item =
  | { form: 'bar'; bar: ChartRow['bars'][number] }
  | { form: 'point'; point: ChartRow['points'][number] }

/** What the arrow keys do and what the hand. */
const moveWords: Record<Movable, { keys: string; hand: string }> = {
  whole: { keys: '左右方向键改时间', hand: '左右拖动改时间' },
  'whole-and-ends': {
    keys: '左右方向键改时间，按住 Shift 改到几时止',
    hand: '左右拖动改时间，拖两头改起止',
  },
  start: { keys: '左右方向键改从几时起', hand: '左右拖动改从几时起' },
  end: { keys: '左右方向键改到几时止', hand: '左右拖动改到几时止' },
}

/** A bar or a point: pressed it opens, carried or with the arrow keys it moves. */
function Placed({ item, it, chart, acts }: { item: Item; it: StandingTask; chart: Chart; acts: BoardActs }) {
  const placed = item.form === 'bar' ? item.bar : item.point
  const kept = it.standing.spells.flatMap(({ doneOn }) => doneOn ?? [])
  const mover = useMover({
    kept,
    task: it.task,
    spell: { from: placed.from, to: placed.to },
    year: chart.year,
    onOpen: () => acts.open(it.task.id),
    onMove: it.plan.state === 'closed' ? null : acts.move,
  })
  const said = sentenceFor(it, placed, chart.year)
  const words = mover.movable && moveWords[mover.movable]
  // A single day has no edges to take hold of.
  const hand =
    item.form === 'point' && mover.movable === 'whole-and-ends' ? moveWords.whole.hand : words?.hand
  const shared = {
    type: 'button' as const,
    'aria-label': words ? `${said}。${words.keys}` : said,
    title: [`${it.task.title} · ${describeWindow(it.task.window)}`, hand].filter(Boolean).join('\n'),
    'data-state': placed.state,
    'data-movable': mover.movable ?? undefined,
    'data-carried': mover.preview ? true : undefined,
    ...mover.handlers,
  }
  return (
    <>
      {item.form === 'bar' ? (
        <button
          {...shared}
          className="bar"
          style={{
            left: percent(item.bar.x),
            width: `calc(${percent(item.bar.w)} - 1px)`,
            ...laneStyle(item.bar.lane),
          }}
        >
          <Sign state={placed.state} />
          {item.bar.label}
          <i className="bar__window" style={windowIn(item.bar)} />
        </button>
      ) : (
        <button
          {...shared}
          className="point"
          data-side={item.point.labelSide}
          style={{ left: percent(item.point.x), ...laneStyle(item.point.lane) }}
        >
          <i className="point__dot" />
          {item.point.label && <span className="point__label">{item.point.label}</span>}
        </button>
      )}
      {mover.preview && (
        <span
          className="board__ghost"
          role="status"
          style={{
            left: percent(mover.preview.x),
            width: percent(mover.preview.w),
            ...laneStyle(placed.lane),
          }}
        >
          <span data-flip={mover.preview.isLeft || undefined}>{mover.preview.words}</span>
        </span>
      )}
    </>
  )
}

/** A bar is widened where its words need room; the line along its foot is the window itself. */
const windowIn = ({ x, w, windowX, windowW }: ChartRow['bars'][number]) => ({
  left: percent((windowX - x) / w),
  width: percent(windowW / w),
})

const signs: Partial<Record<TaskState, string>> = { done: '✓', unrecorded: '◐', overdue: '!' }

export function Sign({ state }: { state: TaskState }) {
  const sign = signs[state]
  return sign ? <b className="bar__sign">{sign}</b> : null
}

function sentenceFor(
  it: StandingTask,
  spell: { from: string; to: string; label: string; state: TaskState },
  year: number,
): string {
  const { task } = it
  const partners = task.partners.map((partner) => partner.name).join('、')
  return [
    task.title,
    // What stands beside a point must be part of its name, for those who say what they see.
    !task.title.startsWith(spell.label) && spell.label,
    taskKindWords[task.kind],
    it.standing.state === 'open' ? describeWindow(task.window) : describeSpell(spell, year),
    stateWords[spell.state],
    partners && `和${partners}`,
    task.responsible && `${task.responsible}负责`,
  ]
    .filter(Boolean)
    .join('，')
}
