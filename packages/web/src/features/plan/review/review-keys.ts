import { useEffect, useRef } from 'react'

/** What each key does; the letters are the keys' places, so that a Chinese input method does not swallow them. */
export interface ReviewKeys {
  next: () => void
  previous: () => void
  edit: () => void
  check: () => void
  merge: () => void
  split: () => void
  drop: () => void
  add: () => void
  undo: () => void
  redo: () => void
  help: () => void
}

export const keyWords: [string, string][] = [
  ['J / ↓', '下一项'],
  ['K / ↑', '上一项'],
  ['Enter', '核过了，看下一项'],
  ['E', '改这一项（Esc 回来）'],
  ['M', '与下一项合并'],
  ['S', '拆成两项'],
  ['X', '不是任务，划掉'],
  ['A', '在后面添一项'],
  ['Z', '撤销'],
  ['Shift Z', '重做'],
  ['?', '这张表'],
]

const acts: Record<string, keyof ReviewKeys> = {
  KeyJ: 'next',
  ArrowDown: 'next',
  KeyK: 'previous',
  ArrowUp: 'previous',
  KeyE: 'edit',
  Enter: 'check',
  KeyM: 'merge',
  KeyS: 'split',
  KeyX: 'drop',
  KeyA: 'add',
}

/** Anything that takes keys itself keeps them. */
function isElsewhere(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return (
    target.closest('input, textarea, select, button, a, summary, [role="dialog"], [role="menu"]') !== null
  )
}

export function useReviewKeys(keys: ReviewKeys): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const letters =
        event.target instanceof HTMLElement ? event.target.closest('input, textarea, select') : null
      if (event.key === 'Escape' && letters instanceof HTMLElement && !letters.closest('[role="dialog"]')) {
        letters.blur()
        return
      }
      const act = actOf(event, letters !== null)
      if (!act) return
      event.preventDefault()
      latest.current[act]()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
}

function actOf(event: KeyboardEvent, isTyping: boolean): keyof ReviewKeys | null {
  if (event.altKey || isTyping) return null
  if (event.code === 'KeyZ') return event.shiftKey ? 'redo' : 'undo'
  if (event.ctrlKey || event.metaKey) return event.code === 'KeyY' ? 'redo' : null
  if (event.key === '?' || (event.code === 'Slash' && event.shiftKey)) return 'help'
  const act = acts[event.code] ?? null
  const isLetter = event.code.startsWith('Key')
  return act && (isLetter ? !isInside(event.target) : !isElsewhere(event.target)) ? act : null
}

/** Letters go on working while a button has the focus; not inside what lies over the page. */
function isInside(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('[role="dialog"], [role="menu"]') !== null
}
