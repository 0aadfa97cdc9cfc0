import { anniversaryOf } from '../almanac/anniversaries.ts'
import { type OccasionOfYear, occasions, occasionsOf } from '../almanac/occasion-days.ts'
import type { OccasionId } from '../almanac/occasions.ts'
import { dayOfMonth, monthOf } from '../plain-date.ts'
import type { ChartMark } from './chart.ts'
import { clamp, type Scale, textLength } from './chart-scale.ts'

/** Between two labels, in characters. */
const gap = 0.4
/** How far a label may stand from its day to make room, in characters; lesser days stay nearer or are left out. */
const shifts = [0, -0.8, 0.8, -1.6, 1.6, -2.4, 2.4, -3.2, 3.2, -4, 4]
const lesserShifts = shifts.slice(0, 3)

interface PlacedMark extends ChartMark {
  /** Half the label's width. */
  half: number
}

/**
 * The days of the top line whose labels fit in two lanes without touching. Where it is crowded those
 * of lower rank are left out; the great ones never are.
 */
export function marksOf(year: number, scale: Scale, charWidth: number): ChartMark[] {
  const days = occasionsOf(year).filter(({ id }) => occasions[id].rule.kind !== 'season')
  const placed: PlacedMark[] = []
  for (const day of days.toSorted((a, b) => occasions[a.id].rank - occasions[b.id].rank)) {
    const mark = placesFor(day, year, scale, charWidth).find((mark) =>
      placed.every((other) => {
        const room = other.half + mark.half + gap * charWidth
        return other.lane !== mark.lane || Math.abs(other.labelX - mark.labelX) >= room
      }),
    )
    if (mark) placed.push(mark)
  }
  return placed.toSorted((a, b) => a.x - b.x).map(({ half: _, ...mark }) => mark)
}

/** Everywhere the label might stand, the best place first. */
function placesFor({ id, name, from, note }: OccasionOfYear, year: number, scale: Scale, charWidth: number) {
  const { rank } = occasions[id]
  const big = rank === 1
  const notes = big ? [note] : [...roundAnniversary(id, year), `${monthOf(from)}·${dayOfMonth(from)}`]
  return notes.flatMap((note) => {
    const half = (Math.max(textLength(name) * (big ? 1.15 : 1), textLength(note)) * charWidth) / 2
    const x = scale.middleOf(from)
    return (rank < 4 ? shifts : lesserShifts).flatMap((shift) =>
      ([0, 1] as const).map((lane): PlacedMark => {
        const labelX = clamp(x + shift * charWidth, half, 1 - half)
        return { occasion: id, date: from, x, labelX, name, note, big, lane, half }
      }),
    )
  })
}

/** Said every fifth year; in others the date is of more use. */
function roundAnniversary(id: OccasionId, year: number): string[] {
  const anniversary = anniversaryOf(id, year)
  return anniversary && anniversary.n % 5 === 0 && anniversary.words.endsWith('周年')
    ? [anniversary.words]
    : []
}
