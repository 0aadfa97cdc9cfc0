import type { OccasionId } from '../almanac/occasions.ts'
import type { Spans } from '../almanac/spans.ts'
import type { Spell, Window } from '../almanac/window.ts'
import { type CalendarEntry, hangsOn, yearCalendar } from '../almanac/year-calendar.ts'
import { addDays, chineseMonthDay, daysFrom, type PlainDate, yearOf } from '../plain-date.ts'
import { seriesOf } from '../programme/series.ts'

/** What was held a year ago, as far as the almanac asks. */
export interface HeldLastYear {
  id: string
  title: string
  onDay: PlainDate
  /** Its own title and its task's, without year and number. */
  series: readonly string[]
  /** The days and seasons its task names; empty for a task that names none, and without a task. */
  occasions: readonly OccasionId[]
}

export interface ComingDay {
  onDay: PlainDate
  words: string
  usualWork: string
  lastYear: { id: string; title: string }[]
}

/** As the wall chart's "due in three weeks". */
const aheadDays = 21
/** What last year's list shows of one day; the rest is a click away. */
const mostShown = 5

type ThisYears = { title: string; window: Window; spells: readonly Spell[] }

/** The days and seasons that begin within three weeks, and what was done on each a year ago. */
export function comingDays(
  today: PlainDate,
  spans: Spans,
  tasks: readonly ThisYears[],
  held: readonly HeldLastYear[],
): ComingDay[] {
  const last = addDays(today, aheadDays)
  return [yearOf(today), yearOf(today) + 1].flatMap((year) =>
    yearCalendar(year, spans.seasons)
      .filter(({ from }) => from >= today && from <= last)
      .map((entry) => ({
        onDay: entry.from,
        words: wordsOf(entry),
        usualWork: entry.work,
        lastYear: heldOn(entry, year, spans, tasks, held)
          .slice(0, mostShown)
          .map(({ id, title }) => ({ id, title })),
      })),
  )
}

function wordsOf({ name, anniversary, from, to }: CalendarEntry): string {
  if (from !== to) return `${name}（到${chineseMonthDay(to)}）`
  return anniversary && !anniversary.includes(name) ? `${name}，${anniversary}` : anniversary || name
}

/**
 * Of last year: what its task did for this day by name; what bears the name of a task that hangs on it this
 * year; and what was held about it, nearer to it than to any other day. By day.
 */
function heldOn(
  entry: CalendarEntry,
  year: number,
  spans: Spans,
  tasks: readonly ThisYears[],
  held: readonly HeldLastYear[],
): HeldLastYear[] {
  const calendar = yearCalendar(year - 1, spans.seasons)
  const then = calendar.find(({ id }) => id === entry.id)
  if (!then) return []
  const series = new Set(tasks.filter((task) => hangsOn(entry, task)).map(({ title }) => seriesOf(title)))
  const days = calendar.filter(({ from, to }) => from === to)
  return held
    .filter((activity) => {
      const { onDay, occasions } = activity
      if (!isInReach(then, onDay)) return false
      if (occasions.includes(entry.id) || activity.series.some((name) => series.has(name))) return true
      return occasions.length === 0 && nearest(days, onDay, spans) === entry.id
    })
    .toSorted((a, b) => (a.onDay < b.onDay ? -1 : a.onDay > b.onDay ? 1 : 0))
}

/** What lies farther off belongs to another year's day; as in `hangsOn`. */
const reach = 45
const isInReach = ({ from, to }: Spell, day: PlainDate) =>
  day >= addDays(from, -reach) && day <= addDays(to, reach)

/** From 前夕 to 前后, as the office counts them. */
function isAbout({ from }: Spell, day: PlainDate, { words }: Spans): boolean {
  return day >= addDays(from, words.eve.from) && day <= addDays(from, words.around.to)
}

/** Of the days it was held about. Of two equally far the one still to come then, for work goes before its day. */
function nearest(days: readonly CalendarEntry[], day: PlainDate, spans: Spans): OccasionId | null {
  const away = (it: CalendarEntry) => Math.abs(daysFrom(day, it.from)) + (it.from < day ? 0.5 : 0)
  const about = days.filter((it) => isAbout(it, day, spans))
  return about.toSorted((a, b) => away(a) - away(b))[0]?.id ?? null
}
