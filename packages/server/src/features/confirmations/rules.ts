import { createHash } from 'node:crypto'
import type { Activity } from '@yushui/contract/activities'
import type { Confirmation } from '@yushui/contract/confirmations'
import { addDays, type PlainDate } from '@yushui/domain/plain-date'
import { Refusal } from '../../platform/refusal.ts'

export const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')

/** A month is time enough for a unit that answers by and by. */
const usualDays = 30

/** The last day on which a link is good: an invitation's until the activity, everything else's a month on. */
export function lastDayOf(
  question: Confirmation['question'],
  onDay: PlainDate | null,
  today: PlainDate,
): PlainDate {
  return question === 'invitation' && onDay ? onDay : addDays(today, usualDays)
}

/** The end of a day of China's. */
export const endOf = (day: PlainDate) => new Date(`${addDays(day, 1)}T00:00:00+08:00`)

const isHeld = ({ state }: Pick<Activity, 'state'>) => state === 'held' || state === 'filed'

export function refuseQuestion(
  activity: Pick<Activity, 'state' | 'onDay'>,
  question: Confirmation['question'],
  today: PlainDate,
) {
  const { state, onDay } = activity
  if (state === 'cancelled') throw new Refusal('conflict', 'activity-cancelled')
  const isPast = isHeld(activity) || (onDay !== null && onDay < today)
  if (question === 'invitation' && isPast) throw new Refusal('conflict', 'invitation-too-late')
  const isAhead = !isHeld(activity) && (onDay === null || onDay > today)
  if (question === 'holding' && isAhead) throw new Refusal('conflict', 'holding-too-early')
}

type Said = Pick<Confirmation, 'otherSlot' | 'headcount' | 'answeredBy'> & {
  answer: NonNullable<Confirmation['answer']>
}

/** Whether it was held is yes or no; and another slot says when. */
export function faultOfAnswer(
  question: Confirmation['question'],
  { answer, otherSlot }: Said,
): { code: 'answer-not-fitting' | 'other-slot-needed'; field: 'answer' | 'otherSlot' } | null {
  if (answer !== 'other-slot') return null
  if (question === 'holding') return { code: 'answer-not-fitting', field: 'answer' }
  return otherSlot === '' ? { code: 'other-slot-needed', field: 'otherSlot' } : null
}

/** Fields of choices that were not taken in the end are left out. */
export function answerToKeep({ answer, otherSlot, headcount, answeredBy }: Said): Said {
  return {
    answer,
    otherSlot: answer === 'other-slot' ? otherSlot : '',
    headcount: answer === 'no' ? null : headcount,
    answeredBy,
  }
}

export const placesOfAnswer = ({ otherSlot, answeredBy }: Pick<Said, 'otherSlot' | 'answeredBy'>) => [
  { where: '另约的时间', field: 'otherSlot', text: otherSlot },
  { where: '答复人的称呼', field: 'answeredBy', text: answeredBy },
]
