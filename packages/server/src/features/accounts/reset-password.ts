import type { GivenCode } from '@yushui/contract/setup'
import type { Ctx } from '../../platform/ctx.ts'
import { giveCode } from './codes.ts'
import { getAccount } from './get-account.ts'
import { endSignIns } from './queries.ts'

/**
 * A new code for the holder, who chooses the password alone: nobody is ever given one. For an account not
 * yet opened it replaces the code that was lost.
 */
export async function resetPassword(ctx: Ctx, { id }: { id: string }): Promise<GivenCode> {
  const account = await getAccount(ctx, id)
  await endSignIns(ctx.db, id, null)
  await ctx.audit('password.reset', id, { name: account.name })
  return giveCode(ctx.db, account, account.login === null ? 'account' : 'password', ctx.now)
}
