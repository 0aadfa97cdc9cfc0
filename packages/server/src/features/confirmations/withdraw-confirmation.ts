import type { Confirmation } from '@yushui/contract/confirmations'
import type { Ctx } from '../../platform/ctx.ts'
import { getConfirmation } from './find-asked.ts'
import { updateConfirmation } from './queries.ts'

/** From now on its link opens nothing. */
export async function withdrawConfirmation(
  ctx: Ctx,
  asked: { id: string; activityId: string },
): Promise<Confirmation> {
  const { id, isWithdrawn, partner, question } = await getConfirmation(ctx, asked)
  if (!isWithdrawn) {
    await updateConfirmation(ctx.db, ctx.office, id, { withdrawnAt: ctx.now, withdrawnBy: ctx.account.id })
    const said = { activity: asked.activityId, partner, question }
    await ctx.audit('confirmation.withdrawn', id, said)
  }
  return getConfirmation(ctx, asked)
}
