import type { SpanTable } from '@yushui/domain/almanac/span-table'
import { sql } from 'kysely'
import type { OfficeId, Scope } from '../../platform/ctx.ts'
import type { Db } from '../../platform/db.ts'

/** `table` is null where the office went back to the default. */
export function findSpanTable(
  db: Db,
  { lo, hi }: Scope,
  officeId: string,
): Promise<{ table: SpanTable | null; version: number } | undefined> {
  return db
    .selectFrom('spanTables')
    .select((eb) => [eb.ref('days').$castTo<SpanTable | null>().as('table'), 'version'])
    .where('officeId', '=', officeId)
    .where('path', '>=', lo)
    .where('path', '<', hi)
    .executeTakeFirst()
}

/** False where the version has gone on. */
export async function keepSpanTable(
  db: Db,
  officeId: OfficeId,
  path: string,
  { table, version }: { table: SpanTable | null; version: number },
): Promise<boolean> {
  const days = table && JSON.stringify(table)
  if (version === 0) {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('spanTables')
      .values({ officeId, path, days })
      .onConflict((conflict) => conflict.column('officeId').doNothing())
      .executeTakeFirst()
    return numInsertedOrUpdatedRows === 1n
  }
  const { numUpdatedRows } = await db
    .updateTable('spanTables')
    .set({ days, version: sql`version + 1` })
    .where('officeId', '=', officeId)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
