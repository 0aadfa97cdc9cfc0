import type { Me } from '@yushui/contract/sign-in'
import type { Ctx } from '../../platform/ctx.ts'
import { Refusal } from '../../platform/refusal.ts'
import { countPasswordCheck, forgetSignIns } from './attempts.ts'
import { describeMe } from './me.ts'
import { isPassword, takePassword } from './passwords.ts'
import { endSignIns, findAccount, replacePassword } from './queries.ts'

/** Ends every other sign-in: whoever knew the old password is out. */
export async function changePassword(
  ctx: Ctx,
  { current, next }: { current: string; next: string },
): Promise<Me | Refusal> {
  const { id, login, path, signInId } = ctx.account
  const { left, minutes } = await countPasswordCheck(ctx.counting, login, ctx.now)
  if (left < 0) throw new Refusal('too-often', 'sign-in-locked', { minutes })
  const seen = (await findAccount(ctx.db, id))?.passwordHash ?? null
  if (!(await isPassword(seen, current))) {
    await ctx.audit('password.change-failed', id, {}, false)
    return new Refusal('invalid', 'wrong-password', { left }, ['current'])
  }
  await forgetSignIns(ctx.counting, login)

  const passwordHash = await takePassword(ctx.db, { id, path, login }, next, ctx.now)
  if (!(await replacePassword(ctx.db, id, passwordHash, seen, ctx.now)))
    throw new Refusal('conflict', 'changed-meanwhile')
  await endSignIns(ctx.db, id, signInId)
  await ctx.audit('password.changed', id)
  return describeMe(ctx, id)
}
