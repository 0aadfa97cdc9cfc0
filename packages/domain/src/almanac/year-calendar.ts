import { addDays, type PlainDate, weekday } from '../plain-date.ts'
import { anniversaryOf } from './anniversaries.ts'
import { isSeason, lunarNames, occasions, occasionsOf } from './occasion-days.ts'
import type { OccasionId } from './occasions.ts'
import { defaultSpans } from './spans.ts'
import type { Spell, Window } from './window.ts'

/** A day or season of a year, with what an office needs to know to plan it. */
export interface CalendarEntry extends Spell {
  id: OccasionId
  /** In full: 全民国防教育日. */
  name: string
  /** 周六; empty for a season. */
  weekday: string
  /** 正月初一; empty where the sun decides. */
  lunar: string
  /** 建军99周年; empty where none is counted. */
  anniversary: string
  /** The anniversary ends in 5 or 0. */
  isRound: boolean
  /** What the day rests on. */
  basis: string
  /** What a community usually does then. */
  work: string
}

/** The broader seasons stand in the calendar as their two halves. */
const halves: Partial<Record<OccasionId, OccasionId>> = {
  'conscription-spring': 'conscription',
  'conscription-autumn': 'conscription',
  'demobilisation-spring': 'demobilisation',
  'demobilisation-autumn': 'demobilisation',
}
const broader = new Set(Object.values(halves))

/** Everything of the almanac in one year, earliest first. */
export function yearCalendar(year: number, seasons = defaultSpans.seasons): CalendarEntry[] {
  return occasionsOf(year, seasons)
    .filter(({ id }) => !broader.has(id))
    .map(({ id, from, to }) => {
      const { name, basis, work } = occasions[id]
      const anniversary = anniversaryOf(id, year)
      return {
        id,
        from,
        to,
        name,
        weekday: isSeason(id) ? '' : weekdayWords(from),
        lunar: lunarNames[id] ?? '',
        anniversary: anniversary?.words ?? '',
        isRound: anniversary !== null && anniversary.n % 5 === 0,
        basis,
        work,
      }
    })
}

export const weekdayWords = (day: PlainDate) => `周${'一二三四五六日'[weekday(day) - 1]}`

type Place = Pick<CalendarEntry, 'id' | 'from' | 'to'>

/** What is done farther off belongs to another year's day: 元旦前 of a plan is the December after. */
const reach = 45
export const isNear = ({ from, to }: Place, spell: Spell) =>
  spell.from <= addDays(to, reach) && spell.to >= addDays(from, -reach)

/** Whether a task hangs on the day: it names it and is done about it, or names none and is set on it (4月15日). */
export function hangsOn(
  place: Place,
  { window, spells }: { window: Window; spells: readonly Spell[] },
): boolean {
  const { id, from, to } = place
  if (window.occasions.length > 0)
    return (
      window.occasions.some((of) => of === id || of === halves[id]) &&
      spells.some((spell) => isNear(place, spell))
    )
  return from === to && spells.some((spell) => spell.from === from && spell.to === from)
}
