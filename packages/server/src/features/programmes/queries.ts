import type { Programme } from '@yushui/contract/programmes'
import { sql } from 'kysely'
import type { OfficeId } from '../../platform/ctx.ts'
import type { Db } from '../../platform/db.ts'

export interface Withdrawal {
  at: Date
  by: string
  reason: string
}

/** As columns; null takes a withdrawal back. */
export const withdrawalColumns = (withdrawal: Withdrawal | null) => ({
  withdrawnAt: withdrawal?.at ?? null,
  withdrawnBy: withdrawal?.by ?? null,
  withdrawnReason: withdrawal?.reason ?? null,
  version: sql<number>`version + 1`,
})

function selectProgrammes(db: Db, officeId: OfficeId) {
  return db
    .selectFrom('programmes')
    .select((eb) => [
      'id',
      'name',
      'about',
      eb.ref('rhythm').$castTo<Programme['rhythm']>().as('rhythm'),
      'sinceYear',
      eb('withdrawnAt', 'is not', null).$castTo<boolean>().as('isWithdrawn'),
      'version',
    ])
    .where('officeId', '=', officeId)
}

/** In the order in which they were made. */
export function listProgrammes(db: Db, officeId: OfficeId, isWithdrawn: boolean): Promise<Programme[]> {
  return selectProgrammes(db, officeId)
    .where('withdrawnAt', isWithdrawn ? 'is not' : 'is', null)
    .orderBy('id')
    .execute()
}

export function findProgramme(db: Db, officeId: OfficeId, id: string): Promise<Programme | undefined> {
  return selectProgrammes(db, officeId).where('id', '=', id).executeTakeFirst()
}

type Written = Omit<Programme, 'isWithdrawn' | 'version'>

/** False where the id is there already: the same request come twice. */
export async function insertProgramme(
  db: Db,
  officeId: OfficeId,
  path: string,
  { id, name, about, rhythm, sinceYear }: Written,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('programmes')
    .values({ id, name, about, rhythm, sinceYear, officeId, path })
    .onConflict((conflict) => conflict.columns(['officeId', 'id']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** False where the version has gone on or the programme is withdrawn. */
export async function updateProgramme(
  db: Db,
  officeId: OfficeId,
  { id, version, name, about, rhythm, sinceYear }: Written & { version: number },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('programmes')
    .set({ name, about, rhythm, sinceYear, version: sql`version + 1` })
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .where('version', '=', version)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Withdraws, or takes back with null; false where it was so already. */
export async function setProgrammeWithdrawal(
  db: Db,
  officeId: OfficeId,
  id: string,
  withdrawal: Withdrawal | null,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('programmes')
    .set(withdrawalColumns(withdrawal))
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .where('withdrawnAt', withdrawal ? 'is' : 'is not', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
