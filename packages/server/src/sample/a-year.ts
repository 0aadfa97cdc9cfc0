import type { AcceptedPlan, NewTask, PlanStep } from '@yushui/contract/plans'
import { resolveWindow } from '@yushui/domain/almanac/resolve-window'
import type { Recurrence } from '@yushui/domain/almanac/window'
import { addDays, daysFrom, monthOf, type PlainDate } from '@yushui/domain/plain-date'
import { acceptPlan } from '../features/plan/accept-plan.ts'
import { getPlan } from '../features/plan/get-plan.ts'
import { takePlanStep } from '../features/plan/take-plan-step.ts'
import { tickTask } from '../features/plan/tick-task.ts'
import type { Ctx, Visitor } from '../platform/ctx.ts'
import { noteFor } from './tick-notes.ts'

/** Something one person does on one day. */
export interface Happening {
  on: PlainDate
  who: Visitor
  run(ctx: Ctx): Promise<unknown>
}

export interface Cast {
  officer: Visitor
  director: Visitor
  /** Who ticks off, in turn. */
  doers: Visitor[]
}

/**
 * What an office has to tell of a task's turn on a day: what went before it, and the record that takes the
 * place of a mere tick. Null where there is nothing but the tick.
 */
export type Life = (
  task: NewTask,
  on: PlainDate,
  who: Visitor,
) => { before: Happening[]; record: Happening[] } | null

/**
 * The life of one plan: written in November, approved at Christmas, run through its year, closed in the
 * January after. What lies after today has not happened; a few of those just past were forgotten.
 */
export function aYear(
  plan: AcceptedPlan,
  { officer, director, doers }: Cast,
  today: PlainDate,
  life: Life = () => null,
): Happening[] {
  const { id, year } = plan
  const step = (on: PlainDate, who: Visitor, step: PlanStep): Happening => ({
    on,
    who,
    run: async (ctx) => {
      const { version } = await getPlan(ctx, { id })
      return takePlanStep(ctx, { id, step, version, reason: '' })
    },
  })
  const turns = plan.tasks
    .flatMap((task) => tickDays(task, year).map(({ on, end }) => ({ task, on, end })))
    .toSorted((a, b) => (a.on < b.on ? -1 : 1))
    .map((turn, place) => ({ ...turn, place, who: doers[place % doers.length]! }))
  const late = turns.filter(({ on, end, task }) => on < today && end < today && canBeLate(task)).slice(-2)
  const forgotten = new Set(today > `${year + 1}-01-01` ? [] : late)
  return [
    { on: `${year - 1}-11-20`, who: officer, run: (ctx) => acceptPlan(ctx, plan) },
    step(`${year - 1}-12-25`, director, 'approve'),
    step(`${year}-01-02`, officer, 'start'),
    ...turns.flatMap((turn): Happening[] => {
      const { task, on, who, place } = turn
      const tick = { id: task.id, on, note: noteFor(task, monthOf(on) + place) }
      const ticked: Happening = { on, who, run: (ctx) => tickTask(ctx, { ...tick, tickId: ctx.newId() }) }
      const { before, record } = life(task, on, who) ?? { before: [], record: [ticked] }
      return forgotten.has(turn) ? before : [...before, ...record]
    }),
    step(`${year + 1}-01-10`, director, 'close'),
  ]
}

const standing: (Recurrence | null)[] = ['weekly', 'irregular', 'ongoing']
const canBeLate = ({ window }: NewTask) => !standing.includes(window.recurrence)

/** Somewhat past the middle of each spell; a standing service is noted once a quarter. */
function tickDays({ window }: NewTask, year: number): { on: PlainDate; end: PlainDate }[] {
  if (standing.includes(window.recurrence))
    return ['03-20', '06-20', '09-20', '12-20'].map((day) => ({
      on: `${year}-${day}`,
      end: `${year}-${day}`,
    }))
  const spells = resolveWindow(window, year)
  const turns = window.recurrence === 'once' ? spells.slice(0, 1) : spells
  return turns.map(({ from, to }) => ({ on: addDays(from, Math.floor(daysFrom(from, to) * 0.6)), end: to }))
}
