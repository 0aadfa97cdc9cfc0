import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Id, Moment, Nothing, PlainDate } from './values.ts'

const Line = z.object({
  /** What it opens. */
  kind: z.enum(['task', 'activity', 'programme', 'decision', 'paper']),
  id: Id,
  /** The activity of a decision or a paper; else null. */
  activityId: Id.nullable(),
  title: z.string(),
  /** 7月31日止，还有3天 */
  words: z.string(),
  onDay: PlainDate.nullable(),
})
export type TodayLine = z.infer<typeof Line>

/** Headings in the order they are shown; the first line of the first filled one is the likeliest next thing. */
export const todayGroups = ['unrecorded', 'overdue', 'due', 'unanswered', 'owed', 'waiting'] as const
export type TodayGroup = (typeof todayGroups)[number]

export const Today = z.object({
  day: PlainDate,
  /** Held or past and without a record; past its window; due this week; liaison silent; rhythm owed; papers and decisions. */
  groups: z.array(z.object({ group: z.enum(todayGroups), lines: z.array(Line) })),
  /** What the almanac brings in three weeks, and what was done on it a year ago. */
  coming: z.array(
    z.object({
      onDay: PlainDate,
      words: z.string(),
      usualWork: z.string(),
      lastYear: z.array(z.object({ id: Id, title: z.string() })),
    }),
  ),
  next: z.object({ words: z.string(), line: Line }).nullable(),
})
export type Today = z.infer<typeof Today>

export const getToday = endpoint({
  method: 'GET',
  path: '/today',
  may: 'today.read',
  about: '今天要紧的事',
  input: z.object({}),
  output: Today,
})

/** One a day and account, made in working hours; see-receipt without a reply. */
export const Digest = z.object({
  id: Id,
  day: PlainDate,
  lines: z.array(z.string()),
  madeAt: Moment,
  isRead: z.boolean(),
})
export type Digest = z.infer<typeof Digest>
export const listDigests = endpoint({
  method: 'GET',
  path: '/digests',
  may: 'today.read',
  about: '每日提要，新的在前',
  input: z.object({}),
  output: z.array(Digest),
})
export const readDigest = endpoint({
  method: 'POST',
  path: '/digests/:id/read',
  may: 'today.read',
  about: '提要已看',
  input: z.object({ id: Id }),
  output: Digest,
})

/** The address of one's own calendar; a new one makes the old one void. It is shown once. */
export const renewCalendar = endpoint({
  method: 'POST',
  path: '/calendar',
  may: 'today.read',
  about: '生成日历订阅地址',
  input: z.object({}),
  output: z.object({ address: z.string() }),
})
export const endCalendar = endpoint({
  method: 'DELETE',
  path: '/calendar',
  may: 'today.read',
  about: '停用日历订阅',
  input: z.object({}),
  output: Nothing,
})
