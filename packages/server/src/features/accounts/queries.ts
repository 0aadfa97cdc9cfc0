import type { Role } from '@yushui/contract/permissions'
import type { OfficeId, Scope } from '../../platform/ctx.ts'
import type { Db } from '../../platform/db.ts'

function selectAccounts(db: Db) {
  return db
    .selectFrom('accounts as a')
    .innerJoin('offices as o', 'o.id', 'a.officeId')
    .select(['a.id', 'a.path', 'a.name', 'a.login', 'a.passwordHash', 'a.passwordSetAt'])
    .select(['a.secrecyRuleAcceptedAt', 'a.lastSeenAt', 'a.openedAt', 'a.disabledAt', 'o.name as office'])
    .select((eb) => [
      eb.ref('a.officeId').$castTo<OfficeId>().as('officeId'),
      eb.ref('a.role').$castTo<Role>().as('role'),
    ])
}
export type AccountRow = Awaited<ReturnType<typeof listAccountsIn>>[number]

/** By place in the tree, then in the order they were made. */
export function listAccountsIn(db: Db, { lo, hi }: Scope) {
  return selectAccounts(db)
    .where('a.path', '>=', lo)
    .where('a.path', '<', hi)
    .orderBy('a.path')
    .orderBy('a.id')
    .execute()
}

/** At the door, where every office is seen. */
export function findByLogin(db: Db, login: string) {
  return selectAccounts(db).where('a.login', '=', login).executeTakeFirst()
}

/** Within what the handle sees. */
export function findAccount(db: Db, id: string) {
  return selectAccounts(db).where('a.id', '=', id).executeTakeFirst()
}

export interface NewAccount {
  id: string
  officeId: OfficeId
  path: string
  role: Role
  name: string
  openedAt: Date
}

export async function insertAccount(db: Db, account: NewAccount): Promise<void> {
  await db.insertInto('accounts').values(account).execute()
}

/** False if it was opened, or stopped, in the meantime. */
export async function openAccount(
  db: Db,
  id: string,
  { name, login, passwordHash, now }: { name: string; login: string; passwordHash: string; now: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('accounts')
    .set({ name, login, passwordHash, passwordSetAt: now, openedAt: now })
    .where('id', '=', id)
    .where('login', 'is', null)
    .where('disabledAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** False if it was changed since `seenHash` was read. */
export async function replacePassword(
  db: Db,
  id: string,
  passwordHash: string,
  seenHash: string | null,
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('accounts')
    .set({ passwordHash, passwordSetAt: now })
    .where('id', '=', id)
    .where('passwordHash', 'is not distinct from', seenHash)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function insertPastPassword(
  db: Db,
  past: { accountId: string; path: string; id: string; passwordHash: string },
): Promise<void> {
  await db.insertInto('accountPastPasswords').values(past).execute()
}

/** The present one among them, newest first. */
export async function listPastPasswords(db: Db, accountId: string, most: number): Promise<string[]> {
  const rows = await db
    .selectFrom('accountPastPasswords')
    .select('passwordHash')
    .where('accountId', '=', accountId)
    .orderBy('id', 'desc')
    .limit(most)
    .execute()
  return rows.map(({ passwordHash }) => passwordHash)
}

export async function noteSeen(db: Db, id: string, now: Date): Promise<void> {
  await db.updateTable('accounts').set({ lastSeenAt: now }).where('id', '=', id).execute()
}

export async function noteSecrecyRule(db: Db, id: string, now: Date): Promise<void> {
  await db.updateTable('accounts').set({ secrecyRuleAcceptedAt: now }).where('id', '=', id).execute()
}

/** False if it was stopped already. */
export async function setDisabled(db: Db, id: string, reason: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('accounts')
    .set({ disabledAt: now, disabledReason: reason })
    .where('id', '=', id)
    .where('disabledAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Counts its ninety unused days from now. */
export async function setEnabled(db: Db, id: string, now: Date): Promise<void> {
  await db
    .updateTable('accounts')
    .set({ disabledAt: null, disabledReason: null, openedAt: now })
    .where('id', '=', id)
    .execute()
}

/** The sign-ins of an account that `since` a moment lets stand, newest first. */
export function listSignIns(
  db: Db,
  accountId: string,
  { idleSince, since }: { idleSince: Date; since: Date },
) {
  return db
    .selectFrom('signIns')
    .select(['id', 'createdAt', 'lastUsedAt', 'device'])
    .where('accountId', '=', accountId)
    .where('createdAt', '>', since)
    .where('lastUsedAt', '>', idleSince)
    .orderBy('id', 'desc')
    .execute()
}

export async function endSignIn(db: Db, accountId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('signIns')
    .where('accountId', '=', accountId)
    .where('id', '=', id)
    .executeTakeFirst()
  return numDeletedRows === 1n
}

/** All of an account's, but for the one that is kept. */
export async function endSignIns(db: Db, accountId: string, keptId: string | null): Promise<void> {
  await db
    .deleteFrom('signIns')
    .where('accountId', '=', accountId)
    .$if(keptId !== null, (all) => all.where('id', '!=', keptId))
    .execute()
}
