import { Link } from '@tanstack/react-router'
import type { ActivitySummary } from '@yushui/contract/activities'
import { buttonClass } from '../../ui/button.tsx'
import { Tag } from '../../ui/surface.tsx'
import { headcountWords, standingWords, whenWords } from './activity-words.ts'
import './task-activities.css'

/** In a task's panel: what was and is to be done for it, and the two ways to more. */
export function TaskActivities({
  task,
  year,
  activities,
  today,
  may,
}: {
  task: { id: string; title: string }
  /** Of the plan the task stands in. */
  year: number
  activities: readonly ActivitySummary[]
  today: string
  may: boolean
}) {
  return (
    <section className="task-activities">
      {activities.length > 0 && (
        <>
          <h3>这一项的活动</h3>
          <ul>
            {activities.map((it) => {
              const { words, tone } = standingWords(it, today)
              return (
                <li key={it.id}>
                  <Link to="/activities/$id" params={{ id: it.id }}>
                    {[whenWords(it, year), it.title !== task.title && it.title].filter(Boolean).join(' ')}
                  </Link>
                  <span className="dim">{headcountWords(it.attended)}</span>
                  <Tag tone={tone}>{words}</Tag>
                </li>
              )
            })}
          </ul>
        </>
      )}
      {may && (
        <div className="line-up screen-only">
          <Link className={buttonClass()} to="/activities/new" search={{ task: task.id, year }}>
            安排活动
          </Link>
          <Link className={buttonClass()} to="/activities/new" search={{ task: task.id, year, held: 'yes' }}>
            补记活动
          </Link>
        </div>
      )}
    </section>
  )
}
