import type { Db } from './db.ts'

/** How the installation was opened; its presence says that it was. */
export interface Founded {
  isSample: boolean
}

/** False if it was opened before: of two at once, one wins. */
export async function markFounded(db: Db, founded: Founded): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('settings')
    .values({ name: 'founded', value: JSON.stringify(founded) })
    .onConflict((at) => at.column('name').doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

export async function findFounded(db: Db): Promise<Founded | null> {
  const row = await db.selectFrom('settings').select('value').where('name', '=', 'founded').executeTakeFirst()
  return (row?.value ?? null) as Founded | null
}
