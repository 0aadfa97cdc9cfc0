import { anniversaryOf } from '../almanac/anniversaries.ts'
import { occasions, occasionsOf } from '../almanac/occasion-days.ts'
import type { OccasionId } from '../almanac/occasions.ts'
import { dayOfMonth, monthOf, type PlainDate } from '../plain-date.ts'
import type { ChartMark } from './chart.ts'
import { clamp, type Scale, textLength } from './chart-scale.ts'

/**
 * The days of the top line whose labels fit in two lanes without touching. Where it is crowded those
 * of lower rank are left out; the great ones never are.
 */
export function marksOf(year: number, scale: Scale, charWidth: number): ChartMark[] {
  const days = occasionsOf(year).filter(({ id }) => occasions[id].rule.kind !== 'season')
  const byRank = days.toSorted((a, b) => occasions[a.id].rank - occasions[b.id].rank)
  const placed: (ChartMark & { half: number })[] = []
  for (const { id, name, from, note } of byRank) {
    const big = occasions[id].rank === 1
    const under = big ? note : noteOf(id, year, from)
    const half = (Math.max(textLength(name) * (big ? 1.15 : 1), textLength(under)) * charWidth) / 2
    const x = scale.middleOf(from)
    const labelX = clamp(x, half, 1 - half)
    const lane = ([0, 1] as const).find((lane) =>
      placed.every(
        (other) =>
          other.lane !== lane || Math.abs(other.labelX - labelX) >= other.half + half + charWidth / 2,
      ),
    )
    if (lane !== undefined)
      placed.push({ occasion: id, date: from, x, labelX, name, note: under, big, lane, half })
  }
  return placed.toSorted((a, b) => a.x - b.x).map(({ half: _, ...mark }) => mark)
}

/** Round anniversaries are said, other years the date is of more use. */
function noteOf(id: OccasionId, year: number, date: PlainDate): string {
  const anniversary = anniversaryOf(id, year)
  if (anniversary && anniversary.n % 5 === 0 && anniversary.words.endsWith('周年')) return anniversary.words
  return `${monthOf(date)}·${dayOfMonth(date)}`
}
