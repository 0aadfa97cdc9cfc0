import { Link } from '@tanstack/react-router'
import type { RecordRef } from '@yushui/contract/reports'
import type { ReactNode } from 'react'

export const recordKindWords: Record<RecordRef['kind'], string> = {
  task: '任务',
  activity: '活动',
  decision: '议定事项',
  evidence: '材料',
  partner: '共建单位',
  programme: '品牌',
  campaign: '集中活动',
}

/** Opens the record where it is kept; `year` is the year looked at. */
export function RecordLink({
  record: { kind, id },
  year,
  children,
}: {
  record: RecordRef
  year: number
  children: ReactNode
}) {
  if (kind === 'activity') {
    return (
      <Link to="/activities/$id" params={{ id }}>
        {children}
      </Link>
    )
  }
  if (kind === 'task') {
    return (
      <Link to="/chart" search={{ year, task: id }}>
        {children}
      </Link>
    )
  }
  if (kind === 'programme') {
    return (
      <Link to="/programmes/$id" params={{ id }}>
        {children}
      </Link>
    )
  }
  if (kind === 'evidence') {
    return (
      <Link to="/evidence" search={{ year, show: id }}>
        {children}
      </Link>
    )
  }
  if (kind === 'partner') return <Link to="/partners">{children}</Link>
  if (kind === 'campaign') return <Link to="/campaigns">{children}</Link>
  return (
    <Link to="/activities" search={{ year }}>
      {children}
    </Link>
  )
}
