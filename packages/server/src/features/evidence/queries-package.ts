import type { Evidence } from '@yushui/contract/evidence'
import { sql } from 'kysely'
import type { OfficeId } from '../../platform/ctx.ts'
import type { Db } from '../../platform/db.ts'

/** What an archive says of a piece of evidence besides the evidence itself. */
export interface Filed {
  id: string
  crc32: string | null
  activityId: string | null
  /** Empty for what lies unsorted. */
  activity: string
  activityOn: string | null
}

/**
 * By the day and name of the activity, what lies unsorted last; without the withdrawn. Activities stand a
 * floor above: their rows are only read, for their year, and here for the name and day that folders bear.
 */
export function listFiled(
  db: Db,
  officeId: OfficeId,
  wanted: { year: number } | { ids: string[] },
): Promise<Filed[]> {
  const query = db
    .selectFrom('evidence as e')
    .leftJoin('activities as v', (join) =>
      join.onRef('v.officeId', '=', 'e.officeId').onRef('v.id', '=', 'e.activityId'),
    )
    .select((eb) => [
      'e.id',
      'e.crc32',
      'e.activityId',
      eb.fn.coalesce('v.title', sql<string>`''`).as('activity'),
      eb.fn.coalesce('v.onDay', 'e.eventOn').as('activityOn'),
    ])
    .where('e.officeId', '=', officeId)
    .where('e.withdrawnAt', 'is', null)
    .where((eb) =>
      'year' in wanted
        ? eb(eb.fn.coalesce('v.year', 'e.year'), '=', wanted.year)
        : eb('e.id', '=', eb.fn.any(eb.val(wanted.ids))),
    )
  return query
    .orderBy(sql`v.id is null`)
    .orderBy('v.onDay', (by) => by.asc().nullsLast())
    .orderBy('v.title')
    .orderBy('v.id')
    .orderBy('e.eventOn', (by) => by.asc().nullsLast())
    .orderBy('e.takenAt', (by) => by.asc().nullsLast())
    .orderBy('e.filedAt')
    .orderBy('e.id')
    .execute()
}

export type FiledEvidence = Evidence & Omit<Filed, 'id' | 'activityId'>
