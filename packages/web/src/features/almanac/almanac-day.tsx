import { Link } from '@tanstack/react-router'
import type { Task } from '@yushui/contract/plans'
import type { CalendarEntry } from '@yushui/domain/almanac/year-calendar'
import { chineseMonthDay, dayOfMonth } from '@yushui/domain/plain-date'
import { Tag } from '../../ui/surface.tsx'

/** What was planned and done about the day a year ago. */
interface YearAgo {
  planned: string[]
  done: { title: string; on: string; note: string }[]
}

/** One day of the almanac: when, why, what is usual, what hangs on it and what was done a year ago. */
export function AlmanacDay({
  entry,
  tasks,
  before,
  isToday,
}: {
  entry: CalendarEntry
  /** The tasks that hang on the day, with the year of their plan. */
  tasks: readonly { task: Task; year: number }[]
  before: YearAgo | null
  isToday: boolean
}) {
  const { from, to, weekday, lunar, name, anniversary, isRound, basis, work } = entry
  return (
    <li className="almanac-day" aria-current={isToday ? 'date' : undefined}>
      <p className="almanac-day__when">
        {from === to ? (
          <b>{dayOfMonth(from)}日</b>
        ) : (
          <b>{`${chineseMonthDay(from)}—${chineseMonthDay(to)}`}</b>
        )}
        <span>{[isToday && '今天', weekday, lunar].filter(Boolean).join(' · ')}</span>
      </p>
      <div className="almanac-day__what">
        <h3>
          {name}
          {anniversary && anniversary !== name && <Tag tone={isRound ? 'gold' : 'grey'}>{anniversary}</Tag>}
        </h3>
        <p className="almanac-day__why">由来：{basis}</p>
        <p>{work}</p>
      </div>
      <div className="almanac-day__ours">
        {tasks.map(({ task, year }) => (
          <p key={task.id}>
            <Link to="/chart" search={{ year, task: task.id }}>
              {task.title}
            </Link>
            {task.ticks.length > 0 && <span className="almanac-day__done"> ✓</span>}
          </p>
        ))}
        {before && before.planned.length > 0 && (
          <p className="almanac-day__before">去年：{sayYearAgo(before)}</p>
        )}
      </div>
    </li>
  )
}

function sayYearAgo({ planned, done }: YearAgo): string {
  if (done.length === 0) return `列了“${planned[0]}”，没有记办成`
  const said = done
    .slice(0, 3)
    .map(({ title, on, note }) => [`${chineseMonthDay(on)}${title}`, note].filter(Boolean).join('，'))
  return `${said.join('；')}${done.length > 3 ? `；等${done.length}次` : ''}`
}
