import type { Activity } from '@yushui/contract/activities'
import type { OfficeId } from '../../platform/ctx.ts'
import type { Db } from '../../platform/db.ts'
import { isWritten } from './queries.ts'

/** On that day or later, by day and clock; then those without a day that are not yet fixed. */
export function listActivitiesSince(db: Db, officeId: OfficeId, from: string) {
  return db
    .selectFrom('activities')
    .select((eb) => [
      'id',
      'title',
      eb.ref('state').$castTo<Activity['state']>().as('state'),
      'taskId',
      'onDay',
      'startsAt',
      'endsAt',
      'place',
      'isInside',
      eb.ref('partners').$castTo<Activity['partners']>().as('partners'),
      eb.ref('targets').$castTo<string[]>().as('targets'),
      isWritten,
      'series',
      'changedAt',
      'version',
    ])
    .where('officeId', '=', officeId)
    .where((eb) =>
      eb.or([eb('onDay', '>=', from), eb.and([eb('onDay', 'is', null), eb('state', '=', 'proposed')])]),
    )
    .orderBy('onDay', (order) => order.asc().nullsLast())
    .orderBy('startsAt', (order) => order.asc().nullsFirst())
    .orderBy('id')
    .execute()
}

/** Due by that day, not done and become no task; of what was cancelled nothing is open. */
export function listOpenDecisions(db: Db, officeId: OfficeId, until: string) {
  return db
    .selectFrom('decisions as d')
    .innerJoin('activities as a', (join) =>
      join.onRef('a.officeId', '=', 'd.officeId').onRef('a.id', '=', 'd.activityId'),
    )
    .select(['d.id', 'd.activityId', 'd.what', 'd.owner', 'd.due'])
    .where('d.officeId', '=', officeId)
    .where('d.withdrawnAt', 'is', null)
    .where('d.doneOn', 'is', null)
    .where('d.taskId', 'is', null)
    .where('d.due', '<=', until)
    .where('a.state', '<>', 'cancelled')
    .orderBy('d.due')
    .orderBy('d.id')
    .$narrowType<{ due: string }>()
    .execute()
}
