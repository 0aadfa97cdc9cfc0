import { Link } from '@tanstack/react-router'
import type { Activity, ActivityWritten } from '@yushui/contract/activities'
import { taskKindWords } from '@yushui/contract/words/terms'
import { yearOf } from '@yushui/domain/plain-date'
import type { ReactNode } from 'react'
import { type ActivityDraft, draftOf, writtenFrom } from './activity-draft.ts'
import {
  BelongsFields,
  HeadcountFields,
  HourFields,
  type Known,
  TitleField,
  WhatFields,
  WhenFields,
} from './activity-fields.tsx'
import { headcountWords, namesOf, whenWords } from './activity-words.ts'
import { EditCard } from './edit-card.tsx'
import { useChangeActivity } from './use-activity-acts.ts'

/** Only what is typed here: where somebody else changed the rest meanwhile, both stand side by side. */
const nothingTyped = (): Partial<ActivityDraft> => ({})

/** When, where, with whom, for whom. */
export function BasicsCard({
  activity,
  known,
  today,
  may,
}: {
  activity: Activity
  known: Known
  today: string
  may: boolean
}) {
  const change = useChangeActivity(activity)
  return (
    <EditCard
      place={`activity.${activity.id}.basics`}
      title="时间、地点、人"
      begin={nothingTyped}
      may={may}
      save={change}
      onSave={(edits, done) => change.mutate(editOf(activity, edits, known), { onSuccess: done })}
      fields={(edits, edit) => {
        const draft = { ...draftOf(activity), ...edits }
        return (
          <>
            <TitleField draft={draft} edit={edit} />
            <WhenFields draft={draft} edit={edit} today={today} isHeld={isDone(activity)} />
            <HourFields draft={draft} edit={edit} />
            <div className="two-up">
              <WhatFields draft={draft} edit={edit} known={known} />
            </div>
            <HeadcountFields draft={draft} edit={edit} side="expected" />
            <BelongsFields draft={draft} edit={edit} known={known} />
          </>
        )
      }}
    >
      <Facts rows={basicFacts(activity, known)} />
    </EditCard>
  )
}

const isDone = ({ state }: Activity) => state === 'held' || state === 'filed'

export function editOf(
  activity: ActivityWritten,
  edits: Partial<ActivityDraft>,
  known: Known,
): Partial<ActivityWritten> {
  const { facets: _, ...written } = writtenFrom({ ...draftOf(activity), ...edits }, activity, known.partners)
  return written
}

function basicFacts(activity: Activity, known: Known): [string, ReactNode][] {
  const { taskId, programmeId, campaignIds, onDay } = activity
  const programme = known.programmes.find(({ id }) => id === programmeId)
  const campaigns = known.campaigns.filter(({ id }) => campaignIds.includes(id))
  return [
    ['时间', whenWords(activity)],
    ['地点', [activity.place, activity.isInside && '（营区内，不拍照、不发布）'].filter(Boolean).join('')],
    ['类别', taskKindWords[activity.kind]],
    ['和谁一起', namesOf(activity.partners)],
    ['为谁办', activity.targets.join('、')],
    ['谁负责', activity.responsible],
    ['预计人数', headcountWords(activity.expected)],
    [
      '品牌',
      programme && (
        <Link to="/programmes/$id" params={{ id: programme.id }}>
          {programme.name}
        </Link>
      ),
    ],
    ['集中活动', campaigns.map(({ name }) => name).join('、')],
    [
      '任务',
      taskId && (
        <Link to="/chart" search={{ task: taskId, ...(onDay ? { year: yearOf(onDay) } : {}) }}>
          作战图上的这一项
        </Link>
      ),
    ],
  ]
}

/** What is known, a line each; what is not is left out. */
export function Facts({ rows }: { rows: readonly [string, ReactNode][] }) {
  return (
    <dl className="facts">
      {rows
        .filter(([, value]) => value)
        .map(([word, value]) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}
