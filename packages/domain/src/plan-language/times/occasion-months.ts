import type { OccasionId } from '../../almanac/occasions.ts'
import type { Month, Relation } from '../../almanac/window.ts'

/**
 * The calendar months a text means by "before 八一" and the like, without any year: the convention of
 * the exchange format, not a computed date. `on` stands for every relation that is not listed. A
 * movable feast has all months it can fall in (春节 21 January – 20 February, 中秋 8 September –
 * 6 October). Seasons that differ from place to place (征兵, 退役) have none.
 */
type MonthsOf = { on: Month[] } & Partial<Record<Exclude<Relation, 'on'>, Month[]>>

export const occasionMonths: Record<OccasionId, MonthsOf | null> = {
  'new-year': { on: [1], before: [12], during: [1, 12], around: [1, 12] },
  'spring-festival': { on: [1, 2], after: [2, 3] },
  'lantern-festival': { on: [2, 3] },
  'lei-feng-day': { on: [3] },
  'tree-planting-day': { on: [3] },
  qingming: { on: [4], before: [3, 4], around: [3, 4] },
  'national-security-education-day': { on: [4] },
  'labour-day': { on: [5], before: [4], around: [4, 5] },
  'dragon-boat': { on: [5, 6] },
  'childrens-day': { on: [6], before: [5], around: [5, 6] },
  'party-day': { on: [7], before: [6], during: [6, 7], around: [6, 7] },
  'army-day': { on: [8], before: [7], during: [7, 8], around: [7, 8] },
  'victory-day': { on: [9], before: [8, 9], around: [8, 9] },
  'mid-autumn': { on: [9, 10] },
  'teachers-day': { on: [9] },
  'national-defence-education-day': { on: [9] },
  'martyrs-day': { on: [9], after: [10] },
  'national-day': { on: [10], before: [9], around: [9, 10] },
  'double-ninth': { on: [10] },
  'national-memorial-day': { on: [12] },
  conscription: null,
  demobilisation: null,
  'summer-holiday': { on: [7, 8], before: [6, 7] },
  'winter-holiday': { on: [1, 2] },
  'womens-day': { on: [3] },
  'navy-day': { on: [4] },
  'youth-day': { on: [5], before: [4, 5] },
  'disability-day': { on: [5] },
  'july-7': { on: [7] },
  'sept-18': { on: [9] },
  'resist-us-aid-korea': { on: [10] },
  'air-force-day': { on: [11] },
  'constitution-day': { on: [12], before: [11, 12] },
  'volunteers-day': { on: [12] },
  'year-end': { on: [12] },
  'conscription-spring': null,
  'conscription-autumn': null,
  'demobilisation-spring': null,
  'demobilisation-autumn': null,
}
