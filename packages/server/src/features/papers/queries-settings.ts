import type { PaperSettings } from '@yushui/contract/papers'
import { sql } from 'kysely'
import type { OfficeId } from '../../platform/ctx.ts'
import type { Db } from '../../platform/db.ts'

export function findPaperSettings(db: Db, officeId: OfficeId): Promise<PaperSettings | undefined> {
  return db
    .selectFrom('paperSettings')
    .select(['phone', 'replyDays', 'version'])
    .where('officeId', '=', officeId)
    .executeTakeFirst()
}

/** False where the version has gone on. */
export async function keepPaperSettings(
  db: Db,
  officeId: OfficeId,
  path: string,
  { phone, replyDays, version }: PaperSettings,
): Promise<boolean> {
  if (version === 0) {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('paperSettings')
      .values({ officeId, path, phone, replyDays })
      .onConflict((conflict) => conflict.column('officeId').doNothing())
      .executeTakeFirst()
    return numInsertedOrUpdatedRows === 1n
  }
  const { numUpdatedRows } = await db
    .updateTable('paperSettings')
    .set({ phone, replyDays, version: sql`version + 1` })
    .where('officeId', '=', officeId)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
