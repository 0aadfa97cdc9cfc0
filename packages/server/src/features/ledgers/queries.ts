import type { FindingDecision } from '@yushui/contract/findings'
import type { LedgerForm, LedgerKind } from '@yushui/contract/ledgers'
import type { OfficeId } from '../../platform/ctx.ts'
import type { Db } from '../../platform/db.ts'
import { insertOnce, updateSeen } from '../../platform/own-rows.ts'

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
      'version',
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

type Found = LedgerForm & { isWithdrawn: boolean }

export async function findForm(db: Db, officeId: OfficeId, id: string): Promise<Found | undefined> {
  const row = await selectForms(db, officeId)
    .select((eb) => eb('withdrawnAt', 'is not', null).$castTo<boolean>().as('isWithdrawn'))
    .where('id', '=', id)
    .executeTakeFirst()
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
export const insertForm = (
  db: Db,
  officeId: OfficeId,
  path: string,
  { columns, ...form }: Omit<LedgerForm, 'addedAt' | 'version'> & { addedAt: Date; bytes: Buffer },
): Promise<boolean> =>
  insertOnce(db, 'ledgerForms', { ...form, columns: JSON.stringify(columns), officeId, path })

type Changed = Pick<LedgerForm, 'id' | 'name' | 'headingRow' | 'columns' | 'version'>

/** False where the version has gone on. */
export const updateForm = (
  db: Db,
  officeId: OfficeId,
  { name, headingRow, columns, ...seen }: Changed,
): Promise<boolean> =>
  updateSeen(db, 'ledgerForms', officeId, seen, { name, headingRow, columns: JSON.stringify(columns) })

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

interface Ledger {
  year: number
  kind: LedgerKind
}

/** In the order in which they were decided. */
export async function listDecisions(
  db: Db,
  officeId: OfficeId,
  { year, kind }: Ledger,
): Promise<FindingDecision[]> {
  const rows = await db
    .selectFrom('ledgerDecisions')
    .select(['words', 'reason', 'decidedBy', 'decidedAt'])
    .where('officeId', '=', officeId)
    .where('year', '=', year)
    .where('kind', '=', kind)
    .orderBy('decidedAt')
    .orderBy('words')
    .execute()
  return rows.map(({ words, reason, decidedBy: by, decidedAt }) => ({
    words,
    decision: 'kept',
    reason,
    by,
    at: decidedAt.toISOString(),
  }))
}

/** False where these words were decided about already. */
export async function insertDecision(
  db: Db,
  officeId: OfficeId,
  path: string,
  { year, kind, words, reason, by, at }: Ledger & FindingDecision,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('ledgerDecisions')
    .values({ officeId, path, year, kind, words, reason, decidedBy: by, decidedAt: at })
    .onConflict((conflict) => conflict.columns(['officeId', 'year', 'kind', 'words']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}
