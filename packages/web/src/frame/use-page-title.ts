import { useMatches, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    title?: string
  }
}

/** Names the window after the page, and hands the focus to the page's title when another page is opened. */
export function usePageTitle(office?: string): void {
  const title = useMatches().findLast((it) => it.staticData.title)?.staticData.title
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname })
  const last = useRef(path)

  useEffect(() => {
    document.title = [title, office, '鱼水'].filter(Boolean).join(' · ')
  }, [title, office])

  useEffect(() => {
    if (path === last.current) return
    const isFirst = last.current === undefined
    last.current = path
    if (isFirst) return
    const target = document.querySelector<HTMLElement>('main h1') ?? document.querySelector('main')
    target?.focus({ preventScroll: true })
  }, [path])
}
