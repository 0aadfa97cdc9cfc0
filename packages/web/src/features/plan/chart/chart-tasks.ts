import type { Plan, Task } from '@yushui/contract/plans'
import { standingOf, type TaskStanding, type TaskState } from '@yushui/domain/almanac/task-standing'
import { groupOf } from '@yushui/domain/wall-chart/chart-groups'

/** A task with how it stands today and the plan it belongs to. */
export interface StandingTask {
  task: Task
  plan: Plan
  standing: TaskStanding
  group: string
}

/** `unrecorded`: by task, the days of what was held for it and has no record yet. */
export function standingTasks(
  plans: readonly Plan[],
  today: string,
  unrecorded: ReadonlyMap<string, string[]>,
): StandingTask[] {
  return plans.flatMap((plan) =>
    plan.list.map((task) => ({
      task,
      plan,
      standing: standingOf({
        spells: task.spells,
        recurrence: task.window.recurrence,
        ticks: task.ticks.map((tick) => tick.on),
        unrecorded: unrecorded.get(task.id) ?? [],
        today,
      }),
      group: groupOf(task.kind)?.label ?? '组织保障',
    })),
  )
}

export const isUnrecorded = ({ standing }: StandingTask) =>
  standing.spells.some(({ state }) => state === 'unrecorded')

/** What is to be seen; null or empty lets everything through. */
export interface Filter {
  group: string | null
  partner: string | null
  person: string | null
  state: TaskState | null
}
export const noFilter: Filter = { group: null, partner: null, person: null, state: null }

export function passes({ task, standing, group }: StandingTask, filter: Filter): boolean {
  return (
    (filter.group === null || filter.group === group) &&
    (filter.partner === null || task.partners.some((it) => it.name === filter.partner)) &&
    (filter.person === null || task.responsible === filter.person) &&
    (filter.state === null ||
      standing.spells.some((it) => it.state === filter.state) ||
      standing.state === filter.state)
  )
}

/**
 * What is most likely done next: what runs today and ends first, else what is overdue the shortest,
 * else what begins next within three weeks.
 */
export function nextTask(tasks: readonly StandingTask[], today: string): StandingTask | null {
  const spells = tasks
    .filter((it) => it.plan.state !== 'closed')
    .flatMap((it) => it.standing.spells.map((spell) => ({ it, spell })))
  const running = spells.filter(({ spell }) => spell.state === 'soon' && spell.from <= today)
  const overdue = spells.filter(({ spell }) => spell.state === 'overdue')
  const coming = spells.filter(({ spell }) => spell.state === 'soon' && spell.from > today)
  const first =
    running.sort((a, b) => a.spell.to.localeCompare(b.spell.to))[0] ??
    overdue.sort((a, b) => b.spell.to.localeCompare(a.spell.to))[0] ??
    coming.sort((a, b) => a.spell.from.localeCompare(b.spell.from))[0]
  return first?.it ?? null
}

export interface Due {
  it: StandingTask
  from: string
  to: string
  /** The day on which it was held without a record. */
  heldOn: string | null
}

/** Spells in a state, earliest first. */
export function spellsIn(tasks: readonly StandingTask[], state: TaskState): Due[] {
  return tasks
    .flatMap((it) =>
      it.standing.spells
        .filter((spell) => spell.state === state)
        .map(({ from, to, doneOn }): Due => ({ it, from, to, heldOn: doneOn })),
    )
    .sort((a, b) => a.from.localeCompare(b.from) || a.to.localeCompare(b.to))
}
