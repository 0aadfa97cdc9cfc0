import type { Ctx } from '../../platform/ctx.ts'
import { forgetSignIns } from './attempts.ts'
import { getAccount } from './get-account.ts'

/** Lets the holder try again before the quarter of an hour is over. */
export async function unlockAccount(ctx: Ctx, { id }: { id: string }): Promise<Record<string, never>> {
  const { login, name } = await getAccount(ctx, id)
  await forgetSignIns(ctx.db, login ?? '')
  await ctx.audit('account.unlocked', id, { name })
  return {}
}
