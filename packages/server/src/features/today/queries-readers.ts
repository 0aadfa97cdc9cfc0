import { holders, type Role } from '@yushui/contract/permissions'
import { sql } from 'kysely'
import type { Visitor } from '../../platform/ctx.ts'
import type { Db } from '../../platform/db.ts'
import { type OfficeId, scopeOf } from '../../platform/scope.ts'

/** Accounts that may read today and are not stopped; `door` sees every office. */
function selectReaders(door: Db) {
  return door
    .selectFrom('accounts as a')
    .innerJoin('offices as o', 'o.id', 'a.officeId')
    .select((eb) => [
      'a.id',
      'a.name',
      eb.fn.coalesce('a.login', sql<string>`''`).as('login'),
      eb.ref('a.role').$castTo<Role>().as('role'),
      eb.ref('a.officeId').$castTo<OfficeId>().as('officeId'),
      'a.path',
      'a.lastSeenAt',
      'a.openedAt',
      'o.name as officeName',
    ])
    .where('a.role', 'in', holders['today.read'])
    .where('a.login', 'is not', null)
    .where('a.disabledAt', 'is', null)
}
export type Reader = Awaited<ReturnType<typeof listWithoutDigest>>[number]

/** Whose day has no digest yet, office by office. */
export function listWithoutDigest(door: Db, day: string) {
  return selectReaders(door)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('digests as d')
            .select('d.id')
            .whereRef('d.officeId', '=', 'a.officeId')
            .whereRef('d.accountId', '=', 'a.id')
            .where('d.day', '=', day),
        ),
      ),
    )
    .orderBy('a.path')
    .orderBy('a.id')
    .execute()
}

export function findByCalendar(door: Db, tokenHash: string) {
  return selectReaders(door)
    .innerJoin('calendars as c', (join) =>
      join.onRef('c.officeId', '=', 'a.officeId').onRef('c.accountId', '=', 'a.id'),
    )
    .where('c.tokenHash', '=', tokenHash)
    .executeTakeFirst()
}

/** Letters of the day that wait to go out, with the sealed address; given up after so many failures. */
export function listLettersDue(door: Db, day: string, mostFailures: number) {
  return selectReaders(door)
    .innerJoin('digests as d', (join) =>
      join.onRef('d.officeId', '=', 'a.officeId').onRef('d.accountId', '=', 'a.id'),
    )
    .innerJoin('digestMails as m', (join) =>
      join.onRef('m.officeId', '=', 'a.officeId').onRef('m.accountId', '=', 'a.id'),
    )
    .select((eb) => ['d.id as digestId', 'd.day', eb.ref('d.letter').$castTo<string[]>().as('letter')])
    .select('m.address')
    .where('d.day', '=', day)
    .where('d.mailedAt', 'is', null)
    .where('d.mailFailures', '<', mostFailures)
    .where(sql<boolean>`jsonb_array_length(d.letter) > 0`)
    .where('m.isOn', '=', true)
    .orderBy('a.path')
    .orderBy('a.id')
    .$narrowType<{ address: string }>()
    .execute()
}

/** In whose room the server works of itself; nobody is signed in by it. */
export function visitorOf({ id, name, login, role, officeId, officeName, path }: Reader): Visitor {
  const duties = { mustChangePassword: false, acceptedSecrecyRule: true }
  const scope = scopeOf(role, path)
  return { id, name, login, role, officeId, officeName, path, scope, signInId: '', ...duties }
}
