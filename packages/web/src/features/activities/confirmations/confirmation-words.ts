import type { Activity } from '@yushui/contract/activities'
import type { Confirmation, confirmationQuestions } from '@yushui/contract/confirmations'
import type { Partner, PartnerKind } from '@yushui/contract/partners'
import { confirmationChannelWords } from '@yushui/contract/words/work-terms'
import { chineseMonthDay } from '@yushui/domain/plain-date'
import { dayWords } from '../../../date-words.ts'
import type { Tone } from '../../../ui/surface.tsx'

export type Question = (typeof confirmationQuestions)[number]

/** Before the day a partner is asked whether it can come, from the day on whether it was held. */
export function questionNow({ state, onDay }: Activity, today: string): Question {
  const isOver = state === 'held' || state === 'filed' || (onDay !== null && onDay < today)
  return isOver ? 'holding' : 'invitation'
}

const answers: Record<Question, Record<'yes' | 'no', { words: string; tone: Tone }>> = {
  invitation: { yes: { words: '✓ 能参加', tone: 'green' }, no: { words: '不能参加', tone: 'red' } },
  holding: { yes: { words: '✓ 确认办成', tone: 'green' }, no: { words: '说没有办成', tone: 'red' } },
}

/** How one question stands. */
export function answerStanding(it: Confirmation, now: string): { words: string; tone: Tone } {
  if (it.isOutdated) return { words: '日子改了，请再问', tone: 'gold' }
  if (it.answer === 'other-slot') return { words: '另约时间', tone: 'gold' }
  if (it.answer) return answers[it.question][it.answer]
  if (it.expiresAt && it.expiresAt < now) return { words: '链接已过期，没有答复', tone: 'grey' }
  return { words: '◐ 等答复', tone: 'gold' }
}

/** 32人，李干事，7月20日，电话 — or until when the link can be answered. */
export function answerDetails(it: Confirmation): string {
  if (!it.answer) return it.expiresAt ? `链接${dayWords(it.expiresAt)}前有效` : ''
  return [
    it.isOutdated &&
      it.answer !== 'other-slot' &&
      `原来${answers[it.question][it.answer].words.replace('✓ ', '')}`,
    it.isOutdated && it.answeredFor && `说的是${chineseMonthDay(it.answeredFor)}`,
    it.otherSlot,
    it.headcount !== null && `${it.headcount}人`,
    it.answeredBy,
    it.answeredOn && chineseMonthDay(it.answeredOn),
    it.channel && confirmationChannelWords[it.channel],
  ]
    .filter(Boolean)
    .join('，')
}

const military: readonly PartnerKind[] = ['army-unit', 'police-armed-unit']

/**
 * How many soldiers came: by our count and by the units' own answers. Null while either has not said.
 * Neither overwrites the other.
 */
export function militaryCounts(
  activity: Pick<Activity, 'attended'>,
  confirmations: readonly Confirmation[],
  partners: readonly Partner[],
): { ours: number; theirs: number } | null {
  const units = new Set(partners.filter(({ kind }) => military.includes(kind)).map(({ id }) => id))
  const told = new Map<string, number>()
  for (const it of confirmations.toSorted((a, b) => (a.askedAt < b.askedAt ? -1 : 1))) {
    if (it.isWithdrawn || it.question !== 'holding' || it.headcount === null) continue
    if (units.has(it.partnerId)) told.set(it.partnerId, it.headcount)
  }
  if (!activity.attended || told.size === 0) return null
  return { ours: activity.attended.military, theirs: [...told.values()].reduce((sum, n) => sum + n, 0) }
}
