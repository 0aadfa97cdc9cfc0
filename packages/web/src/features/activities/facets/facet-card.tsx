import type { Activity } from '@yushui/contract/activities'
import type { Facet } from '@yushui/contract/activity-facets'
import type { ReactNode } from 'react'
import type { Known } from '../activity-fields.tsx'
import { EditCard } from '../edit-card.tsx'
import { useChangeActivity } from '../use-activity-acts.ts'
import { facetDraftOf, facetFrom } from './facet-draft.ts'
import './facets.css'
import { FacetFields } from './facet-fields.tsx'
import { facetTitle } from './facet-parts.ts'
import { FacetView } from './facet-view.tsx'

const emptyWords: Record<Facet, string> = {
  roster: '谁签到、谁主持、谁拍照，先分好工。只写本单位的人。',
  programme: '一项一行，写上几分钟，开始时间会自己算出来。',
  minutes: '谁到会、谁说了什么；下面的议定事项一条一条记。',
  zones: '哪一片归哪一组、带什么工具。',
  contest: '先排队伍，军地混编；赛完记成绩。',
  screening: '放哪几部、多少座位、放映许可。',
  speaker: '请谁讲、讲什么、适合谁听。',
  choir: '各声部军地各几人；官兵会轮换，只记人数。',
  gifts: '给谁、什么、多少、单据在哪。',
}

/** One facet: read, or changed in its place. `children` stands in for the plain view. */
export function FacetCard({
  facet,
  activity,
  known,
  may,
  aside,
  children,
}: {
  facet: Facet
  activity: Activity
  known: Known
  may: boolean
  aside?: ReactNode
  children?: ReactNode
}) {
  const change = useChangeActivity(activity)
  const value = activity.facets[facet]
  return (
    <EditCard
      id={facet}
      place={`activity.${activity.id}.${facet}`}
      title={facetTitle(facet, activity.kind)}
      begin={() => facetDraftOf(facet, value)}
      may={may}
      isEmpty={value === undefined}
      emptyWords={emptyWords[facet]}
      aside={value && aside}
      save={change}
      onSave={(draft, done) => {
        const { [facet]: _, ...others } = activity.facets
        const kept = facetFrom(facet, draft)
        change.mutate({ facets: kept ? { ...others, [facet]: kept } : others }, { onSuccess: done })
      }}
      fields={(draft, edit) => (
        <FacetFields facet={facet} draft={draft} edit={edit} offered={offeredFor(activity, known)} />
      )}
    >
      {children || <FacetView facet={facet} facets={activity.facets} />}
    </EditCard>
  )
}

/** Own people by name; a partner by its alias, to which the number that came is added by hand. */
function offeredFor(activity: Activity, known: Known): string[] {
  const roster = activity.facets.roster?.map(({ name }) => name) ?? []
  return [...new Set([...roster, ...activity.partners.map(({ name }) => name), ...known.people])]
}
