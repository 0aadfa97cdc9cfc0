import { addDays, daysFrom, type PlainDate, plainDate } from '../plain-date.ts'

/** Places on the chart are fractions of the year's width, 0 at 1 January and 1 at the end of December. */
export interface Scale {
  /** Where a day begins; below 0 or above 1 outside the year. */
  startOf: (date: PlainDate) => number
  endOf: (date: PlainDate) => number
  middleOf: (date: PlainDate) => number
  /** The day of the year at a place; beyond its ends the first or the last. */
  dayAt: (x: number) => PlainDate
}

export function scaleOf(year: number): Scale {
  const first = plainDate(year, 1, 1)
  const days = daysFrom(first, plainDate(year + 1, 1, 1))
  const at = (date: PlainDate, part: number) => (daysFrom(first, date) + part) / days
  return {
    startOf: (date) => at(date, 0),
    endOf: (date) => at(date, 1),
    middleOf: (date) => at(date, 0.5),
    dayAt: (x) => addDays(first, clamp(Math.floor(x * days), 0, days - 1)),
  }
}

export const clamp = (x: number, least: number, most: number) => Math.max(least, Math.min(most, x))

/** Marks that Chinese fonts set as wide as a character. */
const wideMarks = '·—…“”‘’'

/** Estimated in characters: a Latin letter or digit is a little more than half a Chinese one. */
export const textLength = (text: string) =>
  [...text].reduce((sum, mark) => sum + (mark < '\u2e80' && !wideMarks.includes(mark) ? 0.55 : 1), 0)

/** The text within a length in characters, with … where it was cut. */
export function cutText(text: string, most: number): string {
  if (textLength(text) <= most) return text
  const characters = [...text]
  while (characters.length > 1 && textLength(`${characters.join('')}…`) > most) characters.pop()
  return `${characters.join('')}…`
}

/** First lane in which nothing overlaps, for things in the order given; a new one where there is none. */
export function chooseLane(lanes: number[], from: number, to: number): number {
  const free = lanes.findIndex((end) => end <= from)
  const lane = free < 0 ? lanes.length : free
  lanes[lane] = to
  return lane
}
