import type { UseQueryResult } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { wordsOf } from './api.ts'
import { Button, buttonClass } from './ui/button.tsx'
import { Banner, PageHead } from './ui/surface.tsx'

type ListPath = '/plans' | '/activities' | '/programmes' | '/papers' | '/reports'

/** What the server was asked for, once it has come; until then and if not, a word about it. */
export function Loaded<T>({
  query,
  title,
  list,
  children,
}: {
  query: Pick<UseQueryResult<T>, 'data' | 'error' | 'refetch'>
  /** The page's title, where the page has none of its own before the data have come. */
  title?: string
  /** Where it would be looked for, when this one is not there. */
  list?: { to: ListPath; words: string }
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
          actions={
            <>
              {list && (
                <Link className={buttonClass()} to={list.to}>
                  {list.words}
                </Link>
              )}
              <Button onClick={() => query.refetch()}>再试一次</Button>
            </>
          }
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
