import { workingDayBefore } from '../almanac/working-days.ts'
import type { PlainDate } from '../plain-date.ts'

/**
 * The last day on which an answer helps: so many working days before; where that is gone by, the next nearer
 * one that is still to come. Null where none is left, or the day is not fixed.
 */
export function replyBy(onDay: PlainDate | null, today: PlainDate, workingDays: number): PlainDate | null {
  if (!onDay) return null
  for (let count = workingDays; count > 0; count--) {
    const day = workingDayBefore(onDay, count)
    if (day > today) return day
  }
  return null
}
