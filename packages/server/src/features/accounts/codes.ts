import { createHash, randomInt } from 'node:crypto'
import type { GivenCode } from '@yushui/contract/setup'
import { after, days } from '../../platform/clock.ts'
import type { Db } from '../../platform/db.ts'
import { insertCode } from './code-queries.ts'

/** Without 0 O 1 I L, which are read wrongly off paper. */
const signs = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const groups = 3
const signsInGroup = 4
const goodFor = days(7)

export type CodePurpose = 'account' | 'password'

/** The account as it is needed to hand it a code. */
export interface CodeTaker {
  id: string
  path: string
  role: GivenCode['role']
  office: string
}

/** A new code; only its hash is kept, so that it is shown this once. */
export async function giveCode(
  db: Db,
  account: CodeTaker,
  purpose: CodePurpose,
  now: Date,
): Promise<GivenCode> {
  const code = Array.from({ length: groups }, newGroup).join('-')
  const row = { codeHash: hashCode(code), accountId: account.id, path: account.path, purpose }
  await insertCode(db, { ...row, expiresAt: after(now, goodFor) })
  return { role: account.role, office: account.office, code }
}

/** Case, dashes and spaces are as one types them. */
export function hashCode(code: string): string {
  const typed = code
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
  return createHash('sha256').update(typed).digest('hex')
}

function newGroup(): string {
  return Array.from({ length: signsInGroup }, () => signs[randomInt(signs.length)]).join('')
}
