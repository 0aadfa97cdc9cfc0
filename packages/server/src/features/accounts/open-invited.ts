import type { Role } from '@yushui/contract/permissions'
import type { DoorCtx } from '../../platform/ctx.ts'
import { Refusal, refusalFor } from '../../platform/refusal.ts'
import { takePassword } from './passwords.ts'
import { openAccount } from './queries.ts'

interface Invited {
  id: string
  officeId: string
  path: string
  role: Role
}

/** The invited account gets the name, login and password of the person who will use it. */
export async function openInvited(
  ctx: DoorCtx,
  account: Invited,
  { name, login, password }: { name: string; login: string; password: string },
): Promise<void> {
  const { id, path } = account
  const passwordHash = await takePassword(ctx.db, { id, path, login }, password, ctx.now)
  const isOpen = await openAccount(ctx.db, id, { name, login, passwordHash, now: ctx.now }).catch((fault) => {
    throw refusalFor(fault, {
      accounts_login_once: 'login-taken',
      accounts_administrator_once: 'administrator-twice',
    })
  })
  if (!isOpen) throw new Refusal('invalid', 'code-not-good', {}, ['code'])
  await ctx.auditFor({ ...account, accountId: id }, 'account.opened', id, { name, role: account.role })
}
