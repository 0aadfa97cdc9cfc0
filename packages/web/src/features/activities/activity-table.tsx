import { Link } from '@tanstack/react-router'
import type { ActivitySummary } from '@yushui/contract/activities'
import { taskKindWords } from '@yushui/contract/words/terms'
import { Button, buttonClass } from '../../ui/button.tsx'
import { Tag } from '../../ui/surface.tsx'
import { Table } from '../../ui/table.tsx'
import { headcountWords, isUnrecorded, namesOf, standingWords, whenWords } from './activity-words.ts'

/** Activities as lines: when, what, with whom, how many, how it stands. */
export function ActivityTable({
  caption,
  activities,
  today,
  year,
  onCopy,
}: {
  caption: string
  activities: readonly ActivitySummary[]
  today: string
  /** Days of it are said without the year. */
  year?: number
  /** Null where nothing may be written. */
  onCopy: ((it: ActivitySummary) => void) | null
}) {
  return (
    <Table
      caption={caption}
      hideCaption
      rows={activities}
      rowKey={({ id }) => id}
      columns={[
        { title: '日子', narrow: true, cell: (it) => whenWords(it, year) },
        {
          title: '活动',
          heads: true,
          cell: (it) => (
            <Link to="/activities/$id" params={{ id: it.id }}>
              {it.title}
            </Link>
          ),
        },
        { title: '类别', narrow: true, cell: ({ kind }) => taskKindWords[kind] },
        { title: '和谁', cell: ({ partners }) => namesOf(partners) },
        { title: '到场', narrow: true, cell: ({ attended }) => headcountWords(attended) },
        { title: '佐证', narrow: true, cell: ({ evidence }) => (evidence > 0 ? `${evidence}件` : '') },
        {
          title: '状态',
          narrow: true,
          cell: (it) => {
            const { words, tone } = standingWords(it, today)
            return <Tag tone={tone}>{words}</Tag>
          },
        },
        {
          title: '',
          narrow: true,
          screenOnly: true,
          cell: (it) => onCopy && <Acts it={it} today={today} onCopy={onCopy} />,
        },
      ]}
    />
  )
}

function Acts({
  it,
  today,
  onCopy,
}: {
  it: ActivitySummary
  today: string
  onCopy: (it: ActivitySummary) => void
}) {
  return (
    <span className="row-actions">
      {it.state === 'scheduled' && isUnrecorded(it, today) ? (
        <Link
          className={buttonClass({ small: true })}
          to="/activities/$id/record"
          params={{ id: it.id }}
          aria-label={`补记${it.title}`}
        >
          补记
        </Link>
      ) : (
        <Button small aria-label={`照${it.title}再办`} onClick={() => onCopy(it)}>
          再办
        </Button>
      )}
    </span>
  )
}
