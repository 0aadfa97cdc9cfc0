import { useQueries } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { Plan } from '@yushui/contract/plans'
import { firstYear, lastYear } from '@yushui/domain/almanac/movable-days'
import {
  type CalendarEntry,
  hangsOn,
  isNear,
  weekdayWords,
  yearCalendar,
} from '@yushui/domain/almanac/year-calendar'
import { chineseMonthDay, monthOf } from '@yushui/domain/plain-date'
import { useMemo } from 'react'
import { wordsOf } from '../../api.ts'
import { AlmanacDay } from '../../features/almanac/almanac-day.tsx'
import '../../features/almanac/almanac.css'
import { MonthStrip } from '../../features/almanac/month-strip.tsx'
import { yearQuery } from '../../features/plan/plan-queries.ts'
import { SpansCard } from '../../features/plan/spans/spans-card.tsx'
import { useSpans } from '../../features/plan/spans/spans-query.ts'
import { useMe } from '../../me.ts'
import { Button } from '../../ui/button.tsx'
import { Banner, PageHead } from '../../ui/surface.tsx'

const months = Array.from({ length: 12 }, (_, place) => place + 1)
/** A day is looked up a year back too, where 元旦前 stands in the plan of the year before that. */
const first = firstYear + 2

/** The calendar itself needs nothing of the server; what hangs on its days comes when it comes. */
export function AlmanacPage() {
  const { today } = useMe()
  const search = useSearch({ from: '/frame/almanac' })
  const navigate = useNavigate()
  const thisYear = Number(today.slice(0, 4))
  const year = Math.min(lastYear, Math.max(first, search.year ?? thisYear))
  const { seasons } = useSpans()
  const calendar = useMemo(() => yearCalendar(year, seasons), [year, seasons])
  const yearAgo = useMemo(() => yearCalendar(year - 1, seasons), [year, seasons])
  const years = useQueries({ queries: [year, year - 1, year - 2].map((of) => yearQuery(of)) })
  const plans = years.flatMap(({ data }) => data?.plans ?? [])
  const go = (to: number) => navigate({ to: '/almanac', search: { year: to } })
  const fault = years.find(({ error }) => error)?.error
  return (
    <>
      <PageHead
        title={`${year}年双拥年历`}
        sub={
          years[0]?.data?.plans.length === 0
            ? `${year}年还没有计划；有了计划，任务就挂在各自的日子上。`
            : '每个日子的由来、通常做什么、今年挂着的任务，和去年办了什么。'
        }
        actions={
          <>
            <Button disabled={year === first} onClick={() => go(year - 1)}>
              看{year - 1}年
            </Button>
            <Button disabled={year === lastYear} onClick={() => go(year + 1)}>
              看{year + 1}年
            </Button>
            <Button onClick={() => print()}>打印</Button>
          </>
        }
      />
      {fault && (
        <Banner
          tone="fault"
          alert
          title={wordsOf(fault)}
          actions={
            <Button onClick={() => Promise.all(years.map(({ refetch }) => refetch()))}>再试一次</Button>
          }
        >
          日子都在，挂在上面的任务没有取到。
        </Banner>
      )}
      <SpansCard year={year} />
      <MonthStrip calendar={calendar} today={year === thisYear ? today : null} />
      {months.map((month) => (
        <Month
          key={month}
          month={month}
          entries={calendar.filter(({ from }) => monthOf(from) === month)}
          plans={plans}
          yearAgo={yearAgo}
          today={year === thisYear ? today : null}
        />
      ))}
    </>
  )
}

function Month({
  month,
  entries,
  plans,
  yearAgo,
  today,
}: {
  month: number
  entries: CalendarEntry[]
  plans: readonly Plan[]
  yearAgo: readonly CalendarEntry[]
  today: string | null
}) {
  const isNow = today !== null && monthOf(today) === month
  const stands = isNow && !entries.some(({ from, to }) => from === to && from === today)
  const next = entries.findIndex(({ from }) => today !== null && from > today)
  const todayAt = next < 0 ? entries.length : next
  const mark = (
    <li className="almanac-month__today" key="today" aria-current="date">
      今天，{today && `${chineseMonthDay(today)}，${weekdayWords(today)}`}
    </li>
  )
  const days = entries.map((entry) => (
    <AlmanacDay
      key={entry.id}
      entry={entry}
      tasks={hanging(plans, entry)}
      before={doneAbout(
        plans,
        yearAgo.find(({ id }) => id === entry.id),
      )}
      isToday={entry.from === entry.to && entry.from === today}
    />
  ))
  return (
    <section className="almanac-month" id={`month-${month}`} aria-labelledby={`month-${month}-name`}>
      <h2 id={`month-${month}-name`}>{month}月</h2>
      <ul>{stands ? days.toSpliced(todayAt, 0, mark) : days}</ul>
    </section>
  )
}

/** 元旦前 stands in the plan of the year before, so all plans are looked through. */
function hanging(plans: readonly Plan[], entry: CalendarEntry) {
  return plans.flatMap(({ list, year }) =>
    list.filter((task) => hangsOn(entry, task)).map((task) => ({ task, year })),
  )
}

function doneAbout(plans: readonly Plan[], entry: CalendarEntry | undefined) {
  if (!entry) return null
  const tasks = hanging(plans, entry)
  const done = tasks.flatMap(({ task }) =>
    task.ticks
      .filter(({ on }) => isNear(entry, { from: on, to: on }))
      .map(({ on, note }) => ({ title: task.title, on, note })),
  )
  return { planned: tasks.map(({ task }) => task.title), done }
}
