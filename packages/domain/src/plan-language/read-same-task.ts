import { lastYear } from '../almanac/movable-days.ts'
import { resolveWindow } from '../almanac/resolve-window.ts'
import type { Recurrence, Window } from '../almanac/window.ts'
import type { ReadTask } from './plan.ts'
import type { TaskAtRest } from './plan-at-rest.ts'

/** What `measureAgreement` gives where a sentence says all that is kept. */
export const allAgree = 12

export type TaskAspect = 'days' | 'months' | 'rhythm' | 'kind' | 'partners' | 'targets' | 'quantity'

/** A sentence with another time is worse than one that leaves out whom it is for. */
const worth: Record<TaskAspect, number> = {
  days: 4,
  months: 1,
  rhythm: 2,
  kind: 2,
  partners: 1,
  targets: 1,
  quantity: 1,
}

/** How far a task read from a sentence is the one that is kept. */
export function measureAgreement(task: TaskAtRest, read: ReadTask, year: number): number {
  return disagreements(task, read, year).reduce((sum, aspect) => sum - worth[aspect], allAgree)
}

/** In what the task that is read is not the one that is kept. */
export function disagreements(task: TaskAtRest, read: ReadTask, year: number): TaskAspect[] {
  const agreements: Record<TaskAspect, boolean> = {
    days: saysSameDays(task.window, read.window, year),
    months: saysSameMonths(task.window, read.window),
    rhythm: rhythmOf(task.window.recurrence) === rhythmOf(read.window.recurrence),
    kind: task.kind === read.kind,
    partners: saysSameNames(task.partners, read.partners, task.title),
    targets: saysSameNames(task.targets, read.targets, task.title),
    quantity: task.quantity?.n === read.quantity?.n && task.quantity?.unit === read.quantity?.unit,
  }
  return (Object.keys(agreements) as TaskAspect[]).filter((aspect) => !agreements[aspect])
}

/** The same days this year and in the next: tied to the same feast, or to none that moves. */
function saysSameDays(kept: Window, read: Window, year: number): boolean {
  const days = (window: Window) =>
    [year, year + 1, year + 2]
      .flatMap((year) => resolveWindow({ ...window, recurrence: null }, Math.min(year, lastYear)))
      .map(({ from, to }) => `${from}~${to}`)
      .join()
  return days(kept) === days(read)
}

/** A window made by hand may leave out the months that its occasion says. */
const saysSameMonths = (kept: Window, read: Window) =>
  kept.months === null || kept.months.join() === read.months?.join()

/** A task with a time that does not say how often is done once. */
const rhythmOf = (recurrence: Recurrence | null) => recurrence ?? 'once'

/** Names that stand in the task's own title cannot but be read. */
const saysSameNames = (kept: string[], read: string[], title: string) =>
  kept.every((name) => read.includes(name)) &&
  read.every((name) => kept.includes(name) || title.includes(name))
