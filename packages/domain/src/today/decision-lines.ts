import { daysFrom, type PlainDate } from '../plain-date.ts'
import { byDay, dayWords, isThisWeek, type TodayLine } from './today-line.ts'

/** A decision of a meeting that is not done and has become no task. */
export interface OpenDecision {
  id: string
  activityId: string
  what: string
  owner: string
  due: PlainDate
  isAboutUnit: boolean
}

/** Those whose day is this week or gone by, earliest first. */
export function decisionLines(decisions: readonly OpenDecision[], today: PlainDate): TodayLine[] {
  return decisions
    .filter(({ due }) => due < today || isThisWeek(due, today))
    .map(({ id, activityId, what, owner, due, isAboutUnit }): TodayLine => {
      const late = due < today ? `，已过${daysFrom(due, today)}天` : ''
      const words = `会上定的，${owner && `${owner}，`}${dayWords(due, today)}前办${late}`
      return { kind: 'decision', id, activityId, title: what, words, onDay: due, isAboutUnit }
    })
    .toSorted(byDay)
}
