import type { Role } from '@yushui/contract/permissions'
import { sql } from 'kysely'
import { chainStart } from '../../platform/audit-chain.ts'
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

/** Every office with a chain in reach of the handle. */
export function listChains(db: Db) {
  return db
    .selectFrom('auditEntries')
    .select('officeId')
    .union(db.selectFrom('auditHeads').select('officeId'))
    .$call((chains) =>
      db
        .selectFrom(chains.as('c'))
        .innerJoin('offices as o', 'o.id', 'c.officeId')
        .select(['c.officeId', 'o.name as office'])
        .orderBy('o.path')
        .execute(),
    )
}

/**
 * The next part of one chain, in its order, and the head: how long the chain must be and what it must end
 * in. Both in one statement, for others write meanwhile, and a head of another moment fits no chain.
 */
export async function readChain(db: Db, officeId: string, after: number, limit: number) {
  const rows = await db
    .selectFrom('offices as o')
    .leftJoin('auditHeads as h', 'h.officeId', 'o.id')
    .leftJoin('auditEntries as e', (join) => join.onRef('e.officeId', '=', 'o.id').on('e.number', '>', after))
    .select(['h.number as headNumber', 'h.hash as headHash', 'o.id as officeId', 'e.number', 'e.id', 'e.at'])
    .select(['e.accountId', 'e.role', 'e.action', 'e.objectId', 'e.succeeded', 'e.hash'])
    .select((eb) => eb.ref('e.digests').$castTo<Record<string, string>>().as('digests'))
    .where('o.id', '=', officeId)
    .orderBy('e.number')
    .limit(limit)
    .execute()
  const [first] = rows
  const entries = rows.filter((row): row is Joined<typeof row> => row.number !== null)
  return {
    head: { number: first?.headNumber ?? 0, hash: first?.headHash ?? chainStart },
    entries: entries.map(({ headNumber: _, headHash: __, ...entry }) => entry),
  }
}

/** A row to which there is an entry: of its columns only these may be empty. */
type Joined<Row> = Row & {
  [name in Exclude<keyof Row, 'headNumber' | 'headHash' | 'accountId' | 'role' | 'objectId'>]: NonNullable<
    Row[name]
  >
}
