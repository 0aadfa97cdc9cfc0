import { occasions, occasionsOf } from '@yushui/domain/almanac/occasion-days'
import { addDays, chineseMonthDay } from '@yushui/domain/plain-date'
import { Card } from '../../../ui/surface.tsx'
import './chart-foot.css'
import { type Due, type StandingTask, spellsIn } from './chart-tasks.ts'

const most = 5

/** Under the chart: what comes in three weeks, what is late, and what was done this time last year. */
export function ChartFoot({
  tasks,
  lastYear,
  today,
  mayTick,
  onOpen,
}: {
  tasks: readonly StandingTask[]
  lastYear: readonly StandingTask[]
  today: string
  mayTick: boolean
  onOpen: (taskId: string) => void
}) {
  const soon = spellsIn(tasks, 'soon')
  const late = [...spellsIn(tasks, 'unrecorded'), ...spellsIn(tasks, 'overdue')]
  return (
    <div className="chart-foot">
      <Card title="接下来三周">
        <Dues
          dues={soon}
          onOpen={onOpen}
          none="三周内没有到期的事，可以喘口气。"
          words={(due) => beginsOrEnds(due, today)}
          todo={() => (mayTick ? '去办' : '看看')}
        />
      </Card>
      <Card title="该补的">
        <Dues
          dues={late}
          onOpen={onOpen}
          none="没有逾期的，也没有漏记的。"
          words={lateWords}
          todo={({ heldOn }) => (mayTick ? (heldOn ? '补记' : '补记或改期') : '看看')}
        />
      </Card>
      <Around lastYear={lastYear} today={today} />
    </div>
  )
}

const lateWords = ({ to, heldOn }: Due) =>
  heldOn ? `◐ ${chineseMonthDay(heldOn)}` : `${chineseMonthDay(to)}前`

const beginsOrEnds = ({ from, to }: Due, today: string) =>
  from > today ? `${chineseMonthDay(from)}起` : `到${chineseMonthDay(to)}`

function Dues({
  dues,
  none,
  words,
  todo,
  onOpen,
}: {
  dues: readonly Due[]
  none: string
  words: (due: Due) => string
  todo: (due: Due) => string
  onOpen: (taskId: string) => void
}) {
  if (dues.length === 0) return <p className="dim">{none}</p>
  return (
    <ul className="due-list">
      {dues.slice(0, most).map((due) => (
        <li key={`${due.it.task.id} ${due.from}`}>
          <time dateTime={due.to}>{words(due)}</time>
          <span>{due.it.task.title}</span>
          <button type="button" onClick={() => onOpen(due.it.task.id)}>
            {todo(due)}
            <span className="unseen">：{due.it.task.title}</span>
          </button>
        </li>
      ))}
      {dues.length > most && <li className="dim">还有 {dues.length - most} 项，见图上</li>}
    </ul>
  )
}

/** What was kept within three weeks of this day last year; without it, this month's days. */
function Around({ lastYear, today }: { lastYear: readonly StandingTask[]; today: string }) {
  const day = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`
  const [from, to] = [addDays(day, -7), addDays(day, 21)]
  const ticks = lastYear
    .flatMap(({ task }) => task.ticks.map((tick) => ({ task, tick })))
    .filter(({ tick }) => from <= tick.on && tick.on <= to)
    .sort((a, b) => a.tick.on.localeCompare(b.tick.on))
  if (ticks.length === 0) return <MonthDays today={today} />
  return (
    <Card title="去年此时">
      <ul className="due-list">
        {ticks.slice(0, most).map(({ task, tick }) => (
          <li key={tick.id}>
            <time dateTime={tick.on}>{chineseMonthDay(tick.on)}</time>
            <span>
              {task.title}
              {tick.note && <span className="dim">，{tick.note}</span>}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function MonthDays({ today }: { today: string }) {
  const year = Number(today.slice(0, 4))
  const days = [year, year + 1]
    .flatMap((of) => occasionsOf(of))
    .filter(
      ({ id, from }) => occasions[id].rule.kind !== 'season' && from >= today && from <= addDays(today, 45),
    )
    .slice(0, most)
  return (
    <Card title="前面的日子">
      <ul className="due-list">
        {days.map(({ id, name, from, note }) => (
          <li key={`${id} ${from}`}>
            <time dateTime={from}>{chineseMonthDay(from)}</time>
            <span>
              {name}
              <span className="dim">
                {note && ` · ${note}`}，常办：{occasions[id].work}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
