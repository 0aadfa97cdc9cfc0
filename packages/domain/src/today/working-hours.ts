import { isWorkingDay } from '../almanac/working-days.ts'
import type { PlainDate } from '../plain-date.ts'

/** 8:00–18:00, in minutes of the day. */
const opens = 8 * 60
const closes = 18 * 60

/** Nobody is written to outside working hours (BU-08). */
export const isWorkingTime = (day: PlainDate, minuteOfDay: number) =>
  isWorkingDay(day) && minuteOfDay >= opens && minuteOfDay < closes
