import { type AnswerByLink, answerConfirmation as endpoint } from '@yushui/contract/confirmations'
import { wordsFor } from '@yushui/contract/words/refusals'
import { findUnitName } from '@yushui/domain/secrecy/unit-names'
import { confirmationPage, goneConfirmationPage, type Typed } from '@yushui/phone/confirmation-page'
import type { DoorCtx } from '../../platform/ctx.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { PageAnswer, Said } from '../../platform/serve-page.ts'
import { refuseSealedNames } from '../partners/public.ts'
import { openLink } from './open-link.ts'
import { type ConfirmationByToken, updateConfirmation } from './queries.ts'
import { answerToKeep, faultOfAnswer, placesOfAnswer } from './rules.ts'

/** Kept as the partner gave it, beside what the community says; it may be changed until the link runs out. */
export async function answerConfirmation(ctx: DoorCtx, said: Said): Promise<PageAnswer> {
  const opened = await openLink(ctx, said.token)
  if ('status' in opened) return { status: opened.status, page: goneConfirmationPage() }
  const { confirmation, asked } = opened
  const input = endpoint.input.safeParse(said)
  const faults = input.success
    ? await faultsOf(ctx, confirmation, input.data)
    : Object.fromEntries(input.error.issues.map(({ path }) => [path[0], fieldWords[String(path[0])]]))
  if (!input.success || Object.keys(faults).length)
    return { status: 400, page: confirmationPage(asked, { fields: said as Typed['fields'], faults }) }

  const { id, officeId, path, activityId, partner, question } = confirmation
  const kept = answerToKeep(input.data)
  const given = { ...kept, answeredOn: ctx.today, answeredFor: asked.onDay, channel: 'link' } as const
  await updateConfirmation(ctx.db, officeId, id, given)
  const { answeredBy: _, ...told } = kept
  const subject = { officeId, path, accountId: null, role: null }
  await ctx.auditFor(subject, 'confirmation.answered', id, {
    activity: activityId,
    partner,
    question,
    ...told,
  })
  return { goTo: `/c/${said.token}` }
}

const fieldWords: Record<string, string> = {
  answer: '请先选一项答复。',
  otherSlot: '另约的时间太长了，请写短一些。',
  headcount: '人数请填数字；还不知道就空着。',
  answeredBy: '请填上您的称呼，不超过20个字。',
}

async function faultsOf(
  ctx: DoorCtx,
  { officeId, question }: ConfirmationByToken,
  answer: AnswerByLink,
): Promise<Typed['faults']> {
  const fault = faultOfAnswer(question, answer)
  if (fault) return { [fault.field]: wordsFor(fault.code) }
  const places = placesOfAnswer(answer)
  const nameless = '请不要写单位的名称或番号。'
  const named = places.find(({ text }) => findUnitName(text))
  if (named) return { [named.field]: nameless }
  try {
    await refuseSealedNames({ db: ctx.db, sealing: ctx.sealing, office: officeId }, places)
    return {}
  } catch (refusal) {
    // Which words it were, the page does not say: nobody is to find a name by trying.
    if (refusal instanceof Refusal) return { [refusal.fields[0] ?? 'answeredBy']: nameless }
    throw refusal
  }
}
