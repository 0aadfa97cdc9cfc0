import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { wordsOf } from './api.ts'
import { Button } from './ui/button.tsx'
import { Banner } from './ui/surface.tsx'

/** What the server was asked for, once it has come; until then and if not, a word about it. */
export function Loaded<T>({
  query,
  children,
}: {
  query: Pick<UseQueryResult<T>, 'data' | 'error' | 'refetch'>
  children: (data: T) => ReactNode
}) {
  if (query.data !== undefined) return children(query.data)
  if (query.error) {
    return (
      <Banner
        tone="fault"
        alert
        title={wordsOf(query.error)}
        actions={<Button onClick={() => query.refetch()}>再试一次</Button>}
      />
    )
  }
  return (
    <p className="loading" role="status">
      正在取……
    </p>
  )
}
