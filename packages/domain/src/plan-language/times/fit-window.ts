import type { OccasionId } from '../../almanac/occasions.ts'
import type { Month, Recurrence, Window } from '../../almanac/window.ts'
import { occasionMonths } from './occasion-months.ts'
import { ascending } from './read-dates.ts'
import type { TimeMention } from './scan-time.ts'

/** What the headings above say: their months, their days of the almanac, their rhythm. */
export interface TimeScope {
  months: Month[] | null
  mentions: TimeMention[]
  recurrence: Recurrence | null
}

export const noScope: TimeScope = { months: null, mentions: [], recurrence: null }

/**
 * The window of a task from the times in its own words and those of the headings above it: the
 * months they have in common; where they have none in common the sentence counts.
 */
export function fitWindow(own: TimeMention[], scope: TimeScope): Window {
  const said = own.filter((mention) => !mention.isNamedAfter).map((mention) => settle(mention, scope))
  const ownMonths = monthsOf(said)
  const months = narrow(
    ownMonths,
    scope.months ?? monthsOf(scope.mentions.filter(({ isNamedAfter }) => !isNamedAfter)),
  )
  const namedAfter = own.filter((mention) => mention.isNamedAfter && fits(mention, months))
  const inherited = said.some((mention) => mention.occasions.length > 0)
    ? []
    : scope.mentions.filter((mention) => !mention.isNamedAfter || fits(mention, months))
  const tied = mostExact(
    [...said, ...namedAfter, ...inherited].filter((mention) => mention.occasions.length > 0),
  )
  const occasions = [...new Set(tied.flatMap((mention) => mention.occasions))]
  const relation = tied[0]?.relation ?? null
  const isNamed = tied[0]?.isNamedAfter === true
  return {
    months,
    occasions,
    relation: isNamed ? relationByDate(months, occasions) : relation,
    span: isNamed ? null : (tied[0]?.span ?? null),
    days: said.find((mention) => mention.days !== null)?.days ?? null,
    recurrence: said.find((mention) => mention.recurrence !== null)?.recurrence ?? scope.recurrence,
  }
}

/** 为庆祝建军节,在八一前夕…: of two words on one day the one that says how it lies to it. */
function mostExact(mentions: TimeMention[]): TimeMention[] {
  const exact = mentions.filter((mention) => mention.span !== null)
  return mentions.filter(
    (mention) =>
      mention.span !== null ||
      !mention.occasions.every((id) => exact.some((other) => other.occasions.includes(id))),
  )
}

/** 庆八一 on 28 July lies before the day, in August on it. */
function relationByDate(months: Month[] | null, occasions: OccasionId[]) {
  const own = monthsOfOccasions(occasions, 'on')
  return months && own && !months.some((month) => own.includes(month)) ? ('before' as const) : ('on' as const)
}

/** A name such as 庆八一 becomes a time beside a date that lies at the day. */
function fits(mention: TimeMention, months: Month[] | null): boolean {
  if (!months || months.length > 2) return false
  const near = monthsOfOccasions(mention.occasions, 'around')
  return near !== null && months.every((month) => near.includes(month))
}

/** 节前 takes the feast that the heading's months hold. */
function settle(mention: TimeMention, scope: TimeScope): TimeMention {
  if (!mention.isVague || mention.relation !== 'before' || !scope.months) return mention
  const feast = feastsByMonth.find(([month]) => scope.months!.includes(month))
  return feast ? { ...mention, occasions: [feast[1]], isVague: false } : mention
}
const feastsByMonth: [Month, OccasionId][] = [
  [1, 'spring-festival'],
  [2, 'spring-festival'],
  [7, 'army-day'],
  [8, 'army-day'],
  [9, 'mid-autumn'],
  [12, 'new-year'],
]

/** In months. */
const season = 3

/** Months written out, cut down to those of the days named beside them; else the months of the days. */
export function monthsOf(mentions: TimeMention[]): Month[] | null {
  if (mentions.length === 0) return null
  // 7月下旬举办夏季防暑讲座: a season beside a date names the thing.
  const isDated = mentions.some((mention) => mention.months && mention.days)
  const written = mentions.flatMap((mention) =>
    mention.months &&
    !mention.days &&
    mention.months.length >= season &&
    (isDated || mentions.some((other) => isWithin(other, mention)))
      ? []
      : (mention.months ?? []),
  )
  const meant = mentions.flatMap((mention) =>
    mention.months ? [] : (monthsOfOccasions(mention.occasions, mention.relation) ?? []),
  )
  if (written.length === 0) return meant.length > 0 ? ascending(meant) : null
  const common = written.filter((month) => meant.includes(month))
  return ascending(common.length > 0 ? common : written)
}

/** 春季开展演讲比赛(3月): the month says which part of the season. */
function isWithin(inner: TimeMention, outer: TimeMention): boolean {
  return (
    inner.months !== null &&
    inner.months.length < outer.months!.length &&
    inner.months.every((month) => outer.months!.includes(month))
  )
}

export function monthsOfOccasions(occasions: OccasionId[], relation: Window['relation']): Month[] | null {
  const all = occasions.flatMap((id) => {
    const table = occasionMonths[id]
    if (!table) return []
    return (relation && relation !== 'on' ? table[relation] : undefined) ?? table.on
  })
  return all.length > 0 ? ascending(all) : null
}

function narrow(own: Month[] | null, above: Month[] | null): Month[] | null {
  if (!own || !above) return own ?? above
  const common = own.filter((month) => above.includes(month))
  if (common.length > 0) return common
  // 冬季民兵点验 under 11月: the season is part of the name.
  return own.length === 3 && above.length === 1 ? above : own
}
