import { Menu as Base } from '@base-ui/react/menu'
import { Fragment, type ReactElement } from 'react'
import './popup.css'

export interface MenuItem {
  words: string
  onPick: () => void
  danger?: boolean
  disabled?: boolean
  /** A switch: shown with ✓ while it is on. */
  on?: boolean
  /** A hairline above it. */
  apart?: boolean
}

/** `trigger` is the button that opens it; arrow keys and first letters move inside. */
export function Menu({ trigger, items }: { trigger: ReactElement; items: readonly MenuItem[] }) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner className="popup__place" sideOffset={6} align="end" collisionPadding={8}>
          <Base.Popup className="popup menu">
            {items.map((item) => (
              <Fragment key={item.words}>
                {item.apart && <Base.Separator className="menu__rule" />}
                <Entry {...item} />
              </Fragment>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

function Entry({ words, onPick, danger, disabled, on }: MenuItem) {
  const look = danger ? 'menu__item menu__item--danger' : 'menu__item'
  if (on === undefined) {
    return (
      <Base.Item className={look} disabled={disabled} onClick={onPick}>
        {words}
      </Base.Item>
    )
  }
  return (
    <Base.CheckboxItem className={look} disabled={disabled} checked={on} onCheckedChange={onPick}>
      {words}
      <Base.CheckboxItemIndicator className="menu__tick">✓</Base.CheckboxItemIndicator>
    </Base.CheckboxItem>
  )
}
