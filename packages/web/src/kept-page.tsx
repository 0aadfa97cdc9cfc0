import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Loaded } from './loaded.tsx'
import { Button } from './ui/button.tsx'
import { Segmented } from './ui/choice.tsx'
import { Empty, PageHead } from './ui/surface.tsx'

/** What the office keeps a list of, or what was taken off that list. */
export function KeptPage<T>({
  title,
  sub,
  isPrinted,
  add,
  tabs,
  kept,
  mayWrite,
  isWithdrawn,
  onPick,
  query,
  empty,
  children,
}: {
  title: string
  sub: string
  isPrinted?: boolean
  /** The button for a new one; it stands in the middle of the page while there is none. */
  add: ReactNode
  tabs?: ReactNode
  /** Beside 撤下的: 在册的 */
  kept: string
  mayWrite: boolean
  isWithdrawn: boolean
  onPick: (isWithdrawn: boolean) => void
  query: Pick<UseQueryResult<T[]>, 'data' | 'error' | 'refetch'>
  empty: { words: string; example: string; withdrawn: string }
  children: (all: T[]) => ReactNode
}) {
  const isBeginning = !isWithdrawn && query.data?.length === 0
  return (
    <>
      <PageHead
        title={title}
        sub={sub}
        actions={
          !isBeginning &&
          (isPrinted ? (
            <>
              <Button onClick={() => print()}>打印</Button>
              {add}
            </>
          ) : (
            add
          ))
        }
      />
      {tabs}
      <div className="stack">
        {mayWrite && (
          <div className="screen-only">
            <Segmented
              label="看哪些"
              hideLabel
              options={[
                { value: 'kept', words: kept },
                { value: 'withdrawn', words: '撤下的' },
              ]}
              value={isWithdrawn ? 'withdrawn' : 'kept'}
              onPick={(value) => onPick(value === 'withdrawn')}
            />
          </div>
        )}
        <Loaded query={query}>
          {(all) =>
            all.length > 0 ? (
              children(all)
            ) : (
              <Empty
                words={isWithdrawn ? empty.withdrawn : empty.words}
                action={isBeginning && add}
                example={!isWithdrawn && empty.example}
              />
            )
          }
        </Loaded>
      </div>
    </>
  )
}
