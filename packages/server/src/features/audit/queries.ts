import type { Role } from '@yushui/contract/permissions'
import { sql } from 'kysely'
import type { Scope } from '../../platform/ctx.ts'
import type { Db } from '../../platform/db.ts'

/** Newest first, after the entry of the given id. */
export async function listEntries(db: Db, { lo, hi }: Scope, after: string | undefined, limit: number) {
  return db
    .selectFrom('auditEntries as e')
    .innerJoin('offices as o', 'o.id', 'e.officeId')
    .leftJoin('accounts as a', 'a.id', 'e.accountId')
    .select(['e.id', 'e.officeId', 'e.number', 'e.at', 'e.action', 'e.objectId', 'e.succeeded'])
    .select((eb) => ['o.name as office', 'a.name as who', eb.ref('e.role').$castTo<Role | null>().as('role')])
    .where('e.path', '>=', lo)
    .where('e.path', '<', hi)
    .$if(after !== undefined, (all) => all.where('e.id', '<', after as string))
    .orderBy('e.id', 'desc')
    .limit(limit)
    .execute()
}

/** The values that have not been erased, of the given entries. */
export async function listValues(db: Db, entries: { officeId: string; number: number }[]) {
  if (entries.length === 0) return []
  const offices = entries.map(({ officeId }) => officeId)
  const numbers = entries.map(({ number }) => number)
  return db
    .selectFrom('auditValues as v')
    .innerJoin(
      sql<{ officeId: string; number: number }>`unnest(${offices}::uuid[], ${numbers}::int[])`.as<'asked'>(
        sql`asked (office_id, number)`,
      ),
      (join) => join.onRef('asked.officeId', '=', 'v.officeId').onRef('asked.number', '=', 'v.number'),
    )
    .select(['v.officeId', 'v.number', 'v.name', 'v.value', 'v.salt'])
    .execute()
}

/** Every chain in reach of the handle, with how long it must be and what it must end in. */
export function listChains(db: Db) {
  return db
    .selectFrom('auditEntries')
    .select('officeId')
    .union(db.selectFrom('auditHeads').select('officeId'))
    .$call((chains) =>
      db
        .selectFrom(chains.as('c'))
        .innerJoin('offices as o', 'o.id', 'c.officeId')
        .leftJoin('auditHeads as h', 'h.officeId', 'c.officeId')
        .select(['c.officeId', 'o.name as office', 'h.number', 'h.hash'])
        .orderBy('o.path')
        .execute(),
    )
}

/** The next part of one chain, in its order. */
export async function listChain(db: Db, officeId: string, after: number, limit: number) {
  const rows = await db
    .selectFrom('auditEntries')
    .select(['officeId', 'number', 'id', 'at', 'accountId', 'role', 'action', 'objectId', 'succeeded'])
    .select((eb) => [eb.ref('digests').$castTo<Record<string, string>>().as('digests'), 'hash'])
    .where('officeId', '=', officeId)
    .where('number', '>', after)
    .orderBy('number')
    .limit(limit)
    .execute()
  return rows
}
