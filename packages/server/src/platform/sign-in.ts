import { createHash, randomBytes } from 'node:crypto'
import type { Role } from '@yushui/contract/permissions'
import { before, days, hours, minutes } from './clock.ts'
import type { Visitor } from './ctx.ts'
import type { Db } from './db.ts'
import { newId } from './new-id.ts'
import { prepared } from './prepared.ts'
import { type OfficeId, scopeOf } from './scope.ts'

/** SE-02: what lies unused ends, and nothing outlives a working day. */
export const longestIdle = minutes(30)
export const longestSignIn = hours(12)
/** SE-01. */
export const longestPassword = days(180)
/** MS-20: the secrecy rule is accepted anew each year. */
export const longestAcceptance = days(365)
/** Not every request is written down; a sign-in may so end up to a minute early, never late. */
const usedAtStep = minutes(1)

export const isWithin = (moment: Date | null, span: number, now: Date) =>
  !!moment && moment >= before(now, span)

const hashToken = (token: string) => createHash('sha256').update(token).digest('hex')

/** Asked with every request. */
const bySignIn = prepared((door, given: { tokenHash: string; madeAfter: Date; usedAfter: Date }) =>
  door
    .selectFrom('signIns as s')
    .innerJoin('accounts as a', 'a.id', 's.accountId')
    .innerJoin('offices as o', 'o.id', 'a.officeId')
    .select(['s.id as signInId', 's.lastUsedAt', 'a.id', 'a.name', 'a.login', 'a.role', 'a.officeId'])
    .select(['a.path', 'a.passwordSetAt', 'a.secrecyRuleAcceptedAt', 'o.name as officeName'])
    .where('s.tokenHash', '=', given.tokenHash)
    .where('s.createdAt', '>', given.madeAfter)
    .where('s.lastUsedAt', '>', given.usedAfter)
    .where('a.disabledAt', 'is', null),
)

/** Whose token it is, as long as the sign-in is good; sees every office. */
export async function findVisitor(door: Db, token: string, now: Date): Promise<Visitor | null> {
  const [found] = await bySignIn(door, {
    tokenHash: hashToken(token),
    madeAfter: before(now, longestSignIn),
    usedAfter: before(now, longestIdle),
  })
  if (!found) return null
  const { lastUsedAt, passwordSetAt, secrecyRuleAcceptedAt, ...visitor } = found
  if (lastUsedAt < before(now, usedAtStep)) await noteUse(door, found.signInId, found.id, now)
  const role = found.role as Role
  return {
    ...visitor,
    role,
    login: found.login ?? '',
    officeId: found.officeId as OfficeId,
    scope: scopeOf(role, found.path),
    mustChangePassword: !isWithin(passwordSetAt, longestPassword, now),
    acceptedSecrecyRule: isWithin(secrecyRuleAcceptedAt, longestAcceptance, now),
  }
}

async function noteUse(door: Db, signInId: string, accountId: string, now: Date) {
  await door.updateTable('signIns').set({ lastUsedAt: now }).where('id', '=', signInId).execute()
  await door.updateTable('accounts').set({ lastSeenAt: now }).where('id', '=', accountId).execute()
}

/** Answers with the token; only its hash is kept. */
export async function startSignIn(
  db: Db,
  account: { id: string; path: string },
  device: string,
  now: Date,
): Promise<{ id: string; token: string }> {
  const token = randomBytes(32).toString('base64url')
  const id = newId(now)
  await db
    .deleteFrom('signIns')
    .where('accountId', '=', account.id)
    .where('createdAt', '<=', before(now, longestSignIn))
    .execute()
  await db
    .insertInto('signIns')
    .values({
      id,
      accountId: account.id,
      path: account.path,
      tokenHash: hashToken(token),
      createdAt: now,
      lastUsedAt: now,
      device: device.slice(0, 200),
    })
    .execute()
  return { id, token }
}
