import type { Digest } from '@yushui/contract/today'
import { sql } from 'kysely'
import type { OfficeId } from '../../platform/ctx.ts'
import type { Db } from '../../platform/db.ts'

/** Those whose digest it is are asked for by account besides: a colleague's is none of one's business. */
function selectDigests(db: Db, officeId: OfficeId, accountId: string) {
  return db
    .selectFrom('digests')
    .select((eb) => [
      'id',
      'day',
      eb.ref('lines').$castTo<string[]>().as('lines'),
      'madeAt',
      eb('readAt', 'is not', null).$castTo<boolean>().as('isRead'),
    ])
    .where('officeId', '=', officeId)
    .where('accountId', '=', accountId)
}

const told = ({ madeAt, ...row }: Omit<Digest, 'madeAt'> & { madeAt: Date }): Digest => ({
  ...row,
  madeAt: madeAt.toISOString(),
})

/** Newest first. */
export async function listDigestsOf(
  db: Db,
  officeId: OfficeId,
  accountId: string,
  most: number,
): Promise<Digest[]> {
  const rows = await selectDigests(db, officeId, accountId).orderBy('day', 'desc').limit(most).execute()
  return rows.map(told)
}

export async function findDigest(
  db: Db,
  officeId: OfficeId,
  accountId: string,
  id: string,
): Promise<Digest | undefined> {
  const row = await selectDigests(db, officeId, accountId).where('id', '=', id).executeTakeFirst()
  return row && told(row)
}

/** False where it was read before. */
export async function markRead(
  db: Db,
  officeId: OfficeId,
  { id, accountId, at }: { id: string; accountId: string; at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('digests')
    .set({ readAt: at })
    .where('officeId', '=', officeId)
    .where('accountId', '=', accountId)
    .where('id', '=', id)
    .where('readAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Empty as yet. False where the day has one: another process waits here until the first has written its own. */
export async function insertDigest(
  db: Db,
  officeId: OfficeId,
  path: string,
  digest: { id: string; accountId: string; day: string; madeAt: Date },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('digests')
    .values({ ...digest, lines: '[]', letter: '[]', officeId, path })
    .onConflict((conflict) => conflict.columns(['officeId', 'accountId', 'day']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export async function fillDigest(
  db: Db,
  officeId: OfficeId,
  id: string,
  { lines, letter }: { lines: string[]; letter: string[] },
): Promise<void> {
  await db
    .updateTable('digests')
    .set({ lines: JSON.stringify(lines), letter: JSON.stringify(letter) })
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .execute()
}

/** False where another process has it in hand. */
export async function claimLetter(db: Db, officeId: OfficeId, id: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('digests')
    .set({ mailedAt: at })
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .where('mailedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function giveLetterBack(db: Db, officeId: OfficeId, id: string): Promise<void> {
  await db
    .updateTable('digests')
    .set({ mailedAt: null, mailFailures: sql`mail_failures + 1` })
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .execute()
}

/** The address as it lies sealed. */
export function findMail(
  db: Db,
  officeId: OfficeId,
  accountId: string,
): Promise<{ address: string | null; isOn: boolean } | undefined> {
  return db
    .selectFrom('digestMails')
    .select(['address', 'isOn'])
    .where('officeId', '=', officeId)
    .where('accountId', '=', accountId)
    .executeTakeFirst()
}

export async function keepMail(
  db: Db,
  officeId: OfficeId,
  path: string,
  { accountId, ...mail }: { accountId: string; address: string | null; isOn: boolean; changedAt: Date },
): Promise<void> {
  await db
    .insertInto('digestMails')
    .values({ ...mail, accountId, officeId, path })
    .onConflict((conflict) => conflict.columns(['officeId', 'accountId']).doUpdateSet(mail))
    .execute()
}

export function findCalendar(
  db: Db,
  officeId: OfficeId,
  accountId: string,
): Promise<{ madeAt: Date } | undefined> {
  return db
    .selectFrom('calendars')
    .select('madeAt')
    .where('officeId', '=', officeId)
    .where('accountId', '=', accountId)
    .where('tokenHash', 'is not', null)
    .executeTakeFirst()
}

/** In place of the one before. */
export async function keepCalendar(
  db: Db,
  officeId: OfficeId,
  path: string,
  { accountId, ...calendar }: { accountId: string; tokenHash: string; madeAt: Date },
): Promise<void> {
  await db
    .insertInto('calendars')
    .values({ ...calendar, accountId, officeId, path })
    .onConflict((conflict) => conflict.columns(['officeId', 'accountId']).doUpdateSet(calendar))
    .execute()
}

/** False where there was none. */
export async function endCalendarOf(db: Db, officeId: OfficeId, accountId: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('calendars')
    .set({ tokenHash: null })
    .where('officeId', '=', officeId)
    .where('accountId', '=', accountId)
    .where('tokenHash', 'is not', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
