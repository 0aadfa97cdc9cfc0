import type { ButtonHTMLAttributes, MouseEvent, Ref } from 'react'
import './button.css'

/** One `primary` a page: the next thing. `gold` decides a doubt; `plain` is a word to press. */
export type ButtonLook = 'primary' | 'quiet' | 'danger' | 'gold' | 'plain'

interface Looks {
  look?: ButtonLook
  small?: boolean
  wide?: boolean
}

/** For a link that looks like a button. */
export function buttonClass({ look = 'quiet', small, wide }: Looks = {}): string {
  return ['button', `button--${look}`, small && 'button--small', wide && 'button--wide']
    .filter(Boolean)
    .join(' ')
}

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement>, Looks {
  /** Under way: stays focusable, does nothing when pressed again. */
  busy?: boolean
  ref?: Ref<HTMLButtonElement>
}

export function Button({ look, small, wide, busy, className, onClick, type, ...rest }: ButtonProps) {
  /** The second half of a double click would send a form twice, or press what has taken the place. */
  const isEcho = (event: MouseEvent) => event.detail > 1 && (type === 'submit' || look === 'primary')
  return (
    <button
      {...rest}
      type={type ?? 'button'}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      className={`${buttonClass({ look, small, wide })} ${className ?? ''}`}
      onClick={(event) => (busy || isEcho(event) ? event.preventDefault() : onClick?.(event))}
    />
  )
}
