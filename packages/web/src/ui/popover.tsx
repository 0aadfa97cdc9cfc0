import { Popover as Base } from '@base-ui/react/popover'
import type { ReactElement, ReactNode } from 'react'
import './popup.css'

/** A few words or a picker beside the button that opens it. `trigger` is a Button, a Chip or the like. */
export function Popover({
  trigger,
  title,
  open,
  onOpen,
  children,
}: {
  trigger: ReactElement
  title?: ReactNode
  /** Given together with `onOpen` where the opener must be able to close it. */
  open?: boolean
  onOpen?: (open: boolean) => void
  children: ReactNode
}) {
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpen?.(next)}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner className="popup__place" sideOffset={6} align="start" collisionPadding={8}>
          <Base.Popup className="popup">
            {title && <Base.Title className="popup__title">{title}</Base.Title>}
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
