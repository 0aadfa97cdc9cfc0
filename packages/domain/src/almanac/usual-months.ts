import { addDays, monthOf } from '../plain-date.ts'
import { daysOf, isSeason, occasions } from './occasion-days.ts'
import type { OccasionId } from './occasions.ts'
import { defaultSpans } from './spans.ts'
import type { Month, SpanWord, Spell } from './window.ts'

/** A 19-year cycle of the moon shows every month that a festival can fall in. */
const cycle = Array.from({ length: 19 }, (_, place) => 2020 + place)
const known = new Map<string, Month[]>()

/**
 * Whether months beside an occasion only repeat what it says by itself. A read plan gives 春节前 the
 * months 1 and 2, by convention; "12月，元旦、春节前" is narrower than 元旦、春节前.
 */
export const repeatsUsualMonths = (id: OccasionId, word: SpanWord, months: Month[]) =>
  usualMonths(id, word).every((month) => months.includes(month))

function usualMonths(id: OccasionId, word: SpanWord): Month[] {
  const key = `${id} ${word}`
  let months = known.get(key)
  if (!months) {
    const years = isSeason(id) || occasions[id].rule.kind === 'fixed' ? cycle.slice(0, 1) : cycle
    const days = years.flatMap((year) => daysOf(id, year).flatMap((days) => tellingDays(id, word, days)))
    months = [...new Set(days.map(monthOf))]
    known.set(key, months)
  }
  return months
}

/** Days without which the word would not mean what it says. */
function tellingDays(id: OccasionId, word: SpanWord, { from, to }: Spell): string[] {
  if (defaultSpans.particular[id]?.[word]) return [from, to]
  if (word === 'before' || word === 'eve') return [addDays(from, -1)]
  if (word === 'after') return [addDays(to, 14)]
  return [from, to]
}
