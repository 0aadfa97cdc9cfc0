import type { OccasionId } from './occasions.ts'
import type { MonthDay, SpanWord } from './window.ts'

/**
 * Days about an occasion: counted from its first day, from its last, or (`whole`) from the first to
 * the last. For an occasion of one day the three are the same.
 */
export interface DaysAbout {
  of: 'start' | 'end' | 'whole'
  from: number
  to: number
}

export interface Season {
  from: MonthDay
  to: MonthDay
}

/** How many days a word of a plan covers. Plans never say; an office may set its own. */
export interface Spans {
  words: Record<SpanWord, DaysAbout>
  /** Where a word means other days for one occasion. */
  particular: Partial<Record<OccasionId, Partial<Record<SpanWord, DaysAbout>>>>
  /** Seasons without a national date; a season may come more than once a year. */
  seasons: Record<SeasonId, Season[]>
}

export const seasonIds = [
  'winter-holiday',
  'summer-holiday',
  'conscription',
  'conscription-spring',
  'conscription-autumn',
  'demobilisation',
  'demobilisation-spring',
  'demobilisation-autumn',
  'year-end',
] as const satisfies OccasionId[]
export type SeasonId = (typeof seasonIds)[number]

const season = (fromMonth: number, fromDay: number, toMonth: number, toDay: number): Season => ({
  from: { month: fromMonth, day: fromDay },
  to: { month: toMonth, day: toDay },
})
const allOfIt: DaysAbout = { of: 'whole', from: 0, to: 0 }

// Two intakes a year since 2020, service counted from 1 March and 1 September; discharge mirrors
// intake, a fortnight about the same two days.
const springIntake = season(2, 15, 3, 31)
const autumnIntake = season(8, 15, 9, 30)
const springDischarge = season(2, 15, 3, 15)
const autumnDischarge = season(8, 18, 9, 15)

/** Our own reading of the words (docs/decisions/0003), in whole days, the day itself counted only where said. */
export const defaultSpans: Spans = {
  words: {
    before: { of: 'start', from: -28, to: -1 },
    eve: { of: 'start', from: -14, to: -1 },
    on: allOfIt,
    around: { of: 'whole', from: -7, to: 7 },
    during: { of: 'whole', from: -7, to: 7 },
    verge: { of: 'whole', from: -14, to: 0 },
    after: { of: 'end', from: 1, to: 14 },
  },
  particular: {
    // To 元宵, the fifteenth day.
    'spring-festival': { during: { of: 'whole', from: -7, to: 14 } },
    // Several days off by 全国年节及纪念日放假办法 (2024): 劳动节 two, 国庆 three.
    'labour-day': { during: { of: 'whole', from: -7, to: 1 } },
    'national-day': { during: { of: 'whole', from: -7, to: 2 } },
    'winter-holiday': { during: allOfIt },
    'summer-holiday': { during: allOfIt },
    conscription: { during: allOfIt },
    'conscription-spring': { during: allOfIt },
    'conscription-autumn': { during: allOfIt },
    demobilisation: { during: allOfIt },
    'demobilisation-spring': { during: allOfIt },
    'demobilisation-autumn': { during: allOfIt },
    // 年底前 is a deadline at the end of the season, not a time before it.
    'year-end': { during: allOfIt, before: allOfIt, eve: allOfIt, around: allOfIt, verge: allOfIt },
  },
  seasons: {
    // School holidays are set locally; these cover most.
    'winter-holiday': [season(1, 15, 2, 28)],
    'summer-holiday': [season(7, 1, 8, 31)],
    conscription: [springIntake, autumnIntake],
    'conscription-spring': [springIntake],
    'conscription-autumn': [autumnIntake],
    demobilisation: [springDischarge, autumnDischarge],
    'demobilisation-spring': [springDischarge],
    'demobilisation-autumn': [autumnDischarge],
    'year-end': [season(12, 1, 12, 31)],
  },
}
