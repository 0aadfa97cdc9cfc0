import type { Account } from '@yushui/contract/accounts'
import type { Ctx } from '../../platform/ctx.ts'
import { listAttempts } from './attempt-queries.ts'
import { isLocked, loginKey } from './attempts.ts'
import { listAccountsIn } from './queries.ts'
import { stateOf } from './rules.ts'

/** Of the office and all below it. */
export async function listAccounts({ db, counting, scope, now }: Ctx): Promise<Account[]> {
  const rows = await listAccountsIn(db, scope)
  const keys = rows.map(({ login }) => loginKey(login ?? ''))
  const attempts = await listAttempts(counting, keys)
  return rows.map((row, at) => ({
    id: row.id,
    officeId: row.officeId,
    office: row.office,
    role: row.role,
    name: row.name,
    login: row.login,
    state: stateOf(row, isLocked(attempts.get(keys[at] ?? ''), now), now),
    lastSeenAt: row.lastSeenAt?.toISOString() ?? null,
  }))
}
