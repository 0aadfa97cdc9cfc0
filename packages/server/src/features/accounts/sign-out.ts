import type { Ctx } from '../../platform/ctx.ts'
import { endSignIn } from './queries.ts'

export async function signOut(ctx: Ctx): Promise<Record<string, never>> {
  const { id, signInId } = ctx.account
  await endSignIn(ctx.db, id, signInId)
  ctx.keepToken(null)
  await ctx.audit('sign-in.left', signInId)
  return {}
}
