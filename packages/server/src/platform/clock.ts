import type { PlainDate } from '@yushui/contract/values'

/** The server's only source of time, so that a test can live through a year. */
export interface Clock {
  now(): Date
}

export const wallClock: Clock = { now: () => new Date() }

export const minutes = (n: number) => n * 60_000
export const hours = (n: number) => minutes(n * 60)
export const days = (n: number) => hours(n * 24)

export const before = (moment: Date, span: number) => new Date(moment.getTime() - span)
export const after = (moment: Date, span: number) => new Date(moment.getTime() + span)

/** China's calendar day whatever the machine's zone: UTC+8, without summer time since 1991. */
export function todayOf(now: Date): PlainDate {
  return after(now, hours(8)).toISOString().slice(0, 10)
}
