import { sectionKinds, taskKinds } from '@yushui/domain/plan-language/plan'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { NewPartner } from './partners.ts'
import type { Permission } from './permissions.ts'
import { Id, line, Moment, Nothing, PageAsked, PlainDate, page, spareLine, Version, Year } from './values.ts'
import { Spell, Window } from './windows.ts'

export const planStates = ['drafted', 'approved', 'running', 'closed'] as const
export type PlanState = (typeof planStates)[number]

/** The steps of a plan and who may take each; `needsReason` steps go against the usual direction. */
export const planSteps = {
  approve: { from: ['drafted'], to: 'approved', may: 'plans.approve', needsReason: false },
  return: { from: ['approved', 'running'], to: 'drafted', may: 'plans.approve', needsReason: true },
  start: { from: ['approved'], to: 'running', may: 'plans.write', needsReason: false },
  close: { from: ['running'], to: 'closed', may: 'plans.approve', needsReason: false },
  reopen: { from: ['closed'], to: 'running', may: 'plans.approve', needsReason: true },
} as const satisfies Record<
  string,
  { from: PlanState[]; to: PlanState; may: Permission; needsReason: boolean }
>
export type PlanStep = keyof typeof planSteps
export const planStepNames = Object.keys(planSteps) as [PlanStep, ...PlanStep[]]

/** After approval a change is an amendment and needs a reason. */
export const isAmendment = (state: PlanState) => state === 'approved' || state === 'running'

/** A partner of a task: one that is kept, or only a name as the plan writes it. */
export const TaskPartner = z.object({ partnerId: Id.nullable(), name: line(40) })
export const Quantity = z.object({ n: z.number().min(0).max(1_000_000), unit: line(8) })

const taskWritten = {
  title: line(40),
  /** The words of the written plan, with aliases for units; empty where the task was added by hand. */
  quote: spareLine(500),
  kind: z.enum(taskKinds),
  window: Window,
  partners: z.array(TaskPartner).max(20),
  targets: z.array(line(40)).max(20),
  quantity: Quantity.nullable(),
  /** The plan's heading or the programme it belongs to; the rows of the wall chart. */
  section: spareLine(60),
  responsible: spareLine(20),
  note: spareLine(500),
}
export const NewTask = z.object({ id: Id, ...taskWritten })
export type NewTask = z.infer<typeof NewTask>

/** Done, on a day, with a word about it. */
export const Tick = z.object({
  id: Id,
  on: PlainDate,
  note: z.string(),
  by: z.string(),
  /** Kept by the activity of the same id, and taken back there. */
  isOfActivity: z.boolean(),
})
export type Tick = z.infer<typeof Tick>

export const Task = z.object({
  id: Id,
  planId: Id,
  officeId: Id,
  ...taskWritten,
  quote: z.string(),
  section: z.string(),
  responsible: z.string(),
  note: z.string(),
  /** The window's days in the plan's year, ascending. */
  spells: z.array(Spell),
  ticks: z.array(Tick),
  isWithdrawn: z.boolean(),
  version: Version,
})
export type Task = z.infer<typeof Task>

/** A task as a line of a list. */
export const TaskSummary = z.object({
  id: Id,
  planId: Id,
  officeId: Id,
  title: z.string(),
  kind: z.enum(taskKinds),
  section: z.string(),
  responsible: z.string(),
  firstDay: PlainDate,
  lastDay: PlainDate,
  isDone: z.boolean(),
  /** The day from which it is overdue if nothing happens; null where it cannot be. */
  overdueFrom: PlainDate.nullable(),
  version: Version,
})
export type TaskSummary = z.infer<typeof TaskSummary>

export const PlanSection = z.object({
  kind: z.enum(sectionKinds),
  heading: spareLine(60),
  text: spareLine(5000),
})
export type PlanSection = z.infer<typeof PlanSection>

export const PlanSummary = z.object({
  id: Id,
  officeId: Id,
  officeName: z.string(),
  year: z.number(),
  title: z.string(),
  theme: z.string(),
  state: z.enum(planStates),
  tasks: z.number(),
  tasksDone: z.number(),
  version: Version,
  approvedAt: Moment.nullable(),
  approvedBy: z.string().nullable(),
})
export type PlanSummary = z.infer<typeof PlanSummary>

export const Plan = PlanSummary.extend({
  organisation: z.string(),
  sections: z.array(PlanSection),
  /** In the order of the plan; without the withdrawn. */
  list: z.array(Task),
})
export type Plan = z.infer<typeof Plan>

/**
 * What the officer accepts after looking a reading over. The id is made by the client: the same
 * acceptance sent twice makes one plan. New partners come with it and are kept in the same step.
 */
export const AcceptedPlan = z.object({
  id: Id,
  year: Year,
  title: line(80),
  theme: spareLine(80),
  organisation: spareLine(40),
  sections: z.array(PlanSection).max(40),
  tasks: z.array(NewTask).max(400),
  partners: z.array(NewPartner).max(40),
})
export type AcceptedPlan = z.infer<typeof AcceptedPlan>

const reason = spareLine(200).default('')
const byId = z.object({ id: Id })

