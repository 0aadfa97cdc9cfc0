import { resolveWindow } from '../almanac/resolve-window.ts'
import type { Recurrence, Window } from '../almanac/window.ts'
import type { ReadTask } from './plan.ts'
import type { TaskAtRest } from './plan-at-rest.ts'

/** How many things can agree between a kept task and one read from its sentence. */
export const allAgree = 6

/** Of kind, days, recurrence, partners, targets and quantity: how many the sentence says as they are kept. */
export function countAgreements(task: TaskAtRest, read: ReadTask, year: number): number {
  return [
    task.kind === read.kind,
    saysSameDays(task.window, read.window, year),
    rhythmOf(task.window.recurrence) === rhythmOf(read.window.recurrence),
    saysSameNames(task.partners, read.partners),
    saysSameNames(task.targets, read.targets),
    task.quantity?.n === read.quantity?.n && task.quantity?.unit === read.quantity?.unit,
  ].filter(Boolean).length
}

/** The same days this year, tied to the same occasions, so that next year's agree too. */
function saysSameDays(kept: Window, read: Window, year: number): boolean {
  const days = (window: Window) =>
    resolveWindow({ ...window, recurrence: null }, year)
      .map(({ from, to }) => `${from}~${to}`)
      .join()
  const occasions = (window: Window) => window.occasions.toSorted().join()
  return days(kept) === days(read) && occasions(kept) === occasions(read)
}

/** A task with a time that does not say how often is done once. */
const rhythmOf = (recurrence: Recurrence | null) => recurrence ?? 'once'

const saysSameNames = (kept: string[], read: string[]) =>
  kept.length === read.length && kept.every((name) => read.includes(name))
