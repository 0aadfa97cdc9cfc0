import type { Programme } from '@yushui/contract/programmes'
import type { OfficeId } from '../../platform/ctx.ts'
import type { Db } from '../../platform/db.ts'
import { insertOnce, updateKept, withdrawalIn } from '../../platform/own-rows.ts'

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
export const insertProgramme = (
  db: Db,
  officeId: OfficeId,
  path: string,
  { id, name, about, rhythm, sinceYear }: Written,
): Promise<boolean> => insertOnce(db, 'programmes', { id, name, about, rhythm, sinceYear, officeId, path })

/** False where the version has gone on or the programme is withdrawn. */
export const updateProgramme = (
  db: Db,
  officeId: OfficeId,
  { name, about, rhythm, sinceYear, ...seen }: Written & { version: number },
): Promise<boolean> => updateKept(db, 'programmes', officeId, seen, { name, about, rhythm, sinceYear })

export const setProgrammeWithdrawal = withdrawalIn('programmes')
