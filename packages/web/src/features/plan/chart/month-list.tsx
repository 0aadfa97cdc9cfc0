import { describeSpell, describeWindow } from '@yushui/domain/almanac/describe-window'
import type { TaskState } from '@yushui/domain/almanac/task-standing'
import { monthOf, yearOf } from '@yushui/domain/plain-date'
import { useEffect, useRef } from 'react'
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
  const here = useRef<HTMLElement>(null)
  useEffect(() => here.current?.scrollIntoView({ block: 'start' }), [])
  const parts = [
    ...Array.from({ length: 12 }, (_, at) => ({
      month: at + 1,
      title: `${at + 1}月`,
      entries: entriesOf(tasks, year, at + 1),
    })),
    { month: 0, title: '常年和未定时间的', entries: openEntries(tasks) },
  ]
  return (
    <div className="month-list">
      {parts
        .filter((part) => part.entries.length > 0 || part.month === thisMonth)
        .map(({ month, title, entries }) => (
          <section
            key={title}
            ref={month === thisMonth ? here : undefined}
            data-now={month === thisMonth || undefined}
          >
            <h2>
              {title}
              {month === thisMonth && <span>今天 {Number(today.slice(8))}日</span>}
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
        ))}
    </div>
  )
}

/** A spell stands in the month it begins in; one that began in the year before, in January. */
function entriesOf(tasks: readonly StandingTask[], year: number, month: number): Entry[] {
  return tasks
    .filter((it) => it.standing.state !== 'open')
    .flatMap((it) => it.standing.spells.map((spell) => ({ it, spell })))
    .filter(({ spell }) => (yearOf(spell.from) < year ? 1 : monthOf(spell.from)) === month)
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
