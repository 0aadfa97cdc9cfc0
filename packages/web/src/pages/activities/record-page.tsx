import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import type { Activity } from '@yushui/contract/activities'
import { activityQuery } from '../../features/activities/activity-queries.ts'
import { whenWords } from '../../features/activities/activity-words.ts'
import { RecordHeldForm } from '../../features/activities/record-held-form.tsx'
import { Loaded } from '../../loaded.tsx'
import { useMe } from '../../me.ts'
import { PageHead } from '../../ui/surface.tsx'
import { useKnown } from './use-known.ts'

/** What was arranged has taken place: how many came and how it went. */
export function RecordPage() {
  const { id } = useParams({ from: '/frame/activities/$id/record' })
  const query = useQuery(activityQuery(id))
  const { known } = useKnown(Number(useMe().today.slice(0, 4)))
  const navigate = useNavigate()
  const { today } = useMe()
  const leave = () => navigate({ to: '/activities/$id', params: { id }, replace: true })
  return (
    <Loaded query={query} title="补记活动" list={{ to: '/activities', words: '回到活动' }}>
      {(activity: Activity) => (
        <div className="narrow-page">
          <PageHead title={`记“${activity.title}”`} sub={whenWords(activity)} />
          <RecordHeldForm activity={activity} known={known} today={today} onDone={leave} />
        </div>
      )}
    </Loaded>
  )
}
