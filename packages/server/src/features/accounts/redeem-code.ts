import type { Me } from '@yushui/contract/sign-in'
import type { DoorCtx } from '../../platform/ctx.ts'
import { Refusal } from '../../platform/refusal.ts'
import { countCode, forgetSignIns } from './attempts.ts'
import { findCode, useCode } from './code-queries.ts'
import { hashCode } from './codes.ts'
import { openInvited } from './open-invited.ts'
import { takePassword } from './passwords.ts'
import { endSignIns, findAccount, replacePassword } from './queries.ts'
import { refuseCode } from './refuse-code.ts'
import { welcome } from './sign-in.ts'

interface Redeemed {
  code: string
  name: string
  login: string
  password: string
}

/** A code is good once; refused for anything but itself, it stays good. */
export async function redeemCode(ctx: DoorCtx, { code, ...given }: Redeemed): Promise<Me | Refusal> {
  await countCode(ctx.counting, ctx.address, ctx.now)
  const codeHash = hashCode(code)
  const found = await findCode(ctx.db, codeHash, ctx.now)
  if (!found || !(await useCode(ctx.db, codeHash, ctx.now))) return refuseCode(ctx)

  if (found.purpose === 'account') await openInvited(ctx, found, given)
  else await renewPassword(ctx, found, given.password)
  return welcome(ctx, found)
}

type Found = NonNullable<Awaited<ReturnType<typeof findCode>>>

/** The name and login of the account stay as they are. */
async function renewPassword(ctx: DoorCtx, account: Found, password: string) {
  const { id, path } = account
  const login = account.login ?? ''
  const seen = (await findAccount(ctx.db, id))?.passwordHash ?? null
  const passwordHash = await takePassword(ctx.db, { id, path, login }, password, ctx.now)
  if (!(await replacePassword(ctx.db, id, passwordHash, seen, ctx.now)))
    throw new Refusal('conflict', 'changed-meanwhile')
  await endSignIns(ctx.db, id, null)
  await forgetSignIns(ctx.counting, login)
  await ctx.auditFor({ ...account, accountId: id }, 'password.renewed', id)
}
