import type { PlainDate } from '../plain-date.ts'
import type { TaskKind } from '../plan-language/plan.ts'
import type { Missing, RecordRef, TaggedRecord } from './contribution.ts'
import { cleanTag } from './figures.ts'

/** A thing done, as far as a report needs to know it. */
export interface DoneActivity {
  id: string
  title: string
  kind: TaskKind
  state: 'proposed' | 'scheduled' | 'held' | 'filed' | 'cancelled'
  taskId: string | null
  /** The plan's heading of its task; empty for none. */
  section: string
  programmeId: string | null
  campaignIds: string[]
  onDay: PlainDate | null
  /** Empty for one inside a barracks. */
  place: string
  partners: { partnerId: string | null; name: string }[]
  targets: string[]
  attended: { military: number; civilian: number } | null
  /** 元, and how many received something. */
  gifts: { yuan: number; recipients: number } | null
  outcome: string
  lesson: string
  cancelledReason: string
  /** 军民融合与国防, of a lecture. */
  topic: string
  /** What the partners said of their own headcount, where it differs from ours. */
  disagreements: { partner: string; ours: number; theirs: number }[]
  evidence: number
}

export interface Series {
  id: string
  name: string
  about: string
}

export interface ActivityFacts {
  activities: DoneActivity[]
  programmes: Series[]
  campaigns: Series[]
  /** 军民讲坛第三季度…: worked out where rhythms are known. */
  gaps: Missing[]
  openDecisions: { id: string; activityId: string; what: string; owner: string }[]
}

export const refOf = ({ id }: DoneActivity): RecordRef => ({ kind: 'activity', id })
export const isDone = ({ state }: DoneActivity) => state === 'held' || state === 'filed'

export function tagsOf(activity: DoneActivity): string[] {
  const { kind, taskId, section, programmeId, campaignIds, partners, gifts } = activity
  return [
    'activity',
    ...(isDone(activity) ? ['held'] : []),
    `activity=${activity.id}`,
    `kind=${kind}`,
    ...(taskId ? [`task=${taskId}`] : []),
    ...(section ? [`section=${cleanTag(section)}`] : []),
    ...(programmeId ? [`programme=${programmeId}`] : []),
    ...campaignIds.map((id) => `campaign=${id}`),
    ...partners.flatMap(({ partnerId }) => (partnerId ? [`partner=${partnerId}`] : [])),
    ...(gifts ? ['gift'] : []),
  ]
}

export function recordOf(activity: DoneActivity): TaggedRecord {
  const { title, onDay, attended, gifts, outcome, topic } = activity
  return {
    ref: refOf(activity),
    title,
    onDay,
    tags: tagsOf(activity),
    amounts: isDone(activity)
      ? {
          ...(attended && { ...attended, people: attended.military + attended.civilian }),
          ...(gifts && { yuan: gifts.yuan, gifts: gifts.recipients }),
        }
      : {},
    words: [title, topic, outcome].join('\n'),
  }
}

/** The partners that took part, each once. */
export function partnersOf(done: DoneActivity[]): TaggedRecord[] {
  const met = new Map(
    done.flatMap(({ partners }) =>
      partners.flatMap(({ partnerId, name }) => (partnerId ? [[partnerId, name] as const] : [])),
    ),
  )
  return [...met].map(([id, name]) => ({
    ref: { kind: 'partner', id },
    title: name,
    onDay: null,
    tags: ['partner'],
    amounts: {},
    words: name,
  }))
}

export function decisionRecords({ openDecisions }: ActivityFacts, within: DoneActivity[]): TaggedRecord[] {
  const ids = new Set(within.map(({ id }) => id))
  return openDecisions
    .filter(({ activityId }) => ids.has(activityId))
    .map(({ id, what }) => ({
      ref: { kind: 'decision', id },
      title: what,
      onDay: null,
      tags: ['decision', 'open'],
      amounts: {},
      words: what,
    }))
}
