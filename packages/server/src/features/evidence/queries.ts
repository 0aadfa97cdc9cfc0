import type { Evidence, EvidenceKind, PhotoSheet } from '@yushui/contract/evidence'
import { type Selectable, sql } from 'kysely'
import type { OfficeId } from '../../platform/ctx.ts'
import type { Db } from '../../platform/db.ts'
import { updateKept, withdrawalIn } from '../../platform/own-rows.ts'
import type { Evidence as EvidenceTable } from '../../tables.ts'

/** What is written when it comes in. */
export type NewEvidence = Omit<
  Selectable<EvidenceTable>,
  'officeId' | 'path' | 'photoSheet' | 'version' | 'withdrawnAt' | 'withdrawnBy' | 'withdrawnReason'
>

const ownColumns = [
  'e.id',
  'e.activityId',
  'e.title',
  'e.text',
  'e.box',
  'e.pageNumber',
  'e.n',
  'e.unit',
  'e.eventOn',
  'e.filedAt',
  'e.madeFrom',
  'e.version',
  'e.fileName',
  'e.fileType',
  'e.fileBytes',
  'e.sha256',
  'e.takenAt',
  'e.width',
  'e.height',
] as const

function selectEvidence(db: Db, officeId: OfficeId) {
  return db
    .selectFrom('evidence as e')
    .leftJoin('accounts as a', 'a.id', 'e.filedBy')
    .select(ownColumns)
    .select((eb) => [
      eb.ref('e.kind').$castTo<EvidenceKind>().as('kind'),
      eb.ref('e.photoSheet').$castTo<PhotoSheet>().as('photoSheet'),
      eb('e.withdrawnAt', 'is not', null).$castTo<boolean>().as('isWithdrawn'),
      eb.fn.coalesce('a.name', sql<string>`''`).as('filedBy'),
    ])
    .where('e.officeId', '=', officeId)
}

type Row = Awaited<ReturnType<ReturnType<typeof selectEvidence>['executeTakeFirstOrThrow']>>

function toEvidence(row: Row): Evidence {
  const { fileName, fileType, fileBytes, sha256, takenAt, width, height, filedAt, ...rest } = row
  const file =
    fileName === null || fileType === null || fileBytes === null || sha256 === null
      ? null
      : { name: fileName, type: fileType, bytes: fileBytes, sha256, takenAt, width, height }
  return { ...rest, filedAt: filedAt.toISOString(), file }
}

export interface Wanted {
  ids?: string[]
  activityId?: string | undefined
  activityIds?: string[]
  year?: number | undefined
  /** From the first day to the second, by the event. */
  between?: [string, string]
  isUnsorted?: boolean
  isWithdrawn?: boolean
}

/** Oldest event first, what has no day last. */
export async function listRows(db: Db, officeId: OfficeId, wanted: Wanted): Promise<Evidence[]> {
  const { ids, activityId, activityIds, year, between, isUnsorted, isWithdrawn } = wanted
  let query = selectEvidence(db, officeId).where('e.withdrawnAt', isWithdrawn ? 'is not' : 'is', null)
  if (ids) query = query.where((eb) => eb('e.id', '=', eb.fn.any(eb.val(ids))))
  if (activityId) query = query.where('e.activityId', '=', activityId)
  if (activityIds) query = query.where((eb) => eb('e.activityId', '=', eb.fn.any(eb.val(activityIds))))
  if (between) query = query.where('e.eventOn', '>=', between[0]).where('e.eventOn', '<=', between[1])
  if (isUnsorted) query = query.where('e.activityId', 'is', null)
  if (year)
    query = query.where((eb) => {
      const ofYear = eb
        .selectFrom('activities')
        .select('id')
        .where('officeId', '=', officeId)
        .where('year', '=', year)
      return eb.or([
        eb.and([eb('e.activityId', 'is', null), eb('e.year', '=', year)]),
        eb('e.activityId', 'in', ofYear),
      ])
    })
  const rows = await query
    .orderBy('e.eventOn', (by) => by.asc().nullsLast())
    .orderBy('e.takenAt', (by) => by.asc().nullsLast())
    .orderBy('e.filedAt')
    .orderBy('e.id')
    .execute()
  return rows.map(toEvidence)
}

export async function findEvidence(db: Db, officeId: OfficeId, id: string): Promise<Evidence | undefined> {
  const row = await selectEvidence(db, officeId).where('e.id', '=', id).executeTakeFirst()
  return row && toEvidence(row)
}

export async function findBySha256(
  db: Db,
  officeId: OfficeId,
  sha256: string,
): Promise<Evidence | undefined> {
  const row = await selectEvidence(db, officeId).where('e.sha256', '=', sha256).executeTakeFirst()
  return row && toEvidence(row)
}

export interface CopyHashes {
  webSha256: string | null
  thumbnailSha256: string | null
}

/** Under which hashes the copies of a photo lie. */
export function findCopies(db: Db, officeId: OfficeId, id: string): Promise<CopyHashes | undefined> {
  return db
    .selectFrom('evidence')
    .select(['webSha256', 'thumbnailSha256'])
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Without the withdrawn; an activity that has none is not in it. */
export async function countOf(db: Db, officeId: OfficeId, ids: string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('evidence')
    .select((eb) => ['activityId', eb.fn.countAll<number>().as('n')])
    .where('officeId', '=', officeId)
    .where('activityId', 'in', ids)
    .where('withdrawnAt', 'is', null)
    .groupBy('activityId')
    .execute()
  return new Map(rows.map(({ activityId, n }) => [activityId ?? '', n]))
}

/** False where the id or the bytes are there already. */
export async function insertEvidence(
  db: Db,
  officeId: OfficeId,
  path: string,
  evidence: NewEvidence,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('evidence')
    .values({ ...evidence, officeId, path })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export interface Changes {
  activityId: string | null
  year: number
  title: string
  text: string
  box: string
  pageNumber: string
  n: number | null
  unit: string
  eventOn: string | null
}

/** False where the version has gone on or it is withdrawn. */
export const updateEvidence = (
  db: Db,
  officeId: OfficeId,
  { id, version, ...values }: { id: string; version: number } & (Changes | { photoSheet: string }),
): Promise<boolean> => updateKept(db, 'evidence', officeId, { id, version }, values)

export const setWithdrawal = withdrawalIn('evidence')
