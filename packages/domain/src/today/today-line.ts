import { chineseMonthDay, daysFrom, type PlainDate } from '../plain-date.ts'

/** One matter that wants somebody today. */
export interface TodayLine {
  kind: 'task' | 'activity' | 'programme' | 'decision' | 'paper'
  id: string
  /** The activity of a decision or a paper; else null. */
  activityId: string | null
  title: string
  words: string
  onDay: PlainDate | null
  /** Not to be told outside the house (MS-12). */
  isAboutUnit: boolean
}

export interface TodayGroups {
  unrecorded: TodayLine[]
  overdue: TodayLine[]
  due: TodayLine[]
  unanswered: TodayLine[]
  owed: TodayLine[]
  waiting: TodayLine[]
}
export type TodayGroupName = keyof TodayGroups

/** 今天, 明天; else 7月31日. */
export function dayWords(day: PlainDate, today: PlainDate): string {
  const away = daysFrom(today, day)
  return away === 0 ? '今天' : away === 1 ? '明天' : chineseMonthDay(day)
}

/** The week that is meant by 这周要办: today and the seven days after it. */
const weekDays = 7
export function isThisWeek(day: PlainDate, today: PlainDate): boolean {
  const away = daysFrom(today, day)
  return away >= 0 && away <= weekDays
}

/** Earliest first; what has no day comes last. */
export const byDay = (a: TodayLine, b: TodayLine) =>
  (a.onDay ?? '9999') < (b.onDay ?? '9999') ? -1 : (a.onDay ?? '9999') > (b.onDay ?? '9999') ? 1 : 0
