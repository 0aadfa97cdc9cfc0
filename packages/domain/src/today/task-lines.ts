import { nextWords, type SpellStanding, standingOf } from '../almanac/task-standing.ts'
import type { Recurrence, Spell } from '../almanac/window.ts'
import { chineseMonthDay, type PlainDate } from '../plain-date.ts'
import type { WatchedActivity } from './activity-lines.ts'
import { byDay, isThisWeek, type TodayLine } from './today-line.ts'

/** A task as far as today asks. */
export interface WatchedTask {
  id: string
  title: string
  spells: Spell[]
  recurrence: Recurrence | null
  /** The days on which it was done. */
  ticks: PlainDate[]
  isAboutUnit: boolean
}

type Ahead = Pick<WatchedActivity, 'taskId' | 'onDay' | 'state'>

/**
 * Tasks whose days have gone by, longest ago first. One whose activity was to be held and has only not been
 * written down stands there, not here: one matter, one line.
 */
export function overdueLines(
  tasks: readonly WatchedTask[],
  activities: readonly Ahead[],
  today: PlainDate,
): TodayLine[] {
  return tasks
    .flatMap((task) => {
      const spell = openSpells(task, today).find(({ state }) => state === 'overdue')
      const ahead = plannedFor(task, activities)
      if (!spell || ahead.some(({ onDay }) => onDay < today)) return []
      const fixed = ahead[0] ? `，已定${chineseMonthDay(ahead[0].onDay)}办` : ''
      return [lineOf(task, spell.to, `${nextWords(spell, today)}${fixed}`)]
    })
    .toSorted(byDay)
}

/** Tasks whose time begins or ends this week. One that has its activity by then stands there with it. */
export function dueTaskLines(
  tasks: readonly WatchedTask[],
  activities: readonly Ahead[],
  today: PlainDate,
): TodayLine[] {
  return tasks
    .flatMap((task) => {
      const spell = openSpells(task, today).find(
        ({ state, from, to }) => state !== 'overdue' && (isThisWeek(from, today) || isThisWeek(to, today)),
      )
      if (!spell || plannedFor(task, activities).some(({ onDay }) => onDay <= spell.to)) return []
      return [lineOf(task, isThisWeek(spell.from, today) ? spell.from : spell.to, nextWords(spell, today))]
    })
    .toSorted(byDay)
}

function openSpells({ spells, recurrence, ticks }: WatchedTask, today: PlainDate): SpellStanding[] {
  const standing = standingOf({ spells, recurrence, ticks, today })
  return standing.state === 'open' ? [] : standing.spells.filter(({ state }) => state !== 'done')
}

/** The activities that will do it, earliest first. */
function plannedFor({ id }: WatchedTask, activities: readonly Ahead[]): { onDay: PlainDate }[] {
  return activities
    .flatMap(({ taskId, state, onDay }) =>
      taskId === id && onDay && (state === 'scheduled' || state === 'proposed') ? [{ onDay }] : [],
    )
    .toSorted((a, b) => (a.onDay < b.onDay ? -1 : 1))
}

const lineOf = ({ id, title, isAboutUnit }: WatchedTask, onDay: PlainDate, words: string): TodayLine => ({
  kind: 'task',
  id,
  activityId: null,
  title,
  words,
  onDay,
  isAboutUnit,
})
