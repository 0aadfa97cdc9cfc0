import type { Ctx } from '../../platform/ctx.ts'
import { Refusal } from '../../platform/refusal.ts'
import { type AccountRow, findAccount } from './queries.ts'

/** One of those below the administrator who asks. */
export async function getAccount(ctx: Ctx, id: string): Promise<AccountRow> {
  const account = await findAccount(ctx.db, id)
  if (!account) throw new Refusal('not-found', 'account-not-found')
  return account
}
