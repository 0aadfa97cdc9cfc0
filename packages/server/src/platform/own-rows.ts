import { type InsertObject, type RawBuilder, sql, type UpdateObject } from 'kysely'
import type { DB } from '../tables.ts'
import type { OfficeId } from './ctx.ts'
import type { Db } from './db.ts'

/*
 * How rows of an office are written that two may write at once. A table's owner names it, in its queries.ts,
 * and nobody else does.
 */

type TableWith<Columns extends string> = {
  [T in keyof DB]: [Columns] extends [keyof DB[T]] ? T : never
}[keyof DB]

type Identified = TableWith<'officeId' | 'path' | 'id'>
type Versioned = TableWith<'officeId' | 'id' | 'version'>
type Kept = TableWith<'officeId' | 'id' | 'version' | 'withdrawnAt'>
type Withdrawable = Kept & TableWith<'withdrawnBy' | 'withdrawnReason'>

/** False where the id is there already: the same request come twice. */
export async function insertOnce<T extends Identified>(
  db: Db,
  table: T,
  row: InsertObject<DB, T> & { officeId: OfficeId; path: string; id: string },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto<Identified>(table)
    .values(row)
    .onConflict((conflict) => conflict.columns(['officeId', 'id']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** The ids of those that the office has, withdrawn ones too. */
export async function listKnownIds(
  db: Db,
  table: Identified,
  officeId: OfficeId,
  ids: string[],
): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom(table)
    .select('id')
    .where('officeId', '=', officeId)
    .where('id', 'in', ids)
    .execute()
  return rows.map(({ id }) => id)
}

/** A row as the asker last saw it. */
export interface Seen {
  id: string
  version: number
}

/** False where the version has gone on. */
export const updateSeen = <T extends Versioned>(
  db: Db,
  table: T,
  officeId: OfficeId,
  seen: Seen,
  values: UpdateObject<DB, T>,
): Promise<boolean> => update<T>(db, table, officeId, seen, values, sql`true`)

/** False where the version has gone on or the row is withdrawn. */
export const updateKept = <T extends Kept>(
  db: Db,
  table: T,
  officeId: OfficeId,
  seen: Seen,
  values: UpdateObject<DB, T>,
): Promise<boolean> => update<T>(db, table, officeId, seen, values, sql`withdrawn_at is null`)

async function update<T extends Versioned>(
  db: Db,
  table: T,
  officeId: OfficeId,
  { id, version }: Seen,
  values: UpdateObject<DB, T>,
  also: RawBuilder<boolean>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable<Versioned>(table)
    .set({ ...values, version: sql<number>`version + 1` })
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .where('version', '=', version)
    .where(also)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export interface Withdrawal {
  at: Date
  by: string
  reason: string
}

/** Withdraws a row of the table, or takes that back with null; false where it was so already. */
export const withdrawalIn =
  (table: Withdrawable) =>
  async (db: Db, officeId: OfficeId, id: string, withdrawal: Withdrawal | null): Promise<boolean> => {
    const { numUpdatedRows } = await db
      .updateTable(table)
      .set({
        withdrawnAt: withdrawal?.at ?? null,
        withdrawnBy: withdrawal?.by ?? null,
        withdrawnReason: withdrawal?.reason ?? null,
        version: sql<number>`version + 1`,
      })
      .where('officeId', '=', officeId)
      .where('id', '=', id)
      .where('withdrawnAt', withdrawal ? 'is' : 'is not', null)
      .executeTakeFirst()
    return numUpdatedRows === 1n
  }
