import type { Ctx } from '../../platform/ctx.ts'
import { Refusal } from '../../platform/refusal.ts'
import { getAccount } from './get-account.ts'
import { endSignIns, setDisabled } from './queries.ts'

/** Stops the account at once, wherever it is signed in. */
export async function disableAccount(
  ctx: Ctx,
  { id, reason }: { id: string; reason: string },
): Promise<Record<string, never>> {
  const { name } = await getAccount(ctx, id)
  if (id === ctx.account.id) throw new Refusal('invalid', 'not-yourself')
  if (!(await setDisabled(ctx.db, id, reason, ctx.now))) return {}
  await endSignIns(ctx.db, id, null)
  await ctx.audit('account.disabled', id, { name, reason })
  return {}
}
