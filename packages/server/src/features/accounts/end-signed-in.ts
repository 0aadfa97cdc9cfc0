import type { Ctx } from '../../platform/ctx.ts'
import { Refusal } from '../../platform/refusal.ts'
import { endSignIn } from './queries.ts'

/** One of my own; that of another is not found. */
export async function endSignedIn(ctx: Ctx, { id }: { id: string }): Promise<Record<string, never>> {
  if (!(await endSignIn(ctx.db, ctx.account.id, id))) throw new Refusal('not-found', 'sign-in-not-found')
  if (id === ctx.account.signInId) ctx.keepToken(null)
  await ctx.audit('sign-in.ended', id)
  return {}
}
