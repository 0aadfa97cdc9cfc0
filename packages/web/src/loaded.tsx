import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { wordsOf } from './api.ts'
import { Button } from './ui/button.tsx'
import { Banner, PageHead } from './ui/surface.tsx'

/** What the server was asked for, once it has come; until then and if not, a word about it. */
export function Loaded<T>({
  query,
  title,
  children,
}: {
  query: Pick<UseQueryResult<T>, 'data' | 'error' | 'refetch'>
  /** The page's title, where the page has none of its own before the data have come. */
  title?: string
  children: (data: T) => ReactNode
}) {
  if (query.data !== undefined) return children(query.data)
  if (query.error) {
    return (
      <>
        {title && <PageHead title={title} />}
        <Banner
          tone="fault"
          alert
          title={wordsOf(query.error)}
          actions={<Button onClick={() => query.refetch()}>再试一次</Button>}
        />
      </>
    )
  }
  return (
    <>
      {title && <PageHead title={title} />}
      <p className="loading" role="status">
        正在取……
      </p>
    </>
  )
}
