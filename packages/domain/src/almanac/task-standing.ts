import { addDays, chineseMonthDay, daysFrom, type PlainDate } from '../plain-date.ts'
import type { Recurrence, Spell } from './window.ts'

/**
 * `soon`: begins or ends within three weeks, or runs now. `unrecorded`: held, and nothing is kept of it.
 * `open`: nothing to be late for: a standing service, or no time stated.
 */
export const taskStates = ['planned', 'soon', 'overdue', 'unrecorded', 'done', 'open'] as const
export type TaskState = (typeof taskStates)[number]

export interface SpellStanding extends Spell {
  state: TaskState
  /** The day of the tick that counts for this spell, or of what was held in it without a record. */
  doneOn: PlainDate | null
}

export interface TaskStanding {
  state: TaskState
  spells: SpellStanding[]
  /** For people, one line: 正在办，7月31日止，还有9天 */
  words: string
}

export interface TaskCourse {
  /** The window's days, earliest first. */
  spells: Spell[]
  recurrence: Recurrence | null
  /** The days on which it was done. */
  ticks: PlainDate[]
  /** The days of what was held for it and has no record yet. */
  unrecorded?: PlainDate[]
  today: PlainDate
}

/** "Due in three weeks", as the wall chart's legend says. */
const soonDays = 21
/** A task that may be done all through more than a quarter is not urgent all that time. */
const longSpellDays = 100
const neverLate: (Recurrence | null)[] = ['weekly', 'irregular', 'ongoing']

export function standingOf(course: TaskCourse): TaskStanding {
  const { spells, recurrence, ticks, unrecorded = [], today } = course
  if (spells.length === 0 || neverLate.includes(recurrence)) return openStanding(course)

  // Done once within any of its spells, it is done; else each spell wants a tick of its own.
  const isOnce = recurrence === 'once' || spells.length === 1
  const lastTick = ticks.toSorted().at(-1) ?? null
  const doneOn = isOnce ? spells.map(() => lastTick) : ticksBySpell(spells, ticks.toSorted())
  const heldOn = isOnce ? spells.map(() => unrecorded[0]) : unrecordedBySpell(spells, unrecorded)
  const standings = spells.map((spell, place): SpellStanding => {
    const held = heldOn[place]
    if (held) return { ...spell, doneOn: held, state: 'unrecorded' }
    const done = doneOn[place] ?? null
    const state = done ? 'done' : stateOf(spell, today)
    const mayBeDoneLater = isOnce && place < spells.length - 1
    return { ...spell, doneOn: done, state: state === 'overdue' && mayBeDoneLater ? 'planned' : state }
  })
  const worst = (['overdue', 'unrecorded', 'soon', 'planned'] as const).find((state) =>
    standings.some((spell) => spell.state === state),
  )
  const state = worst ?? 'done'
  return { state, spells: standings, words: wordsFor(state, standings, isOnce, today) }
}

function openStanding({ spells, recurrence, ticks }: TaskCourse): TaskStanding {
  const isDone = spells.length === 0 && !neverLate.includes(recurrence) && ticks.length > 0
  const state = isDone ? 'done' : 'open'
  const doneOn = isDone ? (ticks.toSorted().at(-1) ?? null) : null
  const what = neverLate.includes(recurrence) ? '常年进行' : '未定时间'
  const words = doneOn
    ? `${chineseMonthDay(doneOn)}办成`
    : ticks.length > 0
      ? `${what}，已记${ticks.length}次`
      : what
  return { state, spells: spells.map((spell) => ({ ...spell, state, doneOn: null })), words }
}

function stateOf({ from, to }: Spell, today: PlainDate): TaskState {
  if (to < today) return 'overdue'
  if (from > addDays(today, soonDays)) return 'planned'
  const isLong = daysFrom(from, to) > longSpellDays
  return isLong && from <= today && to > addDays(today, soonDays) ? 'planned' : 'soon'
}

/**
 * One tick a spell, one spell a tick: first the spell it lies in, then the nearest that had passed
 * undone, then one that was about to begin.
 */
function ticksBySpell(spells: Spell[], ticks: PlainDate[]): (PlainDate | null)[] {
  const doneOn = spells.map((): PlainDate | null => null)
  const claims: ((tick: PlainDate) => number)[] = [
    (tick) => spells.findIndex(({ from, to }, place) => !doneOn[place] && from <= tick && tick <= to),
    (tick) => spells.findLastIndex(({ to }, place) => !doneOn[place] && to < tick),
    (tick) =>
      spells.findIndex(
        ({ from }, place) =>
          !doneOn[place] && tick < from && (place === 0 || from <= addDays(tick, soonDays)),
      ),
  ]
  let left = ticks
  for (const claim of claims) {
    left = left.filter((tick) => {
      const place = claim(tick)
      if (place >= 0) doneOn[place] = tick
      return place < 0
    })
  }
  return doneOn
}

/** Each counts for the spell it lies in, else for the nearest. */
function unrecordedBySpell(spells: Spell[], days: PlainDate[]): (PlainDate | undefined)[] {
  const apart = ({ from, to }: Spell, day: PlainDate) => Math.max(0, daysFrom(day, from), daysFrom(to, day))
  const nearest = (day: PlainDate) =>
    spells.reduce((best, spell) => (apart(spell, day) < apart(best, day) ? spell : best))
  return spells.map((spell) => days.find((day) => nearest(day) === spell))
}

function wordsFor(state: TaskState, spells: SpellStanding[], isOnce: boolean, today: PlainDate): string {
  const done = spells.filter((spell) => spell.state === 'done')
  if (state === 'done') {
    const doneOn = spells.at(-1)?.doneOn
    return isOnce && doneOn ? `${chineseMonthDay(doneOn)}办成` : `${spells.length}次都已办成`
  }
  const count = isOnce ? '' : `共${spells.length}次，已办${done.length}次；`
  const isPast = state === 'overdue' || state === 'unrecorded'
  const next = spells.find((spell) => spell.state === state && (isPast || spell.to >= today))
  return next ? `${count}${nextWords(next, today)}` : count
}

/** Of one spell that is not done: 7月31日应办完，已过2天 */
export function nextWords({ state, from, to, doneOn }: SpellStanding, today: PlainDate): string {
  if (state === 'unrecorded' && doneOn) return `${chineseMonthDay(doneOn)}的一次等着补记`
  if (state === 'overdue') return `${chineseMonthDay(to)}应办完，已过${daysFrom(to, today)}天`
  if (from > today) return `${chineseMonthDay(from)}开始，还有${daysFrom(today, from)}天`
  const left = daysFrom(today, to)
  return left === 0 ? '正在办，今天截止' : `正在办，${chineseMonthDay(to)}止，还有${left}天`
}