export const listPlans = endpoint({
  method: 'GET',
  path: '/plans',
  may: 'plans.read',
  about: '工作计划，新的在前',
  input: PageAsked,
  output: page(PlanSummary),
})
export const acceptPlan = endpoint({
  method: 'POST',
  path: '/plans',
  may: 'plans.write',
  about: '收下一份核对过的计划',
  input: AcceptedPlan,
  output: Plan,
})
export const getPlan = endpoint({
  method: 'GET',
  path: '/plans/:id',
  may: 'plans.read',
  about: '一份计划',
  input: byId,
  output: Plan,
})
export const changePlan = endpoint({
  method: 'PATCH',
  path: '/plans/:id',
  may: 'plans.write',
  about: '修改计划正文',
  input: z.object({
    id: Id,
    version: Version,
    title: line(80),
    theme: spareLine(80),
    sections: z.array(PlanSection).max(40),
    reason,
  }),
  output: Plan,
})
export const takePlanStep = endpoint({
  method: 'POST',
  path: '/plans/:id/steps',
  /** Each step asks for its own permission besides. */
  may: 'plans.read',
  about: '批准、执行、办结一份计划',
  input: z.object({ id: Id, step: z.enum(planStepNames), version: Version, reason }),
  output: Plan,
})
/** Everything of one year on one page: the office's plans with their tasks. */
export const getYear = endpoint({
  method: 'GET',
  path: '/years/:year',
  may: 'plans.read',
  about: '一年的计划和任务',
  input: z.object({ year: Year }),
  output: z.object({ year: z.number(), plans: z.array(Plan) }),
})

export const listTasks = endpoint({
  method: 'GET',
  path: '/tasks',
  may: 'plans.read',
  about: '任务，按开始的日子',
  input: PageAsked.extend({ year: Year.optional(), planId: Id.optional() }),
  output: page(TaskSummary),
})
export const addTask = endpoint({
  method: 'POST',
  path: '/plans/:planId/tasks',
  may: 'plans.write',
  about: '加一项任务',
  input: NewTask.extend({ planId: Id, reason }),
  output: Task,
})
export const changeTask = endpoint({
  method: 'PATCH',
  path: '/tasks/:id',
  may: 'plans.write',
  about: '修改任务',
  input: NewTask.extend({ version: Version, reason }),
  output: Task,
})
export const withdrawTask = endpoint({
  method: 'POST',
  path: '/tasks/:id/withdraw',
  may: 'plans.write',
  about: '撤下任务',
  input: z.object({ id: Id, reason }),
  output: Task,
})
export const restoreTask = endpoint({
  method: 'POST',
  path: '/tasks/:id/restore',
  may: 'plans.write',
  about: '恢复任务',
  input: z.object({ id: Id, reason }),
  output: Task,
})
export const tickTask = endpoint({
  method: 'POST',
  path: '/tasks/:id/ticks',
  may: 'tasks.tick',
  about: '记一次办成',
  input: z.object({ id: Id, tickId: Id, on: PlainDate, note: spareLine(200).default('') }),
  output: Task,
})
export const removeTick = endpoint({
  method: 'DELETE',
  path: '/tasks/:id/ticks/:tickId',
  may: 'tasks.tick',
  about: '撤销一次办成',
  input: z.object({ id: Id, tickId: Id }),
  output: Task,
})

export const Amendment = z.object({
  id: Id,
  at: Moment,
  by: z.string(),
  what: z.string(),
  reason: z.string(),
})
export type Amendment = z.infer<typeof Amendment>
export const listAmendments = endpoint({
  method: 'GET',
  path: '/plans/:id/amendments',
  may: 'plans.read',
  about: '批准以后的变更',
  input: byId,
  output: z.array(Amendment),
})

export const arrangements = ['by-quarter', 'by-topic'] as const
export const paperVariants = ['plain', 'official'] as const
export const getPlanPaper = endpoint({
  method: 'GET',
  path: '/plans/:id/paper',
  may: 'plans.read',
  about: '计划文稿',
  answers: 'file',
  input: z.object({
    id: Id,
    format: z.enum(['docx', 'pdf', 'xlsx']),
    variant: z.enum(paperVariants).default('plain'),
    arrangement: z.enum(arrangements).default('by-quarter'),
  }),
  output: Nothing,
})
export const getChartPaper = endpoint({
  method: 'GET',
  path: '/years/:year/chart',
  may: 'plans.read',
  about: '作战图 A3',
  answers: 'file',
  input: z.object({ year: Year }),
  output: Nothing,
})

/** Counts of one office below, for a street or district. */
export const OfficeCounts = z.object({
  officeId: Id,
  office: z.string(),
  plans: z.number(),
  tasks: z.number(),
  done: z.number(),
  overdue: z.number(),
})
export type OfficeCounts = z.infer<typeof OfficeCounts>
export const getOverview = endpoint({
  method: 'GET',
  path: '/overview/:year',
  may: 'overview.read',
  about: '各社区进度（只有数）',
  input: z.object({ year: Year }),
  output: z.array(OfficeCounts),
})
