import { addDays, type PlainDate, weekday, yearOf } from '../plain-date.ts'
import { movableDays } from './movable-days.ts'

/**
 * Monday to Friday without the days off of 全国年节及纪念日放假办法 (2024). How weekends are moved about them is
 * announced each autumn and not known here, so that a weekend stays one; but 春节 to 初六 and 国庆 to 7 October
 * have been off in every such announcement.
 */
export const isWorkingDay = (day: PlainDate) => weekday(day) <= 5 && !isDayOff(day)

function isDayOff(day: PlainDate): boolean {
  const { spring, qingming, dragon, autumn } = movableDays(yearOf(day))
  const fixed = ['01-01', '05-01', '05-02']
  const isNational = day.slice(5) >= '10-01' && day.slice(5) <= '10-07'
  // 除夕 to 初六.
  const springDays = [-1, 0, 1, 2, 3, 4, 5].map((n) => addDays(spring, n))
  return isNational || fixed.includes(day.slice(5)) || [...springDays, qingming, dragon, autumn].includes(day)
}

/** The working day that lies so many before a day. */
export function workingDayBefore(day: PlainDate, count: number): PlainDate {
  let found = day
  for (let left = count; left > 0; left -= isWorkingDay(found) ? 1 : 0) found = addDays(found, -1)
  return found
}
