import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Id, Moment, Nothing, PlainDate, spareLine } from './values.ts'

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

/** Headings in the order they are shown. */
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

/** Where the digest goes besides, if its account wants it. Nothing is sent outside working hours. */
export const DigestMail = z.object({
  /** Empty where none was entered. */
  address: z.string(),
  isOn: z.boolean(),
  /** This installation has somewhere to hand letters in. */
  canSend: z.boolean(),
})
export type DigestMail = z.infer<typeof DigestMail>
export const getDigestMail = endpoint({
  method: 'GET',
  path: '/digest-mail',
  may: 'today.read',
  about: '每日提要发往哪个邮箱',
  input: z.object({}),
  output: DigestMail,
})
export const changeDigestMail = endpoint({
  method: 'POST',
  path: '/digest-mail',
  may: 'today.read',
  about: '设置每日提要的邮箱',
  input: z.object({ address: spareLine(200), isOn: z.boolean() }),
  output: DigestMail,
})

/** Whether one has a calendar of one's own, and since when. */
export const getCalendar = endpoint({
  method: 'GET',
  path: '/calendar',
  may: 'today.read',
  about: '日历订阅的情况',
  input: z.object({}),
  output: z.object({ since: Moment.nullable() }),
})
/** The address of one's own calendar; a new one makes the old one void. It is shown once. */
export const renewCalendar = endpoint({
  method: 'POST',
  path: '/calendar',
  may: 'today.read',
  about: '生成日历订阅地址',
  input: z.object({}),
  /** On this server: /calendar/….ics */
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
/** What a calendar program fetches. Whoever has the address has the calendar, so it tells nothing of units. */
export const showCalendar = endpoint({
  method: 'GET',
  path: '/calendar/:file',
  may: 'anyone',
  answers: 'feed',
  about: '日历订阅（iCalendar）',
  input: z.object({ file: z.string().max(100) }),
  output: Nothing,
})
