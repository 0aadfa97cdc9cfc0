import { taskKinds } from '@yushui/domain/plan-language/plan'
import { z } from 'zod'
import { Facets, Headcount } from './activity-facets.ts'
import { endpoint } from './endpoint.ts'
import type { Permission } from './permissions.ts'
import { TaskPartner } from './plans.ts'
import { Id, line, Moment, PlainDate, spareLine, Version, Year } from './values.ts'

export const activityStates = ['proposed', 'scheduled', 'held', 'filed', 'cancelled'] as const
export type ActivityState = (typeof activityStates)[number]

/** The steps of an activity and who may take each. */
export const activitySteps = {
  schedule: { from: ['proposed'], to: 'scheduled', may: 'activities.write', needsReason: false },
  hold: { from: ['proposed', 'scheduled'], to: 'held', may: 'activities.write', needsReason: false },
  /** It was said by mistake: nothing took place. */
  retract: { from: ['held'], to: 'scheduled', may: 'activities.write', needsReason: true },
  file: { from: ['held'], to: 'filed', may: 'activities.file', needsReason: false },
  reopen: { from: ['filed'], to: 'held', may: 'activities.file', needsReason: true },
  cancel: { from: ['proposed', 'scheduled'], to: 'cancelled', may: 'activities.write', needsReason: true },
  revive: { from: ['cancelled'], to: 'proposed', may: 'activities.write', needsReason: false },
} as const satisfies Record<
  string,
  { from: ActivityState[]; to: ActivityState; may: Permission; needsReason: boolean }
>
export type ActivityStep = keyof typeof activitySteps
export const activityStepNames = Object.keys(activitySteps) as [ActivityStep, ...ActivityStep[]]

/** `19:30`, China's clock. */
export const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

const written = {
  title: line(60),
  kind: z.enum(taskKinds),
  /** The task it does; null for one that no plan foresaw. */
  taskId: Id.nullable(),
  programmeId: Id.nullable(),
  /** The campaigns and outside occasions it counts for. */
  campaignIds: z.array(Id).max(10),
  /** Null while only proposed. */
  onDay: PlainDate.nullable(),
  startsAt: ClockTime.nullable(),
  endsAt: ClockTime.nullable(),
  place: spareLine(60),
  /** Within a barracks: no photo asked for, no map, no publication (MS-11). */
  isInside: z.boolean(),
  partners: z.array(TaskPartner).max(20),
  targets: z.array(line(40)).max(20),
  responsible: spareLine(20),
  /** Who is reckoned with; null for nobody counted. */
  expected: Headcount.nullable(),
  /** Who came. */
  attended: Headcount.nullable(),
  /** What was done and what came of it, in the office's own words. */
  outcome: spareLine(3000),
  /** What to do otherwise next time; stands at the top of the next one. */
  lesson: spareLine(1000),
  facets: Facets,
}
export const ActivityWritten = z.object(written)
export type ActivityWritten = z.infer<typeof ActivityWritten>
/** With `state: 'held'` one form writes down afterwards what has taken place. */
export const NewActivity = z.object({
  id: Id,
  ...written,
  state: z.enum(['proposed', 'scheduled', 'held']),
})
export type NewActivity = z.infer<typeof NewActivity>

/** A line of a meeting's decisions 议定事项. */
export const Decision = z.object({
  id: Id,
  activityId: Id,
  what: line(300),
  owner: spareLine(40),
  due: PlainDate.nullable(),
  /** The task it became. */
  taskId: Id.nullable(),
  doneOn: PlainDate.nullable(),
  /** What became of it. */
  outcome: spareLine(500),
  version: Version,
})
export type Decision = z.infer<typeof Decision>

/** Another activity, named from this one. */
const Other = z.object({ id: Id, title: z.string(), onDay: PlainDate.nullable(), lesson: z.string() })

