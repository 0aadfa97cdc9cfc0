import type { Me } from '@yushui/contract/sign-in'
import type { DoorCtx } from '../../platform/ctx.ts'
import { Refusal } from '../../platform/refusal.ts'
import { startSignIn } from '../../platform/sign-in.ts'
import { findTopOffice } from '../organisations/public.ts'
import { countSignIn, forgetSignIns } from './attempts.ts'
import { describeMe } from './me.ts'
import { isPassword } from './passwords.ts'
import { type AccountRow, findByLogin, noteSeen } from './queries.ts'
import { isUnused } from './rules.ts'

type Guest = Pick<AccountRow, 'id' | 'path' | 'role'> & { officeId: string }

/** Wrong name and wrong password look alike and take alike. */
export async function signIn(
  ctx: DoorCtx,
  { login, password }: { login: string; password: string },
): Promise<Me | Refusal> {
  const { left, minutes } = await countSignIn(ctx.counting, login, ctx.address, ctx.now)
  const account = await findByLogin(ctx.db, login)
  if (left < 0) return refused(ctx, account, new Refusal('too-often', 'sign-in-locked', { minutes }))
  if (!(await isPassword(account?.passwordHash ?? null, password)) || !account) {
    const refusal = left
      ? new Refusal('invalid', 'wrong-login', { left })
      : new Refusal('too-often', 'sign-in-locked', { minutes })
    return refused(ctx, account, refusal)
  }
  if (account.disabledAt) return refused(ctx, account, new Refusal('forbidden', 'account-disabled'))
  if (isUnused(account, ctx.now)) return refused(ctx, account, new Refusal('forbidden', 'account-unused'))

  await forgetSignIns(ctx.counting, login)
  return welcome(ctx, account)
}

/** The account is signed in with the answer. */
export async function welcome(ctx: DoorCtx, account: Guest): Promise<Me> {
  const { id, token } = await startSignIn(ctx.db, account, ctx.device, ctx.now)
  await noteSeen(ctx.db, account.id, ctx.now)
  ctx.keepToken(token)
  await ctx.auditFor({ ...account, accountId: account.id }, 'sign-in.done', id, { address: ctx.address })
  return describeMe(ctx, account.id)
}

/** What was typed as a name is not kept: it may have been the password. */
async function refused(ctx: DoorCtx, account: AccountRow | undefined, refusal: Refusal): Promise<Refusal> {
  const top = account ? null : await findTopOffice(ctx.db)
  const subject = account
    ? { officeId: account.officeId, path: account.path, accountId: account.id, role: account.role }
    : top && { officeId: top.id, path: top.path, accountId: null, role: null }
  const values = { address: ctx.address, answer: refusal.code }
  if (subject) await ctx.auditFor(subject, 'sign-in.failed', null, values, false)
  return refusal
}
