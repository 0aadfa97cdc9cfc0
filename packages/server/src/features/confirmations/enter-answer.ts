import type { enterAnswer as asked, Confirmation } from '@yushui/contract/confirmations'
import type { z } from 'zod'
import type { Ctx } from '../../platform/ctx.ts'
import { Refusal } from '../../platform/refusal.ts'
import { refuseSealedNames } from '../partners/public.ts'
import { findSame, getActivityWith, getConfirmation } from './find-asked.ts'
import { insertConfirmation, updateConfirmation } from './queries.ts'
import { answerToKeep, faultOfAnswer, placesOfAnswer, refuseQuestion } from './rules.ts'

/**
 * What was said on paper or by telephone. With the id of a question that went out by link it answers that
 * one; what a partner answered itself is not written over.
 */
export async function enterAnswer(ctx: Ctx, input: z.output<typeof asked.input>): Promise<Confirmation> {
  const { id, activityId, partnerId, question, channel, answeredOn } = input
  const activity = await getActivityWith(ctx, input)
  // An invitation answered by telephone in time may be written down late.
  if (question === 'holding') refuseQuestion(activity, question, ctx.today)
  if (answeredOn > ctx.today) throw new Refusal('invalid', 'answered-in-future', {}, ['answeredOn'])
  const fault = faultOfAnswer(question, input)
  if (fault) throw new Refusal('invalid', fault.code, {}, [fault.field])
  await refuseSealedNames(ctx, placesOfAnswer(input))

  const given = { ...answerToKeep(input), answeredOn, channel, answeredFor: activity.onDay }
  const asked = { id, activityId, partnerId, question, askedAt: ctx.now, askedBy: ctx.account.id }
  if (!(await insertConfirmation(ctx.db, ctx.office, ctx.path, { ...asked, ...given }))) {
    const there = await findSame(ctx, input)
    if (there?.channel === 'link') throw new Refusal('conflict', 'answered-by-link')
    await updateConfirmation(ctx.db, ctx.office, id, given)
  }
  const kept = await getConfirmation(ctx, input)
  const { answer, otherSlot, headcount } = given
  const said = { activity: activityId, partner: kept.partner, question, channel, answeredOn }
  await ctx.audit('confirmation.entered', id, { ...said, answer, otherSlot, headcount })
  return kept
}
