import type { Task } from '@yushui/contract/plans'
import { describeSpell, describeWindow } from '@yushui/domain/almanac/describe-window'
import { resolveWindow } from '@yushui/domain/almanac/resolve-window'
import type { Spell, Window } from '@yushui/domain/almanac/window'
import { scaleOf } from '@yushui/domain/wall-chart/chart-scale'
import { isMovable, moveWindow, putInMonth, stepWindow } from './move-window.ts'
import { endOfRhythm, extentOf, type Hold, hasEnds, pullByKey, pullWindow } from './pull-window.ts'

/** A bar or a mark on the chart: the task's spell at a place. */
export interface Placed {
  task: Task
  place: number
  year: number
  /** The days on which it was done. */
  kept: readonly string[]
}

/** What the hand can do: carry it, carry it and pull both its ends, or pull the one end it is. */
export type Movable = Hold | 'whole-and-ends'

export function movableAs({ task: { window, spells }, place }: Placed): Movable | null {
  const end = endOfRhythm(window, spells, place)
  if (end || !isMovable(window, spells)) return end
  return hasEnds(window, spells) ? 'whole-and-ends' : 'whole'
}

/** Held so, from one place of the chart to another; places are parts of the year. */
export function dragged({ task, place, year, kept }: Placed, hold: Hold, from: number, to: number): Window {
  const { window, spells } = task
  if (hold !== 'whole') return pullWindow(window, spells, hold, scaleOf(year).dayAt(to), kept)
  const spell = spells[place]
  return spell ? moveWindow(window, spell, (to - from) * 365, year) : putInMonth(window, to)
}

/** One press of an arrow key after others, which led to `now`. */
export function stepped(placed: Placed, now: Window, hold: Hold, direction: 1 | -1): Window {
  const { year, kept } = placed
  if (hold !== 'whole') return pullByKey(now, spellsOf(placed, now), hold, direction, year, kept)
  return stepWindow(now, spellIn(placed, now), direction, year)
}

/** Of its own window the office has counted the days; a moved one is tied to no feast. */
const spellsOf = ({ task, year }: Placed, window: Window) =>
  window === task.window ? task.spells : resolveWindow(window, year)

function spellIn(placed: Placed, window: Window): Spell | null {
  const spells = spellsOf(placed, window)
  return spells[Math.min(placed.place, spells.length - 1)] ?? null
}

/** Where it would lie, and in words what that means. */
export function previewOf(placed: Placed, wanted: Window, hold: Hold, isByKey: boolean) {
  const { task, year } = placed
  const isRhythm = endOfRhythm(task.window, task.spells, placed.place) !== null
  const extent = isRhythm ? extentOf(spellsOf(placed, wanted)) : spellIn(placed, wanted)
  if (!extent) return null
  const scale = scaleOf(year)
  const [x, end] = [Math.max(0, scale.startOf(extent.from)), Math.min(1, scale.endOf(extent.to))]
  const letsGo = task.window.occasions.length > 0 && wanted.occasions.length === 0
  const days = isRhythm ? `共${spellsOf(placed, wanted).length}次` : describeSpell(extent, year)
  const said = describeWindow(wanted)
  const isDates = wanted.days?.kind === 'dates'
  const words = [
    wanted === task.window ? '还在原处' : `改到 ${isDates ? said : `${said}（${days}）`}`,
    letsGo && '不再跟着节日走',
    isByKey && '回车定，Esc 不改',
  ]
  // The words stand at the end that is held, or where there is room for them.
  const isLeft = hold === 'end' ? end > 0.3 : x > 0.7
  return { x, w: end - x, isLeft, words: words.filter(Boolean).join('，') }
}
