import { hash, verify } from '@node-rs/argon2'
import { faultOfPassword } from '@yushui/domain/sign-in/password-rules'
import type { Db } from '../../platform/db.ts'
import { newId } from '../../platform/new-id.ts'
import { Refusal } from '../../platform/refusal.ts'
import { insertPastPassword, listPastPasswords } from './queries.ts'

/** OWASP's least for argon2id: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
/** SE-01: not among the last five. */
const remembered = 5

/** An input method may give the same sign in two widths. */
const plain = (password: string) => password.normalize('NFKC')

export const hashPassword = (password: string) => hash(plain(password), cost)

/** A name that is unknown takes as long as one that is known. */
export async function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const isSame = await verify(passwordHash ?? (await standIn), plain(password))
  return passwordHash !== null && isSame
}
const standIn = hashPassword('nobody has this password')

/** The hash of a password that meets the rules; the caller writes it to the account. */
export async function takePassword(
  db: Db,
  account: { id: string; path: string; login: string },
  password: string,
  now: Date,
): Promise<string> {
  const fault = faultOfPassword(plain(password), account.login)
  if (fault) throw new Refusal('invalid', fault, {}, ['password'])
  for (const past of await listPastPasswords(db, account.id, remembered)) {
    if (await isPassword(past, password))
      throw new Refusal('invalid', 'password-used-before', {}, ['password'])
  }
  const passwordHash = await hashPassword(password)
  await insertPastPassword(db, { accountId: account.id, path: account.path, id: newId(now), passwordHash })
  return passwordHash
}
