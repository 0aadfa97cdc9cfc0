import { movableDays } from '../almanac/movable-days.ts'
import { addDays, type PlainDate, weekday, yearOf } from '../plain-date.ts'

/** 8:00–18:00, in minutes of the day. */
const opens = 8 * 60
const closes = 18 * 60

/**
 * Nobody is written to outside working hours (BU-08). The thirteen days off of 全国年节及纪念日放假办法 (2024)
 * are days off; how weekends are moved about them is announced each autumn and not known here, so that a
 * weekend stays one.
 */
export function isWorkingTime(day: PlainDate, minuteOfDay: number): boolean {
  return weekday(day) <= 5 && !isDayOff(day) && minuteOfDay >= opens && minuteOfDay < closes
}

function isDayOff(day: PlainDate): boolean {
  const { spring, qingming, dragon, autumn } = movableDays(yearOf(day))
  const fixed = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03']
  // 除夕 to 初三.
  const springDays = [-1, 0, 1, 2].map((n) => addDays(spring, n))
  return fixed.includes(day.slice(5)) || [...springDays, qingming, dragon, autumn].includes(day)
}
