import { randomBytes } from 'node:crypto'
import type { askPartner as asked, Confirmation } from '@yushui/contract/confirmations'
import type { z } from 'zod'
import type { Ctx } from '../../platform/ctx.ts'
import { findSame, getActivityWith, getConfirmation } from './find-asked.ts'
import { insertConfirmation, updateConfirmation } from './queries.ts'
import { endOf, hashOf, lastDayOf, refuseQuestion } from './rules.ts'

/**
 * A link for one partner and one question, good until it runs out. Only its hash is kept, so asking again
 * with the same id gives a new link and ends the old one; an answer stays.
 */
export async function askPartner(
  ctx: Ctx,
  input: z.output<typeof asked.input>,
): Promise<Confirmation & { link: string }> {
  const { id, activityId, partnerId, question } = input
  const activity = await getActivityWith(ctx, input)
  refuseQuestion(activity, question, ctx.today)
  const token = randomBytes(32).toString('base64url')
  const expiresAt = endOf(lastDayOf(question, activity.onDay, ctx.today))
  const link = { tokenHash: hashOf(token), expiresAt }
  const made = { id, activityId, partnerId, question, askedAt: ctx.now, askedBy: ctx.account.id, ...link }
  const isNew = await insertConfirmation(ctx.db, ctx.office, ctx.path, made)
  if (!isNew) {
    await findSame(ctx, input)
    await updateConfirmation(ctx.db, ctx.office, id, link)
  }
  const kept = await getConfirmation(ctx, input)
  const said = { activity: activityId, partner: kept.partner, question, expiresAt, isRenewed: !isNew }
  await ctx.audit('confirmation.asked', id, said)
  return { ...kept, link: `/c/${token}` }
}
