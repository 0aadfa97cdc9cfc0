import type { Task } from '@yushui/contract/plans'
import type { Spell, Window } from '@yushui/domain/almanac/window'
import { type KeyboardEvent, type MouseEvent, type PointerEvent, useRef, useState } from 'react'
import { dragged, movableAs, previewOf, stepped } from './change-by-hand.ts'
import type { Hold } from './pull-window.ts'

/** Less than this is a click with an unsteady hand. */
const slackPixels = 5
/** So near to its edge a bar is pulled, not carried; as in board.css. */
const edgePixels = 8

export interface Mover {
  task: Task
  spell: Spell
  year: number
  /** The days on which it was done. */
  kept: readonly string[]
  onOpen: () => void
  onMove: ((task: Task, window: Window) => void) | null
}

interface Grip {
  hold: Hold
  /** Where the hand took it, as a part of the year. */
  from: number
  isCarried: boolean
  /** Escape was pressed: what follows until the button is let go is nothing. */
  isLeft: boolean
}

/**
 * Carrying a bar or pulling at an end, of a bar or of a rhythm: with the mouse until it is let go; with the
 * arrow keys until Enter takes the new time or Escape leaves the old.
 */
export function useMover({ task, spell, year, kept, onOpen, onMove }: Mover) {
  const [wanted, setWanted] = useState<{ window: Window; hold: Hold } | null>(null)
  const grip = useRef<Grip | null>(null)
  const place = Math.max(
    0,
    task.spells.findIndex((it) => it.from === spell.from),
  )
  const placed = { task, place, year, kept }
  const movable = onMove && movableAs(placed)

  const take = () => {
    if (wanted && wanted.window !== task.window) onMove?.(task, wanted.window)
    setWanted(null)
  }
  const handlers = {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      const from = partOfYear(event)
      if (event.button !== 0 || from === null || !movable) return
      const hold = movable === 'whole-and-ends' ? holdUnder(event) : movable
      grip.current = { hold, from, isCarried: false, isLeft: false }
      event.currentTarget.setPointerCapture(event.pointerId)
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const [held, at] = [grip.current, partOfYear(event)]
      if (!held || held.isLeft || at === null) return
      if (Math.abs(at - held.from) * yearWidth(event) > slackPixels) held.isCarried = true
      if (held.isCarried) setWanted({ window: dragged(placed, held.hold, held.from, at), hold: held.hold })
    },
    onPointerUp: () => {
      if (grip.current?.isCarried) take()
    },
    onPointerCancel: () => {
      grip.current = null
      setWanted(null)
    },
    onClick: (event: MouseEvent) => {
      const wasCarried = grip.current?.isCarried ?? false
      grip.current = null
      if (wasCarried) event.preventDefault()
      else if (wanted) take()
      else onOpen()
    },
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (event.key === 'Escape') {
        if (grip.current) grip.current.isLeft = true
        setWanted(null)
      }
      const direction = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : null
      if (!movable || direction === null) return
      event.preventDefault()
      const hold = movable === 'whole-and-ends' ? (event.shiftKey ? 'end' : 'whole') : movable
      setWanted({ window: stepped(placed, wanted?.window ?? task.window, hold, direction), hold })
    },
    onBlur: () => {
      if (!grip.current) setWanted(null)
    },
  }
  return {
    movable,
    handlers,
    preview: wanted && previewOf(placed, wanted.window, wanted.hold, grip.current === null),
  }
}

const lanesOf = ({ currentTarget }: PointerEvent<HTMLElement>) =>
  currentTarget.closest('.board__lanes')?.getBoundingClientRect()

const yearWidth = (event: PointerEvent<HTMLElement>) => lanesOf(event)?.width ?? 0

function partOfYear(event: PointerEvent<HTMLElement>): number | null {
  const lanes = lanesOf(event)
  return lanes ? (event.clientX - lanes.left) / lanes.width : null
}

/** A bar's edges are its ends; a single day has none to take hold of. */
function holdUnder({ clientX, currentTarget }: PointerEvent<HTMLElement>): Hold {
  const { left, right } = currentTarget.getBoundingClientRect()
  if (!currentTarget.classList.contains('bar')) return 'whole'
  return clientX - left < edgePixels ? 'start' : right - clientX < edgePixels ? 'end' : 'whole'
}
