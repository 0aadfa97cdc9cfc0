import type { Plan, Task } from '@yushui/contract/plans'
import type { PlanAtRest, TaskAtRest } from '@yushui/domain/plan-language/plan-at-rest'

/** As the writers of papers take it. */
export function planAtRest({
  title,
  year,
  organisation,
  officeName,
  theme,
  sections,
  list,
}: Plan): PlanAtRest {
  return {
    title,
    year,
    organisation: organisation || officeName,
    theme,
    sections,
    tasks: list.map(taskAtRest),
  }
}

export function taskAtRest(task: Task): TaskAtRest {
  return { ...task, partners: task.partners.map(({ name }) => name) }
}

/** A title may hold what no file name may. */
export const fileName = (title: string, ending: string) => `${title.replace(/[\\/:*?"<>|\s]+/g, '')}${ending}`
