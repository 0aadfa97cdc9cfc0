import type { Ctx } from '../../platform/ctx.ts'
import { refusalFor } from '../../platform/refusal.ts'
import { getAccount } from './get-account.ts'
import { setEnabled } from './queries.ts'

/** Also for one that was stopped because nobody used it. */
export async function enableAccount(ctx: Ctx, { id }: { id: string }): Promise<Record<string, never>> {
  const { name } = await getAccount(ctx, id)
  await setEnabled(ctx.db, id, ctx.now).catch((fault) => {
    throw refusalFor(fault, { accounts_administrator_once: 'administrator-twice' })
  })
  await ctx.audit('account.enabled', id, { name })
  return {}
}
