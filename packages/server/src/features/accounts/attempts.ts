import { createHash } from 'node:crypto'
import { days, minutes } from '../../platform/clock.ts'
import type { Db } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import { countAttempt, forgetAttempts } from './attempt-queries.ts'

/** `most` within `within`; when they are used up, none for `lock`. */
export interface Limit {
  most: number
  within: number
  lock: number
}

/** SE-02. A name that no account has is locked in the same way, so that nothing is learnt from it. */
const signInLimit = { most: 5, within: days(1), lock: minutes(15) }
/** An office of ten behind one address signs in at nine o'clock; a list of passwords is longer. */
const addressLimit = { most: 60, within: minutes(10), lock: minutes(10) }
/** A morning on which all of an office open their accounts at one computer; a code has 31¹² others. */
const codeLimit = { most: 30, within: minutes(15), lock: minutes(15) }
/** A liaison opens a link a few times; a link has 2²⁵⁶ others. */
const linkLimit = { most: 120, within: minutes(15), lock: minutes(15) }

/** Hashed, so that neither names nor addresses lie about. */
const keyOf = (kind: string, whose: string) =>
  `${kind}:${createHash('sha256').update(`${kind}:${whose}`).digest('hex')}`

export const loginKey = (login: string) => keyOf('login', login)
export const isLocked = (found: { count: number; until: Date } | undefined, now: Date) =>
  !!found && found.count >= signInLimit.most && found.until > now

/**
 * Counted before the password is looked at, so that no crowd slips by. Answers with how many tries are
 * left after this one; below zero, the name is locked.
 */
export async function countSignIn(
  counting: Db,
  login: string,
  address: string,
  now: Date,
): Promise<{ left: number; minutes: number }> {
  await refuseCrowd(counting, keyOf('address', address), addressLimit, now)
  return countPasswordCheck(counting, login, now)
}

/** The same for one who is signed in and says the password again. */
export function countPasswordCheck(
  counting: Db,
  login: string,
  now: Date,
): Promise<{ left: number; minutes: number }> {
  return count(counting, loginKey(login), signInLimit, now)
}

export function countCode(counting: Db, address: string, now: Date): Promise<void> {
  return refuseCrowd(counting, keyOf('code', address), codeLimit, now)
}

export function countLink(counting: Db, address: string, now: Date): Promise<void> {
  return refuseCrowd(counting, keyOf('link', address), linkLimit, now)
}

export function forgetSignIns(counting: Db, login: string): Promise<void> {
  return forgetAttempts(counting, loginKey(login))
}

async function refuseCrowd(counting: Db, key: string, limit: Limit, now: Date): Promise<void> {
  const { left, minutes } = await count(counting, key, limit, now)
  if (left < 0) throw new Refusal('too-often', 'too-many-attempts', { minutes })
}

/** `minutes` until it may be tried again, once none is left. */
async function count(counting: Db, key: string, limit: Limit, now: Date) {
  const { count: made, until } = await countAttempt(counting, key, limit, now)
  return { left: limit.most - made, minutes: Math.ceil((until.getTime() - now.getTime()) / minutes(1)) }
}
