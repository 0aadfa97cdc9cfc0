import type { Confirmation } from '@yushui/contract/confirmations'
import type { Ctx } from '../../platform/ctx.ts'
import { Refusal } from '../../platform/refusal.ts'
import { type ActivityRow, getOwnActivity } from '../activities/public.ts'
import { lockConfirmation } from './queries.ts'

interface Asked {
  id: string
  activityId: string
  partnerId: string
  question: Confirmation['question']
}

/** The activity, if the partner takes part in it. */
export async function getActivityWith(ctx: Ctx, { activityId, partnerId }: Asked): Promise<ActivityRow> {
  const activity = await getOwnActivity(ctx, activityId)
  if (!activity.partners.some((partner) => partner.partnerId === partnerId))
    throw new Refusal('invalid', 'partner-not-of-activity', {}, ['partnerId'])
  return activity
}

/** What is there under the id, if the same was asked and it still stands; null where nothing is. */
export async function findSame(ctx: Ctx, { id, activityId, partnerId, question }: Asked) {
  const there = await lockConfirmation(ctx.db, ctx.office, id)
  if (!there) return null
  const isSame =
    there.activityId === activityId && there.partnerId === partnerId && there.question === question
  if (!isSame) throw new Refusal('not-found', 'confirmation-not-found')
  if (there.isWithdrawn) throw new Refusal('conflict', 'confirmation-withdrawn')
  return there
}

export async function getConfirmation(
  ctx: Ctx,
  { id, activityId }: { id: string; activityId: string },
): Promise<Confirmation> {
  const confirmation = await lockConfirmation(ctx.db, ctx.office, id)
  if (confirmation?.activityId !== activityId) throw new Refusal('not-found', 'confirmation-not-found')
  return confirmation
}
