import { Link } from '@tanstack/react-router'
import type { TodayGroup, TodayLine } from '@yushui/contract/today'
import { yearOf } from '@yushui/domain/plain-date'
import type { ReactNode } from 'react'

/** Leads to what a line is about. */
export function LineLink({
  line,
  className,
  children,
}: {
  line: TodayLine
  className?: string
  children: ReactNode
}) {
  const { kind, id, activityId, onDay } = line
  if (kind === 'task') {
    return (
      <Link
        className={className}
        to="/chart"
        search={{ task: id, ...(onDay ? { year: yearOf(onDay) } : {}) }}
      >
        {children}
      </Link>
    )
  }
  if (kind === 'programme') {
    return (
      <Link className={className} to="/programmes/$id" params={{ id }}>
        {children}
      </Link>
    )
  }
  if (kind === 'paper') {
    return (
      <Link className={className} to="/papers/$id" params={{ id }}>
        {children}
      </Link>
    )
  }
  const to = kind === 'activity' ? id : activityId
  if (!to) return children
  return (
    <Link
      className={className}
      to="/activities/$id"
      params={{ id: to }}
      {...(kind === 'decision' ? { hash: 'decisions' } : {})}
    >
      {children}
    </Link>
  )
}

/** The word of what is done about a line in its group: 补记, 安排, 催办. */
function todoOf(group: TodayGroup, { kind }: TodayLine): string {
  if (group === 'unrecorded' || group === 'overdue') return '补记'
  if (group === 'unanswered') return '催办'
  if (group === 'waiting') return '去办'
  return kind === 'activity' ? '准备' : '安排'
}

/** Straight to where it is done, with all that is known already filled in. */
export function DoLink({
  group,
  line,
  className,
  children,
}: {
  group: TodayGroup
  line: TodayLine
  className: string
  /** Without it, the group's own word. */
  children?: ReactNode
}) {
  const { kind, id, onDay, title } = line
  const words = children ?? (
    <>
      {todoOf(group, line)}
      <span className="unseen">：{title}</span>
    </>
  )
  const year = onDay ? { year: yearOf(onDay) } : {}
  if (kind === 'activity' && group === 'unrecorded') {
    return (
      <Link className={className} to="/activities/$id/record" params={{ id }}>
        {words}
      </Link>
    )
  }
  if (kind === 'task') {
    const held = group === 'due' ? {} : { held: 'yes' as const }
    return (
      <Link className={className} to="/activities/new" search={{ task: id, ...year, ...held }}>
        {words}
      </Link>
    )
  }
  if (kind === 'programme') {
    return (
      <Link className={className} to="/activities/new" search={{ programme: id }}>
        {words}
      </Link>
    )
  }
  return (
    <LineLink line={line} className={className}>
      {words}
    </LineLink>
  )
}
