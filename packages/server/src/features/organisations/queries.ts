import type { Office } from '@yushui/contract/organisations'
import type { OfficeId, Scope } from '../../platform/ctx.ts'
import type { Db } from '../../platform/db.ts'

/** An office and its place in the tree. */
export type Placed = Omit<Office, 'id'> & { id: OfficeId; path: string }

const columns = ['id', 'parentId', 'kind', 'name', 'code', 'path'] as const

/** False if an office of that id is there already. */
export async function insertOffice(db: Db, office: Placed, createdAt: Date): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('offices')
    .values({ ...office, createdAt })
    .onConflict((at) => at.column('id').doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

/** From the top down. */
export async function listOfficesIn(db: Db, { lo, hi }: Scope): Promise<Placed[]> {
  const rows = await db
    .selectFrom('offices')
    .select(columns)
    .where('path', '>=', lo)
    .where('path', '<', hi)
    .orderBy('path')
    .execute()
  return rows as Placed[]
}

export async function findOffice(db: Db, { lo, hi }: Scope, id: string): Promise<Placed | undefined> {
  const row = await db
    .selectFrom('offices')
    .select(columns)
    .where('id', '=', id)
    .where('path', '>=', lo)
    .where('path', '<', hi)
    .executeTakeFirst()
  return row as Placed | undefined
}

/** Those at the given places, from the top down. */
export async function listOfficesAt(db: Db, paths: string[]): Promise<Placed[]> {
  const rows = await db
    .selectFrom('offices')
    .select(columns)
    .where('path', 'in', paths)
    .orderBy('path')
    .execute()
  return rows as Placed[]
}

/** The first of the topmost: whose chain keeps what belongs to no office, such as a mistyped login. */
export async function findTopOffice(db: Db): Promise<Placed | undefined> {
  const row = await db
    .selectFrom('offices')
    .select(columns)
    .where('parentId', 'is', null)
    .orderBy('path')
    .limit(1)
    .executeTakeFirst()
  return row as Placed | undefined
}
