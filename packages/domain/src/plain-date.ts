/** A calendar day of China as text, 2026-08-01. Texts of this form sort as the days do. */
export type PlainDate = string

const msPerDay = 86_400_000
const msOf = (date: PlainDate) => Date.UTC(yearOf(date), monthOf(date) - 1, dayOfMonth(date))
const fromMs = (ms: number): PlainDate => new Date(ms).toISOString().slice(0, 10)

export const yearOf = (date: PlainDate) => Number(date.slice(0, 4))
export const monthOf = (date: PlainDate) => Number(date.slice(5, 7))
export const dayOfMonth = (date: PlainDate) => Number(date.slice(8, 10))

/** A day that the month does not have (29 February, 31 June) becomes its last. */
export function plainDate(year: number, month: number, day: number): PlainDate {
  return fromMs(Date.UTC(year, month - 1, Math.min(day, lastDayOfMonth(year, month))))
}

export const lastDayOfMonth = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()

export const addDays = (date: PlainDate, days: number): PlainDate => fromMs(msOf(date) + days * msPerDay)

/** Negative where `to` comes first. */
export const daysFrom = (from: PlainDate, to: PlainDate) => Math.round((msOf(to) - msOf(from)) / msPerDay)

/** 1 (Monday) – 7 (Sunday). */
export const weekday = (date: PlainDate) => new Date(msOf(date)).getUTCDay() || 7

export function isPlainDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const month = monthOf(text)
  const day = dayOfMonth(text)
  return month >= 1 && month <= 12 && day >= 1 && day <= lastDayOfMonth(yearOf(text), month)
}

/** 2026年3月5日, without leading zeros, as GB/T 9704 dates a paper. */
export const chineseDate = (date: PlainDate) => `${yearOf(date)}年${chineseMonthDay(date)}`

/** 3月5日 */
export const chineseMonthDay = (date: PlainDate) => `${monthOf(date)}月${dayOfMonth(date)}日`

export function earlierOf(a: PlainDate, b: PlainDate): PlainDate {
  if (b < a) return b
  return a
}
export function laterOf(a: PlainDate, b: PlainDate): PlainDate {
  if (b > a) return b
  return a
}
