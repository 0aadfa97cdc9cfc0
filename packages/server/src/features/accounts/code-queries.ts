import type { Role } from '@yushui/contract/permissions'
import type { Db } from '../../platform/db.ts'
import type { CodePurpose } from './codes.ts'

interface CodeAtRest {
  codeHash: string
  accountId: string
  path: string
  purpose: CodePurpose
  expiresAt: Date
}

/** The codes that the account still held are good no more: the last one given counts. */
export async function insertCode(db: Db, code: CodeAtRest): Promise<void> {
  await db
    .updateTable('oneTimeCodes')
    .set({ expiresAt: new Date(0) })
    .where('accountId', '=', code.accountId)
    .where('usedAt', 'is', null)
    .execute()
  await db.insertInto('oneTimeCodes').values(code).execute()
}

/** What a code that is still good is for; an account that was stopped has none. */
export async function findCode(db: Db, codeHash: string, now: Date) {
  const found = await db
    .selectFrom('oneTimeCodes as c')
    .innerJoin('accounts as a', 'a.id', 'c.accountId')
    .innerJoin('offices as o', 'o.id', 'a.officeId')
    .select(['c.purpose', 'a.id', 'a.officeId', 'a.path', 'a.role', 'a.name', 'a.login', 'o.name as office'])
    .where('c.codeHash', '=', codeHash)
    .where('c.usedAt', 'is', null)
    .where('c.expiresAt', '>', now)
    .where('a.disabledAt', 'is', null)
    .executeTakeFirst()
  return found && { ...found, purpose: found.purpose as CodePurpose, role: found.role as Role }
}

/** False if somebody was quicker. */
export async function useCode(db: Db, codeHash: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('oneTimeCodes')
    .set({ usedAt: now })
    .where('codeHash', '=', codeHash)
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', now)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
