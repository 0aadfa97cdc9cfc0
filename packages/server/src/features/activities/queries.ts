import type { Activity, ActivityState, ActivitySummary, ActivityWritten } from '@yushui/contract/activities'
import type { Headcount, SpeakerKind } from '@yushui/contract/activity-facets'
import { sql } from 'kysely'
import type { OfficeId } from '../../platform/ctx.ts'
import type { Db } from '../../platform/db.ts'
import { insertOnce, type Seen, updateSeen } from '../../platform/own-rows.ts'
import { aliasedPartners } from '../partners/public.ts'

/** What was done or how many came is written down. */
export const isWritten = sql<boolean>`outcome <> '' or attended is not null`.as('isWritten')

/** What a line of a list shows. */
function selectLines(db: Db, officeId: OfficeId) {
  return db
    .selectFrom('activities as a')
    .select((eb) => [
      'a.id',
      'a.title',
      eb.ref('a.kind').$castTo<Activity['kind']>().as('kind'),
      eb.ref('a.state').$castTo<ActivityState>().as('state'),
      'a.taskId',
      'a.programmeId',
      'a.campaignIds',
      'a.onDay',
      'a.startsAt',
      'a.place',
      aliasedPartners('a').as('partners'),
      'a.responsible',
      eb.ref('a.attended').$castTo<Headcount | null>().as('attended'),
      'a.version',
    ])
    .where('a.officeId', '=', officeId)
}

function selectWhole(db: Db, officeId: OfficeId) {
  return selectLines(db, officeId).select((eb) => [
    'a.officeId',
    'a.year',
    'a.cancelledReason',
    'a.endsAt',
    'a.isInside',
    eb.ref('a.targets').$castTo<string[]>().as('targets'),
    eb.ref('a.expected').$castTo<Headcount | null>().as('expected'),
    'a.outcome',
    'a.lesson',
    eb.ref('a.facets').$castTo<Activity['facets']>().as('facets'),
    'a.series',
    'a.copiedFrom',
    'a.changedAt',
  ])
}
export type ActivityLine = Omit<ActivitySummary, 'evidence' | 'isRecorded'> & { isWritten: boolean }
export interface ActivityRow extends ActivityWritten {
  id: string
  officeId: string
  year: number
  state: ActivityState
  cancelledReason: string
  series: string[]
  copiedFrom: string | null
  changedAt: Date
  version: number
}

export function findActivity(db: Db, officeId: OfficeId, id: string): Promise<ActivityRow | undefined> {
  return selectWhole(db, officeId).where('a.id', '=', id).executeTakeFirst()
}

/** Holds it until the transaction ends. */
export function lockActivity(db: Db, officeId: OfficeId, id: string): Promise<ActivityRow | undefined> {
  return selectWhole(db, officeId).where('a.id', '=', id).forUpdate('a').executeTakeFirst()
}

/** By day; those without one at the end. */
export function listActivitiesOfYear(db: Db, officeId: OfficeId, year: number): Promise<ActivityLine[]> {
  return selectLines(db, officeId)
    .select(isWritten)
    .where('a.year', '=', year)
    .orderBy('a.onDay', (order) => order.asc().nullsLast())
    .orderBy('a.startsAt', (order) => order.asc().nullsFirst())
    .orderBy('a.id')
    .execute()
}

/** What took place in a year, whole, by day. */
export function listHeldOfYear(db: Db, officeId: OfficeId, year: number): Promise<ActivityRow[]> {
  return selectWhole(db, officeId)
    .where('a.year', '=', year)
    .where('a.state', 'in', ['held', 'filed'])
    .orderBy('a.onDay')
    .orderBy('a.startsAt', (order) => order.asc().nullsFirst())
    .orderBy('a.id')
    .execute()
}

/** Those with a day in the span, whole, by day. */
export function listActivitiesBetween(
  db: Db,
  officeId: OfficeId,
  from: string,
  to: string,
): Promise<ActivityRow[]> {
  return selectWhole(db, officeId)
    .where('a.onDay', '>=', from)
    .where('a.onDay', '<=', to)
    .orderBy('a.onDay')
    .orderBy('a.id')
    .execute()
}

export interface ActivityAtRest extends ActivityWritten {
  state: ActivityState
  cancelledReason: string
  year: number
  series: string[]
  changedAt: Date
}

const columnsOf = ({ campaignIds, ...activity }: ActivityAtRest) => ({
  ...activity,
  campaignIds: sql<string[]>`${[...new Set(campaignIds)]}::uuid[]`,
  partners: JSON.stringify(activity.partners),
  targets: JSON.stringify(activity.targets),
  expected: activity.expected && JSON.stringify(activity.expected),
  attended: activity.attended && JSON.stringify(activity.attended),
  facets: JSON.stringify(activity.facets),
})

/** False where the id is there already: the same request come twice. */
export const insertActivity = (
  db: Db,
  officeId: OfficeId,
  path: string,
  id: string,
  { copiedFrom, ...activity }: ActivityAtRest & { copiedFrom: string | null },
): Promise<boolean> =>
  insertOnce(db, 'activities', { ...columnsOf(activity), copiedFrom, id, officeId, path })

/** False where the version has gone on. */
export const updateActivity = (
  db: Db,
  officeId: OfficeId,
  seen: Seen,
  activity: ActivityAtRest,
): Promise<boolean> => updateSeen(db, 'activities', officeId, seen, columnsOf(activity))

/** False where the version has gone on. */
export const updateState = (
  db: Db,
  officeId: OfficeId,
  seen: Seen,
  to: { state: ActivityState; cancelledReason: string; changedAt: Date },
): Promise<boolean> => updateSeen(db, 'activities', officeId, seen, to)

/** Newest first, those without a day before them. */
export function listActivitiesOfProgramme(
  db: Db,
  officeId: OfficeId,
  programmeId: string,
): Promise<(ActivityLine & { speaker: SpeakerKind | null })[]> {
  return selectLines(db, officeId)
    .select(isWritten)
    .select(sql<SpeakerKind | null>`a.facets -> 'speaker' ->> 'kind'`.as('speaker'))
    .where('a.programmeId', '=', programmeId)
    .orderBy('a.onDay', (order) => order.desc().nullsFirst())
    .orderBy('a.id', 'desc')
    .execute()
}
