/**
 * The days and seasons a community plans around. The first group are the anchors of the exchange
 * format for plans; the second are finer names of our own, which that format writes as no anchor.
 */
export const anchorIds = [
  'new-year',
  'spring-festival',
  'lantern-festival',
  'lei-feng-day',
  'tree-planting-day',
  'qingming',
  'national-security-education-day',
  'labour-day',
  'dragon-boat',
  'childrens-day',
  'party-day',
  'army-day',
  'victory-day',
  'mid-autumn',
  'teachers-day',
  'national-defence-education-day',
  'martyrs-day',
  'national-day',
  'double-ninth',
  'national-memorial-day',
  'conscription',
  'demobilisation',
  'summer-holiday',
  'winter-holiday',
] as const
export const finerIds = [
  'womens-day',
  'navy-day',
  'youth-day',
  'disability-day',
  'july-7',
  'sept-18',
  'resist-us-aid-korea',
  'air-force-day',
  'constitution-day',
  'volunteers-day',
  'year-end',
  'conscription-spring',
  'conscription-autumn',
  'demobilisation-spring',
  'demobilisation-autumn',
] as const
export type AnchorId = (typeof anchorIds)[number]
export type OccasionId = AnchorId | (typeof finerIds)[number]
export const occasionIds: readonly OccasionId[] = [...anchorIds, ...finerIds]
