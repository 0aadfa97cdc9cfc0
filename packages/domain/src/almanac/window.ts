import type { OccasionId } from './occasions.ts'

/** How a time lies to its occasion: 八一前夕 is `before`, 之际 `around`, 期间 `during`. */
export const relations = ['before', 'on', 'after', 'around', 'during'] as const
export type Relation = (typeof relations)[number]

/** 一次, 每周 … 不定期 (`irregular`), 长期、经常性 (`ongoing`). */
export const recurrences = [
  'once',
  'weekly',
  'monthly',
  'quarterly',
  'half-yearly',
  'yearly',
  'irregular',
  'ongoing',
] as const
export type Recurrence = (typeof recurrences)[number]

/**
 * The row of the table of spans that says how many days a word covers: 前 and 前夕 are both
 * `before`, yet 28 and 14 days.
 */
export const spanWords = ['before', 'eve', 'on', 'around', 'during', 'verge', 'after'] as const
export type SpanWord = (typeof spanWords)[number]

/** A calendar month, 1–12. */
export type Month = number

/** What narrows a month: dates, a ten-day part (上旬), a weekday (第三个周六). */
export type Days =
  | { kind: 'dates'; from: MonthDay; to: MonthDay }
  | { kind: 'part'; part: 'early' | 'middle' | 'late' }
  /** weekday 1 (Monday) – 7 (Sunday); nth 1–5, or -1 for the last. */
  | { kind: 'weekday'; weekday: number; nth: number }
  /** Every month's day, for 每月5日. */
  | { kind: 'month-day'; day: number }
export interface MonthDay {
  month: Month
  day: number
}

/**
 * When a task is to be done, said as the plan says it and never as dates, so that the same task
 * gives other days next year. `resolveWindow` turns it into the days of one year.
 *
 * `months` and `occasions` both given: the occasion's days within those months. Neither: no time
 * is stated; a `recurrence` alone (每季度) covers the year.
 */
export interface Window {
  /** Ascending; null where the text gives no time. */
  months: Month[] | null
  /** Empty where the time is tied to no day or season. */
  occasions: OccasionId[]
  /** Null without an occasion. */
  relation: Relation | null
  /** Null: the span word of the same name as `relation`. */
  span: SpanWord | null
  days: Days | null
  recurrence: Recurrence | null
}

/** A run of whole days, both ends included. */
export interface Spell {
  from: string
  to: string
}
