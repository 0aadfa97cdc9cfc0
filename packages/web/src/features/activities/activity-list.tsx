import { Link } from '@tanstack/react-router'
import type { ActivitySummary } from '@yushui/contract/activities'
import { taskKindWords } from '@yushui/contract/words/terms'
import { isUnrecorded } from '@yushui/domain/activities/unrecorded'
import { Button, buttonClass } from '../../ui/button.tsx'
import { Tag } from '../../ui/surface.tsx'
import './activity-list.css'
import { headcountWords, namesOf, standingWords, whenWords } from './activity-words.ts'

/** Activities as lines, which stand under one another over all months; in the hand each takes two. */
export function ActivityList({
  activities,
  today,
  year,
  onCopy,
}: {
  activities: readonly ActivitySummary[]
  today: string
  /** Days of it are said without the year. */
  year?: number
  /** Null where nothing is to be arranged. */
  onCopy: ((it: ActivitySummary) => void) | null
}) {
  return (
    <ul className="activity-list">
      {activities.map((it) => {
        const { words, tone } = standingWords(it, today)
        return (
          <li key={it.id}>
            <span className="activity-list__when">{whenWords(it, year)}</span>
            <Link className="activity-list__title" to="/activities/$id" params={{ id: it.id }}>
              {it.title}
            </Link>
            <span className="activity-list__kind">{taskKindWords[it.kind]}</span>
            <span className="activity-list__who">{namesOf(it.partners)}</span>
            <span className="activity-list__count">{headcountWords(it.attended)}</span>
            <span className="activity-list__state">
              <Tag tone={tone}>{words}</Tag>
            </span>
            <span className="activity-list__act screen-only">
              {onCopy && <Act it={it} today={today} onCopy={onCopy} />}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

function Act({
  it,
  today,
  onCopy,
}: {
  it: ActivitySummary
  today: string
  onCopy: (it: ActivitySummary) => void
}) {
  if (it.state !== 'held' && isUnrecorded(it, today)) {
    return (
      <Link
        className={buttonClass({ small: true })}
        to="/activities/$id/record"
        params={{ id: it.id }}
        aria-label={`补记${it.title}`}
      >
        补记
      </Link>
    )
  }
  return (
    <Button small aria-label={`照${it.title}再办`} onClick={() => onCopy(it)}>
      再办
    </Button>
  )
}
