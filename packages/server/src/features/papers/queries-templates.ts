import type { PaperKind, PaperTemplate } from '@yushui/contract/papers'
import type { OfficeId } from '../../platform/ctx.ts'
import type { Db } from '../../platform/db.ts'

function selectTemplates(db: Db, officeId: OfficeId) {
  return db
    .selectFrom('paperTemplates')
    .select((eb) => ['id', eb.ref('kind').$castTo<PaperKind>().as('kind'), 'name', 'addedAt', 'unknownMarks'])
    .where('officeId', '=', officeId)
}

const told = <T extends { addedAt: Date }>({ addedAt, ...row }: T) => ({
  ...row,
  addedAt: addedAt.toISOString(),
})

/** Those in use, one a kind. */
export async function listTemplates(db: Db, officeId: OfficeId): Promise<PaperTemplate[]> {
  const rows = await selectTemplates(db, officeId).where('withdrawnAt', 'is', null).orderBy('kind').execute()
  return rows.map(told)
}

export async function findTemplate(
  db: Db,
  officeId: OfficeId,
  id: string,
): Promise<PaperTemplate | undefined> {
  const row = await selectTemplates(db, officeId).where('id', '=', id).executeTakeFirst()
  return row && told(row)
}

/** What takes the place of our own layout for a kind. */
export async function findTemplateBytes(
  db: Db,
  officeId: OfficeId,
  kind: PaperKind,
): Promise<Buffer | undefined> {
  const row = await db
    .selectFrom('paperTemplates')
    .select('bytes')
    .where('officeId', '=', officeId)
    .where('kind', '=', kind)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirst()
  return row?.bytes
}

/** False where the id is there already: the same request come twice. */
export async function insertTemplate(
  db: Db,
  officeId: OfficeId,
  path: string,
  template: Omit<PaperTemplate, 'addedAt'> & { addedAt: Date; bytes: Buffer },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('paperTemplates')
    .values({ ...template, officeId, path })
    .onConflict((conflict) => conflict.columns(['officeId', 'id']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** The one of this id, or the one in use for this kind unless it is `but` itself. False where there was none. */
export async function withdrawTemplates(
  db: Db,
  officeId: OfficeId,
  which: { id: string } | { kind: PaperKind; but: string },
  by: { withdrawnAt: Date; withdrawnBy: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('paperTemplates')
    .set(by)
    .where('officeId', '=', officeId)
    .where((eb) =>
      'id' in which
        ? eb('id', '=', which.id)
        : eb.and([eb('kind', '=', which.kind), eb('id', '<>', which.but)]),
    )
    .where('withdrawnAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
