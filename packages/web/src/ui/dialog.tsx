import { Dialog as Base } from '@base-ui/react/dialog'
import { type ReactNode, useRef } from 'react'
import './dialog.css'

/**
 * In the middle of the page (or at its side, for something to look at beside the page); on a phone it
 * rises from below. Escape and the veil close it; the focus goes back to where it came from. What is to
 * be filled in has the focus at once, except by touch, where the keyboard would cover the words.
 */
export function Dialog({
  open,
  onClose,
  title,
  words,
  shape = 'middle',
  mustDecide,
  children,
}: {
  open: boolean
  onClose: () => void
  title: ReactNode
  words?: ReactNode
  shape?: 'middle' | 'wide' | 'side'
  /** A click beside it does not close it: something typed would be lost. */
  mustDecide?: boolean
  children?: ReactNode
}) {
  const popup = useRef<HTMLDivElement>(null)
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()} disablePointerDismissal={mustDecide}>
      <Base.Portal>
        <Base.Backdrop className="dialog__veil" />
        <Base.Popup
          initialFocus={(how) => (how !== 'touch' && shape !== 'side' && firstField(popup.current)) || true}
          className={shape === 'middle' ? 'dialog' : `dialog dialog--${shape}`}
          ref={popup}
        >
          <div className="dialog__head">
            <Base.Title className="dialog__title">{title}</Base.Title>
            <Base.Close className="dialog__close" aria-label="关闭">
              ×
            </Base.Close>
          </div>
          {words && <Base.Description className="dialog__words">{words}</Base.Description>}
          {children}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}

const firstField = (within: HTMLElement | null) =>
  within?.querySelector<HTMLElement>('input:not([type=hidden]), textarea, select') ?? null
