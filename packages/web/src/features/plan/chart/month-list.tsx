import { describeSpell, describeWindow } from '@yushui/domain/almanac/describe-window'
import type { TaskStanding, TaskState } from '@yushui/domain/almanac/task-standing'
import { monthOf, yearOf } from '@yushui/domain/plain-date'
import { Sign } from './board.tsx'
import type { StandingTask } from './chart-tasks.ts'
import './month-list.css'
import { stateWords } from './state-words.ts'

interface Entry {
  key: string
  it: StandingTask
  when: string
  state: TaskState
}

/** The year in the hand: a list by month, opened at this one. */
export function MonthList({
  year,
  today,
  tasks,
  onOpen,
}: {
  year: number
  today: string
  tasks: readonly StandingTask[]
  onOpen: (taskId: string) => void
}) {
  const thisMonth = yearOf(today) === year ? monthOf(today) : null
  const months = Array.from({ length: 12 }, (_, at) => ({
    month: at + 1,
    title: `${at + 1}月`,
    entries: entriesOf(tasks, year, at + 1, today),
  }))
  const parts = [...months, { month: 13, title: '常年和未定时间的', entries: openEntries(tasks) }].filter(
    (part) => part.entries.length > 0 || part.month === thisMonth,
  )
  const past = parts.filter((part) => thisMonth !== null && part.month < thisMonth)
  const left = past.flatMap((part) => part.entries).filter((entry) => entry.state === 'overdue').length
  const rest = parts.filter((part) => !past.includes(part))
  const section = ({ month, title, entries }: (typeof parts)[number]) => (
    <Month
      key={title}
      title={title}
      entries={entries}
      day={month === thisMonth ? Number(today.slice(8)) : null}
      onOpen={onOpen}
    />
  )
  return (
    <div className="month-list">
      {past.length > 0 && (
        <details>
          <summary>
            前几个月，{past.flatMap((part) => part.entries).length} 项{left > 0 && <b>，{left} 项逾期</b>}
          </summary>
          <div className="month-list">{past.map(section)}</div>
        </details>
      )}
      {rest.map(section)}
    </div>
  )
}

function Month({
  title,
  entries,
  day,
  onOpen,
}: {
  title: string
  entries: readonly Entry[]
  /** Today's day of the month, in this month. */
  day: number | null
  onOpen: (taskId: string) => void
}) {
  return (
    <section>
      <h2>
        {title}
        {day !== null && <span>今天 {day}日</span>}
      </h2>
      {entries.length === 0 && <p className="dim">这个月没有安排。</p>}
      <ul>
        {entries.map(({ key, it, when, state }) => (
          <li key={key}>
            <button type="button" data-state={state} onClick={() => onOpen(it.task.id)}>
              <span className="month-list__title">{it.task.title}</span>
              <span className="month-list__when">{when}</span>
              <span className="month-list__state">
                <Sign state={state} />
                {stateWords[state]}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/**
 * A spell stands in the month it begins in, one that began in the year before in January; what runs
 * today and is not done stands in this month, where it is looked for.
 */
function entriesOf(tasks: readonly StandingTask[], year: number, month: number, today: string): Entry[] {
  const monthIn = ({ from, state }: TaskStanding['spells'][number]) => {
    const seen = state === 'soon' && from < today ? today : from
    return yearOf(seen) < year ? 1 : monthOf(seen)
  }
  return tasks
    .filter((it) => it.standing.state !== 'open')
    .flatMap((it) => it.standing.spells.map((spell) => ({ it, spell })))
    .filter(({ spell }) => monthIn(spell) === month)
    .sort((a, b) => a.spell.from.localeCompare(b.spell.from) || a.spell.to.localeCompare(b.spell.to))
    .map(({ it, spell }) => ({
      key: `${it.task.id} ${spell.from}`,
      it,
      when: describeSpell(spell, year),
      state: spell.state,
    }))
}

function openEntries(tasks: readonly StandingTask[]): Entry[] {
  return tasks
    .filter((it) => it.standing.state === 'open' || it.standing.spells.length === 0)
    .map((it) => ({ key: it.task.id, it, when: describeWindow(it.task.window), state: it.standing.state }))
}
