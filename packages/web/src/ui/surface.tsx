import type { HTMLAttributes, ReactNode } from 'react'
import { Button } from './button.tsx'
import './surface.css'

export function Card({
  title,
  aside,
  children,
  className,
  ...rest
}: Omit<HTMLAttributes<HTMLElement>, 'title'> & { title?: ReactNode; aside?: ReactNode }) {
  return (
    <section {...rest} className={`card ${className ?? ''}`}>
      {(title || aside) && (
        <div className="card__head">
          {title && <h2 className="card__title">{title}</h2>}
          {aside && <div>{aside}</div>}
        </div>
      )}
      {children}
    </section>
  )
}

/** `ask`: please decide; `fault`: it did not work; `done`: on file. */
export function Banner({
  tone = 'note',
  title,
  children,
  actions,
  alert,
}: {
  tone?: 'note' | 'ask' | 'fault' | 'done'
  title?: ReactNode
  children?: ReactNode
  actions?: ReactNode
  /** Read out at once. */
  alert?: boolean
}) {
  return (
    <div className={`banner banner--${tone}`} role={alert ? 'alert' : undefined}>
      <div className="banner__text">
        {title && <p className="banner__title">{title}</p>}
        {children}
      </div>
      {actions && <div className="banner__actions">{actions}</div>}
    </div>
  )
}

export type Tone = 'grey' | 'red' | 'green' | 'gold' | 'outline'
export function Tag({ tone = 'grey', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`tag tag--${tone}`}>{children}</span>
}

export function Kbd({ children }: { children: ReactNode }) {
  return <kbd className="kbd">{children}</kbd>
}

/** A beginning: one sentence, one button, one example. */
export function Empty({
  words,
  action,
  example,
}: {
  words: ReactNode
  action?: ReactNode
  example?: ReactNode
}) {
  return (
    <div className="empty">
      <p className="empty__words">{words}</p>
      {action}
      {example && <p className="empty__example">{example}</p>}
    </div>
  )
}

/** How far long work is; `onLeave` lets it be left, which `leaveWords` says. Without `value`: unknown. */
export function Progress({
  label,
  value,
  onLeave,
  leaveWords = '不等了',
}: {
  label: string
  /** 0–1. */
  value?: number
  onLeave?: () => void
  leaveWords?: string
}) {
  return (
    <div className="progress">
      <progress className="progress__bar" aria-label={label} value={value} max={1} />
      <div className="progress__foot">
        <span role="status">
          {label}
          {value === undefined ? '' : ` ${Math.round(value * 100)}%`}
        </span>
        {onLeave && (
          <Button look="plain" small onClick={onLeave}>
            {leaveWords}
          </Button>
        )}
      </div>
    </div>
  )
}

export interface Figure {
  n: number
  words: string
  /** In red: it wants somebody now. */
  now?: boolean
}

/** The title line of a page; it takes the focus when the page is entered (see the frame). */
export function PageHead({
  title,
  sub,
  figures,
  actions,
}: {
  title: ReactNode
  sub?: ReactNode
  figures?: readonly Figure[]
  actions?: ReactNode
}) {
  return (
    <div className="page-head">
      <div>
        <h1 tabIndex={-1}>{title}</h1>
        {sub && <p className="page-head__sub">{sub}</p>}
      </div>
      {figures && (
        <dl className="page-head__figures">
          {figures.map((it) => (
            <div className={it.now && it.n > 0 ? 'figure figure--now' : 'figure'} key={it.words}>
              <dt>{it.words}</dt>
              <dd>{it.n}</dd>
            </div>
          ))}
        </dl>
      )}
      {actions && <div className="page-head__actions screen-only">{actions}</div>}
    </div>
  )
}
