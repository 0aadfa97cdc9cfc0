import { rollKinds } from '@yushui/domain/almanac/roll-over'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { NewTask, PlanSection } from './plans.ts'
import { Id, Year } from './values.ts'

const told = { title: z.string(), time: z.string(), days: z.string() }

/** One task of the old year beside what becomes of it in the new, for the officer to take or leave. */
export const RollOverLine = z.object({
  kind: z.enum(rollKinds),
  /** The task of the old plan; null for one that is proposed. */
  taskId: Id.nullable(),
  before: z.object({ ...told, done: z.string() }).nullable(),
  /** As it would be taken, also where it is left out. */
  after: z.object({ ...told, task: NewTask.omit({ id: true }) }),
  reason: z.string(),
})
export type RollOverLine = z.infer<typeof RollOverLine>

export const RollOver = z.object({
  year: z.number(),
  title: z.string(),
  theme: z.string(),
  organisation: z.string(),
  sections: z.array(PlanSection),
  /** What was counted on in title, theme and prose. */
  changes: z.array(z.string()),
  /** Sentences that were true of the old year only, left as they are. */
  toRewrite: z.array(z.string()),
  lines: z.array(RollOverLine),
})
export type RollOver = z.infer<typeof RollOver>

/** Keeps nothing: what the officer takes of it comes back as an accepted plan. */
export const rollOverPlan = endpoint({
  method: 'GET',
  path: '/plans/:id/roll-over',
  may: 'plans.write',
  about: '照一份计划拟以后一年的，逐项列出变动和理由',
  input: z.object({ id: Id, year: Year.optional() }),
  output: RollOver,
})
