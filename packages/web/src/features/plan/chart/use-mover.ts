import type { Task } from '@yushui/contract/plans'
import { describeSpell, describeWindow } from '@yushui/domain/almanac/describe-window'
import type { Spell, Window } from '@yushui/domain/almanac/window'
import { scaleOf } from '@yushui/domain/wall-chart/chart-scale'
import { type KeyboardEvent, type MouseEvent, type PointerEvent, useRef, useState } from 'react'
import { isMovable, moveWindow, putInMonth, spellAfter, stepWindow } from './move-window.ts'

/** Less than this is a click with an unsteady hand. */
const slackPixels = 5

export interface Mover {
  task: Task
  spell: Spell
  year: number
  onOpen: () => void
  onMove: ((task: Task, window: Window) => void) | null
}

/**
 * Carrying a bar: with the mouse until it is let go; with the arrow keys until Enter takes the new time
 * or Escape leaves the old.
 */
export function useMover({ task, spell, year, onOpen, onMove }: Mover) {
  const [wanted, setWanted] = useState<Window | null>(null)
  const grip = useRef<{ x: number; left: number; width: number; isCarried: boolean } | null>(null)
  const canMove = onMove !== null && isMovable(task.window, task.spells)
  const hasNoTime = task.spells.length === 0
  const place = Math.max(
    0,
    task.spells.findIndex((it) => it.from === spell.from),
  )

  /** Where it lies by its own window is known; a moved one is tied to no feast. */
  const spellOf = (window: Window) => {
    if (window !== task.window) return spellAfter(window, place, year)
    return hasNoTime ? null : spell
  }

  const take = () => {
    if (wanted && wanted !== task.window) onMove?.(task, wanted)
    setWanted(null)
  }
  const handlers = {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      const lanes = event.currentTarget.closest('.board__lanes')
      if (!canMove || event.button !== 0 || !lanes) return
      const { left, width } = lanes.getBoundingClientRect()
      grip.current = { x: event.clientX, left, width, isCarried: false }
      event.currentTarget.setPointerCapture(event.pointerId)
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (!grip.current) return
      const { left, width, x } = grip.current
      const by = event.clientX - x
      if (Math.abs(by) > slackPixels) grip.current.isCarried = true
      if (grip.current.isCarried)
        setWanted(
          hasNoTime
            ? putInMonth(task.window, (event.clientX - left) / width)
            : moveWindow(task.window, spell, (by / width) * 365, year),
        )
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
        grip.current = null
        setWanted(null)
      }
      const direction = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : null
      if (!canMove || direction === null) return
      event.preventDefault()
      const from = wanted ?? task.window
      setWanted(stepWindow(from, spellOf(from), direction, year))
    },
    onBlur: () => {
      if (!grip.current) setWanted(null)
    },
  }
  return {
    isMovable: canMove,
    handlers,
    preview: wanted && previewOf(wanted, task.window, spellOf(wanted), year, grip.current === null),
  }
}

/** Where the bar would lie, and in words what that means. */
function previewOf(wanted: Window, now: Window, spell: Spell | null, year: number, isByKey: boolean) {
  if (!spell) return null
  const scale = scaleOf(year)
  const [x, end] = [Math.max(0, scale.startOf(spell.from)), Math.min(1, scale.endOf(spell.to))]
  const letsGo = now.occasions.length > 0 && wanted.occasions.length === 0
  const days = describeSpell(spell, year)
  const said = describeWindow(wanted)
  const words = [
    wanted === now ? '还在原处' : `改到 ${said === days ? days : `${said}（${days}）`}`,
    letsGo && '不再跟着节日走',
    isByKey && '回车定，Esc 不改',
  ]
  return { x, w: end - x, words: words.filter(Boolean).join('，') }
}
