import type { ReactNode } from 'react'
import { Toasts } from '../ui/toast.tsx'
import './frame.css'
import { usePageTitle } from './use-page-title.ts'

/** A page without a menu: for those who are not in yet. */
export function Plain({
  title,
  lead,
  wide,
  children,
}: {
  title: string
  lead?: ReactNode
  wide?: boolean
  children: ReactNode
}) {
  usePageTitle()
  return (
    <div className="plain">
      <header className="mark">
        <span className="mark__seal" aria-hidden="true">
          鱼
        </span>
        鱼水
      </header>
      <main className={wide ? 'plain__main plain__main--wide' : 'plain__main'}>
        <h1 tabIndex={-1}>{title}</h1>
        {lead && <p className="plain__lead">{lead}</p>}
        {children}
      </main>
      <Toasts />
    </div>
  )
}
