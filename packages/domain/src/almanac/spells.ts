import { daysFrom, earlierOf, laterOf } from '../plain-date.ts'
import type { Spell } from './window.ts'

/** The parts that both have in common. */
export function meet(spells: Spell[], others: Spell[]): Spell[] {
  return spells.flatMap((one) =>
    others
      .map((other) => ({ from: laterOf(one.from, other.from), to: earlierOf(one.to, other.to) }))
      .filter(({ from, to }) => from <= to),
  )
}

export const countDays = (spells: Spell[]) =>
  spells.reduce((sum, { from, to }) => sum + daysFrom(from, to) + 1, 0)

/** Earliest first. */
export function joinOverlapping(spells: Spell[]): Spell[] {
  const joined: Spell[] = []
  for (const spell of spells.toSorted((a, b) => daysFrom(b.from, a.from))) {
    const last = joined.at(-1)
    if (last && spell.from <= last.to) last.to = laterOf(last.to, spell.to)
    else joined.push({ ...spell })
  }
  return joined
}
