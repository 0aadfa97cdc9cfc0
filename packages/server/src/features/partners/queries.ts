import type { NewPartner, Partner, PartnerKind } from '@yushui/contract/partners'
import { sql } from 'kysely'
import { DatabaseError } from 'pg'
import type { OfficeId } from '../../platform/ctx.ts'
import type { Db } from '../../platform/db.ts'

function selectPartners(db: Db, officeId: OfficeId) {
  return db
    .selectFrom('partners')
    .select((eb) => [
      'id',
      'alias',
      eb.ref('kind').$castTo<PartnerKind>().as('kind'),
      'liaison',
      'phone',
      'sinceYear',
      'agreement',
      'note',
      eb('sealedName', 'is not', null).$castTo<boolean>().as('hasSealedName'),
      eb('withdrawnAt', 'is not', null).$castTo<boolean>().as('isWithdrawn'),
      'version',
    ])
    .where('officeId', '=', officeId)
}

/** By alias. */
export function listPartners(db: Db, officeId: OfficeId, isWithdrawn: boolean): Promise<Partner[]> {
  return selectPartners(db, officeId)
    .where('withdrawnAt', isWithdrawn ? 'is not' : 'is', null)
    .orderBy('alias')
    .execute()
}

export function findPartner(db: Db, officeId: OfficeId, id: string): Promise<Partner | undefined> {
  return selectPartners(db, officeId).where('id', '=', id).executeTakeFirst()
}

/** The ids of those that the office has, withdrawn ones too. */
export async function listKnownIds(db: Db, officeId: OfficeId, ids: string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('partners')
    .select('id')
    .where('officeId', '=', officeId)
    .where('id', 'in', ids)
    .execute()
  return rows.map(({ id }) => id)
}

/** Every alias of the office, withdrawn partners' too, with the kind of partner it stands for. */
export function listAliases(
  db: Db,
  officeId: OfficeId,
): Promise<{ id: string; alias: string; kind: PartnerKind }[]> {
  return db
    .selectFrom('partners')
    .select((eb) => ['id', 'alias', eb.ref('kind').$castTo<PartnerKind>().as('kind')])
    .where('officeId', '=', officeId)
    .execute()
}

export type PartnerAtRest = Omit<NewPartner, 'sealedName'> & { sealedName: string | null }

export type Kept = 'kept' | 'not-kept' | 'alias-taken'

/** `not-kept` where the id is there already: the same request come twice. */
export function insertPartner(
  db: Db,
  officeId: OfficeId,
  path: string,
  partner: PartnerAtRest,
): Promise<Kept> {
  return unlessAliasTaken(
    db
      .insertInto('partners')
      .values({ ...partner, officeId, path })
      .onConflict((conflict) => conflict.columns(['officeId', 'id']).doNothing())
      .executeTakeFirst()
      .then(({ numInsertedOrUpdatedRows }) => numInsertedOrUpdatedRows === 1n),
  )
}

/** `not-kept` where the version has gone on, or the partner is withdrawn or isn't there. */
export function updatePartner(
  db: Db,
  officeId: OfficeId,
  { id, version, ...values }: Omit<NewPartner, 'sealedName'> & { version: number },
): Promise<Kept> {
  return unlessAliasTaken(
    db
      .updateTable('partners')
      .set({ ...values, version: sql`version + 1` })
      .where('officeId', '=', officeId)
      .where('id', '=', id)
      .where('version', '=', version)
      .where('withdrawnAt', 'is', null)
      .executeTakeFirst()
      .then(({ numUpdatedRows }) => numUpdatedRows === 1n),
  )
}

/** Two may choose the same alias at once, so the index decides and not a look beforehand. */
async function unlessAliasTaken(write: Promise<boolean>): Promise<Kept> {
  try {
    return (await write) ? 'kept' : 'not-kept'
  } catch (fault) {
    if (fault instanceof DatabaseError && fault.constraint === 'partners_alias_once') return 'alias-taken'
    throw fault
  }
}

export interface Withdrawal {
  at: Date
  by: string
  reason: string
}

/** Withdraws, or takes back with null; false where it was so already. */
export async function setWithdrawal(
  db: Db,
  officeId: OfficeId,
  id: string,
  withdrawal: Withdrawal | null,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('partners')
    .set({
      withdrawnAt: withdrawal?.at ?? null,
      withdrawnBy: withdrawal?.by ?? null,
      withdrawnReason: withdrawal?.reason ?? null,
      version: sql`version + 1`,
    })
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .where('withdrawnAt', withdrawal ? 'is' : 'is not', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function findSealedName(db: Db, officeId: OfficeId, id: string): Promise<string | null> {
  const row = await db
    .selectFrom('partners')
    .select('sealedName')
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.sealedName ?? null
}

/** Ciphertext of every sealed name, withdrawn partners' too: what must stay out of all clear text. */
export async function listSealedNames(
  db: Db,
  officeId: OfficeId,
): Promise<{ id: string; sealedName: string }[]> {
  return db
    .selectFrom('partners')
    .select(['id', 'sealedName'])
    .where('officeId', '=', officeId)
    .where('sealedName', 'is not', null)
    .$narrowType<{ sealedName: string }>()
    .execute()
}