export const ActivitySummary = z.object({
  id: Id,
  title: z.string(),
  kind: z.enum(taskKinds),
  state: z.enum(activityStates),
  taskId: Id.nullable(),
  programmeId: Id.nullable(),
  campaignIds: z.array(Id),
  onDay: PlainDate.nullable(),
  startsAt: ClockTime.nullable(),
  place: z.string(),
  partners: z.array(TaskPartner),
  responsible: z.string(),
  attended: Headcount.nullable(),
  /** How many pieces of evidence are kept of it. */
  evidence: z.number(),
  /** What was done, how many came, or any evidence was written down or kept. */
  isRecorded: z.boolean(),
  version: Version,
})
export type ActivitySummary = z.infer<typeof ActivitySummary>

export const Activity = z.object({
  id: Id,
  officeId: Id,
  ...written,
  state: z.enum(activityStates),
  cancelledReason: z.string(),
  decisions: z.array(Decision),
  /** The one before it in its series, with its lesson; and the decisions that were open then or since. */
  previous: Other.nullable(),
  earlierDecisions: z.array(Decision),
  evidence: z.number(),
  isRecorded: z.boolean(),
  changedAt: Moment,
  version: Version,
})
export type Activity = z.infer<typeof Activity>

const byId = z.object({ id: Id })
const reason = spareLine(200).default('')

/** All of a year: those on a day of it, and those without a day whose task is of it or that were made in it. */
export const listActivities = endpoint({
  method: 'GET',
  path: '/years/:year/activities',
  may: 'activities.read',
  about: '一年的活动，按日子',
  input: z.object({ year: Year }),
  output: z.array(ActivitySummary),
})
export const getActivity = endpoint({
  method: 'GET',
  path: '/activities/:id',
  may: 'activities.read',
  about: '一次活动',
  input: byId,
  output: Activity,
})
export const addActivity = endpoint({
  method: 'POST',
  path: '/activities',
  may: 'activities.write',
  about: '安排或补记一次活动',
  input: NewActivity,
  output: Activity,
})
export const changeActivity = endpoint({
  method: 'PATCH',
  path: '/activities/:id',
  may: 'activities.write',
  about: '修改活动',
  input: z.object({ id: Id, version: Version, ...written }),
  output: Activity,
})
export const takeActivityStep = endpoint({
  method: 'POST',
  path: '/activities/:id/steps',
  /** Each step asks for its own permission besides. */
  may: 'activities.read',
  about: '活动定下、办成、归档、取消',
  input: z.object({ id: Id, step: z.enum(activityStepNames), version: Version, reason }),
  output: Activity,
})
/** Once more with the same people, goods and lessons; `copyId` is the new one's. */
export const copyActivity = endpoint({
  method: 'POST',
  path: '/activities/:id/copies',
  may: 'activities.write',
  about: '照上一次再办一次',
  input: z.object({ id: Id, copyId: Id, onDay: PlainDate.nullable(), taskId: Id.nullable() }),
  output: Activity,
})

export const addDecision = endpoint({
  method: 'POST',
  path: '/activities/:activityId/decisions',
  may: 'activities.write',
  about: '记一条议定事项',
  input: Decision.pick({ id: true, activityId: true, what: true, owner: true, due: true }),
  output: Activity,
})
export const changeDecision = endpoint({
  method: 'PATCH',
  path: '/activities/:activityId/decisions/:id',
  may: 'activities.write',
  about: '修改议定事项，记下结果',
  input: Decision.omit({ taskId: true }),
  output: Activity,
})
export const withdrawDecision = endpoint({
  method: 'POST',
  path: '/activities/:activityId/decisions/:id/withdraw',
  may: 'activities.write',
  about: '撤下议定事项',
  input: z.object({ id: Id, activityId: Id }),
  output: Activity,
})
/** The decision becomes a task of the plan of its due day's year, with owner and date, in one step. */
export const makeTaskOfDecision = endpoint({
  method: 'POST',
  path: '/activities/:activityId/decisions/:id/task',
  may: 'plans.write',
  about: '议定事项列为任务',
  input: z.object({ id: Id, activityId: Id, taskId: Id, reason }),
  output: Activity,
})
