import {
  isAmendment,
  type NewTask,
  type PlanSection,
  type PlanState,
  type Tick,
} from '@yushui/contract/plans'
import { resolveWindow } from '@yushui/domain/almanac/resolve-window'
import type { Spans } from '@yushui/domain/almanac/spans'
import { standingOf } from '@yushui/domain/almanac/task-standing'
import type { Spell, Window } from '@yushui/domain/almanac/window'
import { addDays } from '@yushui/domain/plain-date'
import { Refusal } from '../../platform/refusal.ts'
import type { Place } from '../partners/public.ts'
import type { Days, Standing } from './queries-tasks.ts'

/** A task without a time stands at the end of its year, behind all that have one. */
export function daysOf(window: Window, year: number, spans: Spans): Days {
  const spells = resolveWindow(window, year, spans)
  const yearEnd = `${year}-12-31`
  const lastDay =
    spells
      .map(({ to }) => to)
      .toSorted()
      .at(-1) ?? yearEnd
  return { spells, firstDay: spells[0]?.from ?? yearEnd, lastDay }
}

/**
 * What ticks come to on any day: a task turns overdue, if at all, on the day after one of its spells, so
 * counts for any today can be read from that day.
 */
export function standingOver(window: Window, spells: Spell[], ticks: Tick[]): Standing {
  const course = { spells, recurrence: window.recurrence, ticks: ticks.map(({ on }) => on) }
  const stateOn = (today: string) => standingOf({ ...course, today }).state
  const ends = spells.map(({ to }) => addDays(to, 1)).toSorted()
  return {
    isDone: stateOn(`${ends.at(-1) ?? '2000-01-01'}`) === 'done',
    overdueFrom: ends.find((day) => stateOn(day) === 'overdue') ?? null,
  }
}

/** A closed plan stays as it is; after approval a change says why. */
export function refuseChange(state: PlanState, reason: string) {
  if (state === 'closed') throw new Refusal('conflict', 'plan-closed')
  if (isAmendment(state) && reason === '') throw new Refusal('invalid', 'reason-needed', {}, ['reason'])
}

/**
 * A tick a year off is a slip of the finger: a window may begin in the December before its year, and what
 * is late may be done in the spring after it.
 */
export function refuseTickDay(on: string, today: string, year: number, field = 'on') {
  if (on > today) throw new Refusal('invalid', 'tick-in-future', {}, [field])
  if (on < `${year - 1}-12-01` || on > `${year + 1}-03-31`)
    throw new Refusal('invalid', 'tick-not-of-year', { year }, [field])
}

/** Every clear text of a plan's own. */
export function placesOfPlan(plan: {
  title: string
  theme: string
  organisation?: string
  sections: PlanSection[]
}): Place[] {
  const { title, theme, organisation = '', sections } = plan
  return [
    { where: '计划标题', field: 'title', text: title },
    { where: '主题', field: 'theme', text: theme },
    { where: '单位名称', field: 'organisation', text: organisation },
    ...sections.flatMap(({ heading, text }, place) => [
      { where: `第${place + 1}段的标题`, field: `sections.${place}.heading`, text: heading },
      { where: `第${place + 1}段的正文`, field: `sections.${place}.text`, text },
    ]),
  ]
}

/** `number` says which of an accepted plan's tasks it is; a task by itself needs none. */
export function placesOfTask(task: NewTask, number?: number): Place[] {
  const [which, at] = number === undefined ? ['这项任务', ''] : [`第${number}项任务`, `tasks.${number - 1}.`]
  return [
    { where: `${which}的名称`, field: `${at}title`, text: task.title },
    { where: `${which}的原文`, field: `${at}quote`, text: task.quote },
    { where: `${which}的栏目`, field: `${at}section`, text: task.section },
    { where: `${which}的责任人`, field: `${at}responsible`, text: task.responsible },
    { where: `${which}的备注`, field: `${at}note`, text: task.note },
    ...task.partners.map(({ name }) => ({
      where: `${which}的共建单位`,
      field: `${at}partners`,
      text: name,
    })),
    ...task.targets.map((text) => ({ where: `${which}的对象`, field: `${at}targets`, text })),
  ]
}
