import { occasions } from '@yushui/domain/almanac/occasion-days'
import type { CalendarEntry } from '@yushui/domain/almanac/year-calendar'
import { dayOfMonth, monthOf } from '@yushui/domain/plain-date'
import './month-strip.css'

const months = Array.from({ length: 12 }, (_, place) => place + 1)

/** The year in one row: the great days of each month, a press leads to it. */
export function MonthStrip({ calendar, today }: { calendar: CalendarEntry[]; today: string | null }) {
  const current = today && monthOf(today)
  return (
    <nav className="month-strip screen-only" aria-label="月份">
      {months.map((month) => {
        const great = calendar.filter(
          ({ id, from, weekday }) => monthOf(from) === month && weekday && occasions[id].rank <= 3,
        )
        return (
          <a key={month} href={`#month-${month}`} aria-current={month === current ? 'date' : undefined}>
            <b>{month}月</b>
            <span className="month-strip__days">
              {great.map(({ id, from }) => (
                <span key={id}>
                  {dayOfMonth(from)} {occasions[id].short}
                </span>
              ))}
            </span>
          </a>
        )
      })}
    </nav>
  )
}
