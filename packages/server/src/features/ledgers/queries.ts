import type { LedgerForm, LedgerKind } from '@yushui/contract/ledgers'
import type { OfficeId } from '../../platform/ctx.ts'
import type { Db } from '../../platform/db.ts'

function selectForms(db: Db, officeId: OfficeId) {
  return db
    .selectFrom('ledgerForms')
    .select((eb) => [
      'id',
      'name',
      eb.ref('kind').$castTo<LedgerKind>().as('kind'),
      'sheet',
      'headingRow',
      eb.ref('columns').$castTo<LedgerForm['columns']>().as('columns'),
      'addedAt',
    ])
    .where('officeId', '=', officeId)
}

const told = <T extends { addedAt: Date }>({ addedAt, ...row }: T) => ({
  ...row,
  addedAt: addedAt.toISOString(),
})

/** Newest first, without those no longer used. */
export async function listForms(db: Db, officeId: OfficeId): Promise<LedgerForm[]> {
  const rows = await selectForms(db, officeId)
    .where('withdrawnAt', 'is', null)
    .orderBy('addedAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(told)
}

export async function findForm(db: Db, officeId: OfficeId, id: string): Promise<LedgerForm | undefined> {
  const row = await selectForms(db, officeId).where('id', '=', id).executeTakeFirst()
  return row && told(row)
}

export async function readFormBytes(db: Db, officeId: OfficeId, id: string): Promise<Buffer> {
  const { bytes } = await db
    .selectFrom('ledgerForms')
    .select('bytes')
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return bytes
}

/** False where the id is there already: the same request come twice. */
export async function insertForm(
  db: Db,
  officeId: OfficeId,
  path: string,
  { columns, ...form }: Omit<LedgerForm, 'addedAt'> & { addedAt: Date; bytes: Buffer },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('ledgerForms')
    .values({ ...form, columns: JSON.stringify(columns), officeId, path })
    .onConflict((conflict) => conflict.columns(['officeId', 'id']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export async function updateForm(
  db: Db,
  officeId: OfficeId,
  { id, name, headingRow, columns }: Pick<LedgerForm, 'id' | 'name' | 'headingRow' | 'columns'>,
): Promise<void> {
  await db
    .updateTable('ledgerForms')
    .set({ name, headingRow, columns: JSON.stringify(columns) })
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .execute()
}

/** False where it was so already. */
export async function setFormWithdrawn(
  db: Db,
  officeId: OfficeId,
  id: string,
  by: { withdrawnAt: Date; withdrawnBy: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('ledgerForms')
    .set(by)
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
