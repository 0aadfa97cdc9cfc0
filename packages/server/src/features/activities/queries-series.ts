import type { SpeakerKind } from '@yushui/contract/activity-facets'
import { sql } from 'kysely'
import type { OfficeId } from '../../platform/ctx.ts'
import type { Db } from '../../platform/db.ts'
import type { ActivityRow } from './queries.ts'

type Known = Pick<ActivityRow, 'id' | 'kind' | 'onDay' | 'programmeId' | 'copiedFrom' | 'series'>

export interface Earlier {
  id: string
  title: string
  onDay: string | null
  lesson: string
}

/** Monthly meetings of five years. What was left open longer ago is found at its own meeting. */
const mostEarlier = 60

/**
 * What came before in its series, the nearest kin first and of equal kin the latest: the one it was copied
 * from, then those of its programme, then those of its kind under the same title or the same task's.
 */
export async function listEarlier(
  db: Db,
  officeId: OfficeId,
  { id, kind, onDay, programmeId, copiedFrom, series }: Known,
): Promise<Earlier[]> {
  const isSource = sql<boolean>`id is not distinct from ${copiedFrom}::uuid`
  const isOfProgramme = sql<boolean>`coalesce(programme_id = ${programmeId}::uuid, false)`
  const isOfSeries = sql<boolean>`(kind = ${kind} and series && ${series}::text[])`
  return db
    .selectFrom('activities')
    .select(['id', 'title', 'onDay', 'lesson'])
    .where('officeId', '=', officeId)
    .where('id', '<>', id)
    .where((eb) =>
      eb.or([
        isSource,
        eb.and([
          eb('state', 'in', ['held', 'filed']),
          eb('onDay', '<', onDay ?? 'infinity'),
          eb.or([isOfProgramme, isOfSeries]),
        ]),
      ]),
    )
    .orderBy(isSource, 'desc')
    .orderBy(isOfProgramme, 'desc')
    .orderBy('onDay', 'desc')
    .orderBy('id', 'desc')
    .limit(mostEarlier)
    .execute()
}

export interface ProgrammeTurn {
  id: string
  programmeId: string
  onDay: string
  isHeld: boolean
  speaker: SpeakerKind | null
}

/** Every time a programme was held or is to be; of one programme, if it is named. Newest first. */
export async function listTurns(
  db: Db,
  officeId: OfficeId,
  programmeId: string | null,
): Promise<ProgrammeTurn[]> {
  return db
    .selectFrom('activities')
    .select((eb) => [
      'id',
      'programmeId',
      'onDay',
      eb('state', 'in', ['held', 'filed']).$castTo<boolean>().as('isHeld'),
      sql<SpeakerKind | null>`facets -> 'speaker' ->> 'kind'`.as('speaker'),
    ])
    .where('officeId', '=', officeId)
    .where('programmeId', programmeId ? '=' : 'is not', programmeId)
    .where('state', 'in', ['scheduled', 'held', 'filed'])
    .orderBy('onDay', 'desc')
    .orderBy('id', 'desc')
    .$narrowType<{ programmeId: string; onDay: string }>()
    .execute()
}
