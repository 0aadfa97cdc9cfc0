import type { ActivityState, ActivityWritten } from '@yushui/contract/activities'
import type { Facet, Facets } from '@yushui/contract/activity-facets'
import { facetWords } from '@yushui/contract/words/work-terms'
import { clip } from '@yushui/domain/clip'
import { type PlainDate, yearOf } from '@yushui/domain/plain-date'
import { Refusal } from '../../platform/refusal.ts'
import type { Place } from '../partners/public.ts'
import type { HeldOnce } from '../plan/public.ts'

/** Every clear text of an activity's own. */
export function placesOfActivity(activity: ActivityWritten): Place[] {
  const { title, place, responsible, outcome, lesson, partners, targets, facets } = activity
  return [
    { where: '活动的名称', field: 'title', text: title },
    { where: '活动的地点', field: 'place', text: place },
    { where: '活动的责任人', field: 'responsible', text: responsible },
    { where: '活动的情况和成效', field: 'outcome', text: outcome },
    { where: '活动的经验教训', field: 'lesson', text: lesson },
    ...partners.map(({ name }) => ({ where: '活动的共建单位', field: 'partners', text: name })),
    ...targets.map((text) => ({ where: '活动的对象', field: 'targets', text })),
    ...placesOfFacets(facets),
  ]
}

function placesOfFacets(facets: Facets): Place[] {
  return Object.entries(facets).flatMap(([facet, value]) =>
    textsIn(value).map((text) => ({ where: facetWords[facet as Facet], field: `facets.${facet}`, text })),
  )
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return value && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : []
}

const isHeld = (state: ActivityState) => state === 'held' || state === 'filed'

/** What is fixed has its day, and what was held has it behind it. */
export function refuseDay(state: ActivityState, onDay: PlainDate | null, today: PlainDate) {
  const isFixed = state === 'scheduled' || isHeld(state)
  if (isFixed && !onDay) throw new Refusal('invalid', 'day-needed', {}, ['onDay'])
  if (isHeld(state) && onDay! > today) throw new Refusal('invalid', 'held-in-future', {}, ['onDay'])
  // The years that can be looked at, as in the contract's Year.
  if (onDay && (yearOf(onDay) < 1950 || yearOf(onDay) > 2100))
    throw new Refusal('invalid', 'input-not-valid', {}, ['onDay'])
}

/** A filed one is opened again first, a cancelled one revived. */
export function refuseAtRest(state: ActivityState) {
  if (state === 'filed') throw new Refusal('conflict', 'activity-filed')
  if (state === 'cancelled') throw new Refusal('conflict', 'activity-cancelled')
}

/** As its task sees it; null while it is not held or does no task. */
export function heldOnce({
  state,
  taskId,
  onDay,
  outcome,
}: Pick<ActivityWritten, 'taskId' | 'onDay' | 'outcome'> & { state: ActivityState }): HeldOnce | null {
  return isHeld(state) && taskId && onDay ? { taskId, on: onDay, note: clip(outcome, 200) } : null
}

const told = [
  'title',
  'kind',
  'taskId',
  'programmeId',
  'campaignIds',
  'onDay',
  'startsAt',
  'endsAt',
  'place',
  'isInside',
  'expected',
  'attended',
] as const satisfies (keyof ActivityWritten)[]

const others = {
  partners: '共建单位',
  targets: '对象',
  responsible: '责任人',
  outcome: '情况和成效',
  lesson: '经验教训',
} as const satisfies Partial<Record<keyof ActivityWritten, string>>

/** For the log: the new values of what is short, and of the rest only that it was changed. */
export function changesOf(before: ActivityWritten, after: ActivityWritten): Record<string, unknown> {
  const isChanged = (name: keyof ActivityWritten) => canonical(before[name]) !== canonical(after[name])
  const short = told.filter(isChanged).map((name) => [name, after[name]])
  const long = (Object.keys(others) as (keyof typeof others)[]).filter(isChanged).map((name) => others[name])
  const facets = (Object.keys(facetWords) as Facet[])
    .filter((facet) => canonical(before.facets[facet]) !== canonical(after.facets[facet]))
    .map((facet) => facetWords[facet])
  const alsoChanged = [...long, ...facets].join('、')
  return { ...Object.fromEntries(short), alsoChanged: alsoChanged || undefined }
}

/** jsonb gives keys back in an order of its own. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}

export const placesOfDecision = ({
  what,
  owner,
  outcome = '',
}: {
  what: string
  owner: string
  outcome?: string
}): Place[] => [
  { where: '议定事项', field: 'what', text: what },
  { where: '议定事项的承办人', field: 'owner', text: owner },
  { where: '议定事项的结果', field: 'outcome', text: outcome },
]
