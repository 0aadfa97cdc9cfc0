import { useEffect } from 'react'

const steps: Record<string, number> = { KeyJ: 1, ArrowDown: 1, KeyK: -1, ArrowUp: -1 }

/** J and K go from line to line, the space bar takes or leaves (as on any box), E opens the line in hand, Escape closes it. */
export function useLineKeys(onOpen: (key: string | null) => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && event.target instanceof HTMLElement) return leave(event.target, onOpen)
      if (event.altKey || event.ctrlKey || event.metaKey || isBusy(event.target)) return
      const boxes = [...document.querySelectorAll<HTMLInputElement>('.next-line input[data-key]')]
      const place = boxes.indexOf(document.activeElement as HTMLInputElement)
      const step = steps[event.code]
      if (step) {
        const next = boxes[place < 0 ? 0 : Math.max(0, Math.min(boxes.length - 1, place + step))]
        next?.focus({ preventScroll: true })
        next?.closest('.next-line')?.scrollIntoView({ block: 'nearest' })
      } else if (event.code === 'KeyE' && place >= 0) onOpen(boxes[place]?.dataset.key ?? '')
      else return
      event.preventDefault()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [onOpen])
}

/** Back to the box of the line that was open. */
function leave(target: HTMLElement, onOpen: (key: null) => void) {
  const line = target.closest('.next-line__edit')?.closest('.next-line')
  if (!line) return
  line.querySelector<HTMLInputElement>('input[data-key]')?.focus()
  onOpen(null)
}

/** Fields, menus and dialogs keep their own keys; the boxes of the lines do not need the arrows. */
function isBusy(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement) || target.matches('input[data-key]')) return false
  return target.closest('input, textarea, select, [role="dialog"], [role="menu"]') !== null
}
