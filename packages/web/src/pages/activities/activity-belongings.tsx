import { useQuery } from '@tanstack/react-query'
import type { Activity } from '@yushui/contract/activities'
import { yearOf } from '@yushui/domain/plain-date'
import { activitiesQuery } from '../../features/activities/activity-queries.ts'
import { ActivityEvidence } from '../../features/evidence/activity-evidence.tsx'
import { ActivityPapers } from '../../features/papers/activity-papers.tsx'
import { useMay, useMe } from '../../me.ts'

/** What shows that it took place. */
export function EvidenceHere({ activity }: { activity: Activity }) {
  const { today } = useMe()
  const mayRead = useMay('evidence.read')
  const others = useQuery({ ...activitiesQuery(yearOf(activity.onDay ?? today)), enabled: mayRead })
  if (!mayRead) return null
  const offered = (others.data ?? []).filter(({ state }) => state !== 'cancelled')
  return <ActivityEvidence activity={activity} activities={offered} />
}

/** What is written of it. */
export function PapersHere({ activity }: { activity: Activity }) {
  const mayRead = useMay('papers.read')
  if (!mayRead || activity.state === 'cancelled') return null
  return <ActivityPapers activity={activity} />
}
