import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { ActivitySummary } from '@yushui/contract/activities'
import { isUnrecorded } from '@yushui/domain/activities/unrecorded'
import { monthOf, yearOf } from '@yushui/domain/plain-date'
import { useState } from 'react'
import {
  ActivityFilters,
  noActivityFilter,
  passesFilter,
} from '../../features/activities/activity-filters.tsx'
import { ActivityList } from '../../features/activities/activity-list.tsx'
import { activitiesQuery } from '../../features/activities/activity-queries.ts'
import { ActivityTabs } from '../../features/activities/activity-tabs.tsx'
import { CopyDialog } from '../../features/activities/copy-dialog.tsx'
import { Loaded } from '../../loaded.tsx'
import { useMay, useMe } from '../../me.ts'
import { Button, buttonClass } from '../../ui/button.tsx'
import { Empty, PageHead } from '../../ui/surface.tsx'
import { useKnown } from './use-known.ts'

/** Looking something up: when was that, who came, what of last year can be taken again. */
export function ActivitiesPage() {
  const { today } = useMe()
  const search = useSearch({ from: '/frame/activities' })
  const thisYear = Number(today.slice(0, 4))
  const year = search.year ?? thisYear
  const query = useQuery(activitiesQuery(year))
  const { known, tasks } = useKnown(thisYear)
  const navigate = useNavigate()
  const may = useMay('activities.write')
  const [copied, setCopied] = useState<ActivitySummary | null>(null)
  const activities = query.data ?? []
  const count = (of: (it: ActivitySummary) => boolean) => activities.filter(of).length
  return (
    <>
      <PageHead
        title={`${year}年的活动`}
        figures={[
          { n: count(({ state }) => state === 'held' || state === 'filed'), words: '次已办' },
          { n: count(({ state }) => state === 'scheduled'), words: '次已定' },
          { n: count((it) => isUnrecorded(it, today)), words: '待补记', now: true },
        ]}
        actions={
          <>
            <Link className={buttonClass()} to="/activities" search={{ year: year - 1 }}>
              看{year - 1}年
            </Link>
            {year < thisYear + 1 && (
              <Link className={buttonClass()} to="/activities" search={{ year: year + 1 }}>
                看{year + 1}年
              </Link>
            )}
            <Button onClick={() => print()}>打印</Button>
            {may && (
              <>
                <Link className={buttonClass()} to="/activities/new">
                  安排一次
                </Link>
                <Link
                  className={buttonClass({ look: 'primary' })}
                  to="/activities/new"
                  search={{ held: 'yes' }}
                >
                  补记一次
                </Link>
              </>
            )}
          </>
        }
      />
      <ActivityTabs />
      <Loaded query={query}>
        {() =>
          activities.length === 0 ? (
            <Empty
              words={`${year}年还没有记下活动。`}
              action={
                <Link className={buttonClass({ look: 'primary' })} to="/chart">
                  到作战图上挑一项来办
                </Link>
              }
              example="办过的也可以补记：名称、日子、军地各来几人，一分钟。"
            />
          ) : (
            <Months
              activities={activities}
              programmes={known.programmes}
              today={today}
              year={year}
              onCopy={may ? setCopied : null}
            />
          )
        }
      </Loaded>
      {copied && (
        <CopyDialog
          original={copied}
          tasks={tasks ?? []}
          onCopied={({ id }) => navigate({ to: '/activities/$id', params: { id } })}
          onClose={() => setCopied(null)}
        />
      )}
    </>
  )
}

function Months({
  activities,
  programmes,
  today,
  year,
  onCopy,
}: {
  activities: readonly ActivitySummary[]
  programmes: Parameters<typeof ActivityFilters>[0]['programmes']
  today: string
  year: number
  onCopy: ((it: ActivitySummary) => void) | null
}) {
  const [filter, setFilter] = useState(noActivityFilter)
  const shown = activities.filter((it) => passesFilter(it, filter, today))
  // This year is read from what comes backwards, a year that has passed from its beginning.
  const isNow = yearOf(today) === year
  const parts = Map.groupBy(isNow ? shown.toReversed() : shown, partOf)
  return (
    <>
      <ActivityFilters {...{ activities, programmes, filter }} onFilter={setFilter} />
      {shown.length === 0 && <p className="dim">没有这样的活动。</p>}
      {[...parts.keys()].toSorted(isNow ? backwards : forwards).map((month) => (
        <section className="activity-month" key={month}>
          <h2>{month === 0 ? '日子没定' : `${month}月`}</h2>
          <ActivityList activities={parts.get(month) ?? []} {...{ today, year, onCopy }} />
        </section>
      ))}
    </>
  )
}

/** What has no day yet stands first. */
const partOf = ({ onDay }: ActivitySummary) => (onDay ? monthOf(onDay) : 0)
const forwards = (a: number, b: number) => a - b
const backwards = (a: number, b: number) => (a === 0 || b === 0 ? a - b : b - a)
