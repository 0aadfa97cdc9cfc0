import { lastYear } from '../almanac/movable-days.ts'
import { resolveWindow } from '../almanac/resolve-window.ts'
import type { Recurrence, Window } from '../almanac/window.ts'
import type { ReadTask } from './plan.ts'
import type { TaskAtRest } from './plan-at-rest.ts'

/** What `measureAgreement` gives where a sentence says all that is kept. */
export const allAgree = 12

/**
 * How far a task read from a sentence is the one that is kept. A sentence with another time is worse
 * than one that leaves out whom it is for.
 */
export function measureAgreement(task: TaskAtRest, read: ReadTask, year: number): number {
  const agreements: [worth: number, doAgree: boolean][] = [
    [4, saysSameDays(task.window, read.window, year)],
    [1, saysSameMonths(task.window, read.window)],
    [2, rhythmOf(task.window.recurrence) === rhythmOf(read.window.recurrence)],
    [2, task.kind === read.kind],
    [1, saysSameNames(task.partners, read.partners, task.title)],
    [1, saysSameNames(task.targets, read.targets, task.title)],
    [1, task.quantity?.n === read.quantity?.n && task.quantity?.unit === read.quantity?.unit],
  ]
  return agreements.reduce((sum, [worth, doAgree]) => (doAgree ? sum + worth : sum), 0)
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
