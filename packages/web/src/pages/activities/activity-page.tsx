import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import type { Activity } from '@yushui/contract/activities'
import { type Facet, facetsOf } from '@yushui/contract/activity-facets'
import { taskKindWords } from '@yushui/contract/words/terms'
import { useState } from 'react'
import { activityQuery } from '../../features/activities/activity-queries.ts'
import { ActivitySteps } from '../../features/activities/activity-steps.tsx'
import { namesOf, standingWords, whenWords } from '../../features/activities/activity-words.ts'
import { BasicsCard } from '../../features/activities/basics-card.tsx'
import { ConfirmationsCard } from '../../features/activities/confirmations/confirmations-card.tsx'
import { CopyDialog } from '../../features/activities/copy-dialog.tsx'
import { DecisionsCard } from '../../features/activities/decisions/decisions-card.tsx'
import { AddFacets } from '../../features/activities/facets/add-facets.tsx'
import { FacetCard } from '../../features/activities/facets/facet-card.tsx'
import { OutcomeCard } from '../../features/activities/outcome-card.tsx'
import { PreviousCard } from '../../features/activities/previous-card.tsx'
import { RunSheetList } from '../../features/activities/run-sheet/run-sheet-list.tsx'
import { Loaded } from '../../loaded.tsx'
import { useMay, useMe } from '../../me.ts'
import { Button, buttonClass } from '../../ui/button.tsx'
import { Banner, PageHead, Tag } from '../../ui/surface.tsx'
import { EvidenceHere, PapersHere } from './activity-belongings.tsx'
import { useKnown } from './use-known.ts'

/** Before the day: is everything arranged; on it: who does what when; after it: is it written down. */
export function ActivityPage() {
  const { id } = useParams({ from: '/frame/activities/$id' })
  const query = useQuery(activityQuery(id))
  return (
    <Loaded query={query} title="活动" list={{ to: '/activities', words: '回到活动' }}>
      {(activity) => <Shown key={activity.id} activity={activity} />}
    </Loaded>
  )
}

function Shown({ activity }: { activity: Activity }) {
  const me = useMe()
  const mayWrite = useMay('activities.write')
  const mayPlan = useMay('plans.write')
  const { known } = useKnown(Number(me.today.slice(0, 4)))
  const [added, setAdded] = useState<Facet[]>([])
  const may = mayWrite && activity.state !== 'filed' && activity.state !== 'cancelled'
  const isHeld = activity.state === 'held' || activity.state === 'filed'
  const needed = new Set<Facet>([
    ...(may ? facetsOf[activity.kind] : []),
    ...(Object.keys(activity.facets) as Facet[]),
    ...added,
  ])
  const hasDecisions = needed.has('minutes') || activity.decisions.length > 0
  // Read before the day; afterwards it only stands beside.
  const previous = <PreviousCard activity={activity} today={me.today} />
  const outcome = <OutcomeCard activity={activity} known={known} may={may} />
  return (
    <>
      <Head activity={activity} mayWrite={mayWrite} />
      <Notices activity={activity} />
      {!isHeld && previous}
      <div className="activity">
        <div>
          {isHeld && outcome}
          <BasicsCard activity={activity} known={known} today={me.today} may={may} />
          {[...needed].map((facet) => (
            <FacetCard
              key={facet}
              facet={facet}
              activity={activity}
              known={known}
              may={may}
              aside={facet === 'programme' && <SheetLink id={activity.id} />}
            >
              {facet === 'programme' && activity.facets.programme && (
                <RunSheetList items={activity.facets.programme} startsAt={activity.startsAt} />
              )}
            </FacetCard>
          ))}
          {hasDecisions && (
            <DecisionsCard activity={activity} today={me.today} may={may} mayPlan={may && mayPlan} />
          )}
          <EvidenceHere activity={activity} />
          {may && <AddFacets there={needed} onAdd={(facet) => setAdded([...added, facet])} />}
        </div>
        <div>
          <PapersHere activity={activity} />
          <ConfirmationsCard
            activity={activity}
            partners={known.partners}
            office={me.office.name}
            today={me.today}
            may={may}
          />
          {isHeld && previous}
          {!isHeld && activity.outcome !== '' && outcome}
        </div>
      </div>
    </>
  )
}

function Head({ activity, mayWrite }: { activity: Activity; mayWrite: boolean }) {
  const { role, today } = useMe()
  const navigate = useNavigate()
  const { tasks } = useKnown(Number(today.slice(0, 4)))
  const [isCopying, setCopying] = useState(false)
  const { words, tone } = standingWords(activity, today)
  const what = [
    taskKindWords[activity.kind],
    whenWords(activity),
    activity.place,
    activity.partners.length > 0 && `和${namesOf(activity.partners)}`,
  ]
  return (
    <>
      <PageHead
        title={activity.title}
        sub={
          <>
            <Tag tone={tone}>{words}</Tag>　{what.filter(Boolean).join(' · ')}
          </>
        }
        actions={
          <>
            <Button onClick={() => print()}>打印</Button>
            {mayWrite && <Button onClick={() => setCopying(true)}>照这次再办</Button>}
            <ActivitySteps activity={activity} role={role} today={today} />
          </>
        }
      />
      {isCopying && (
        <CopyDialog
          original={activity}
          tasks={tasks ?? []}
          onCopied={({ id }) => {
            setCopying(false)
            navigate({ to: '/activities/$id', params: { id } })
          }}
          onClose={() => setCopying(false)}
        />
      )}
    </>
  )
}

function Notices({ activity }: { activity: Activity }) {
  if (activity.state === 'cancelled') {
    return (
      <div className="notices">
        <Banner title="这次活动已取消。">
          {activity.cancelledReason && `原因：${activity.cancelledReason}`}
        </Banner>
      </div>
    )
  }
  if (activity.state === 'filed') {
    return (
      <div className="notices">
        <Banner tone="done" title="已归档，记录不再改动，材料还可以补。要改记录，先“重新打开”。" />
      </div>
    )
  }
  return null
}

const SheetLink = ({ id }: { id: string }) => (
  <Link className={buttonClass({ small: true })} to="/activities/$id/run-sheet" params={{ id }}>
    流程单
  </Link>
)
