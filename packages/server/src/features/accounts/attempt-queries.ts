import { sql } from 'kysely'
import { after } from '../../platform/clock.ts'
import type { Db } from '../../platform/db.ts'
import type { Limit } from './attempts.ts'

/** Counts and reads in one statement: of a hundred at once, each gets a number of its own. */
export async function countAttempt(
  db: Db,
  key: string,
  { most, within, lock }: Limit,
  now: Date,
): Promise<{ count: number; until: Date }> {
  const counted = await db
    .insertInto('attempts')
    .values({ key, count: 1, until: after(now, within) })
    .onConflict((at) =>
      at.column('key').doUpdateSet({
        count: sql<number>`case when attempts.until <= ${now} then 1 else attempts.count + 1 end`,
        until: sql<Date>`case when attempts.until <= ${now} then excluded.until
          when attempts.count + 1 = ${most} then ${after(now, lock)} else attempts.until end`,
      }),
    )
    .returning(['count', 'until'])
    .executeTakeFirstOrThrow()
  if (counted.count === 1) await db.deleteFrom('attempts').where('until', '<=', now).execute()
  return counted
}

export async function forgetAttempts(db: Db, key: string): Promise<void> {
  await db.deleteFrom('attempts').where('key', '=', key).execute()
}

export async function listAttempts(
  db: Db,
  keys: string[],
): Promise<Map<string, { count: number; until: Date }>> {
  const rows = await db
    .selectFrom('attempts')
    .select(['key', 'count', 'until'])
    .where('key', '=', sql<string>`any(${keys})`)
    .execute()
  return new Map(rows.map(({ key, count, until }) => [key, { count, until }]))
}
