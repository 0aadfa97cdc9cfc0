import type { Recurrence } from '../almanac/window.ts'
import {
  addDays,
  chineseMonthDay,
  daysFrom,
  monthOf,
  type PlainDate,
  plainDate,
  weekday,
  yearOf,
} from '../plain-date.ts'

/** A turn of a rhythm: 第三季度. */
interface Turn {
  from: PlainDate
  to: PlainDate
  name: string
}

/** The turn that a day lies in; null for a rhythm that nothing is owed to (不定期, 长期). */
function turnOf(rhythm: Recurrence, day: PlainDate): Turn | null {
  const year = yearOf(day)
  const months = (first: number, count: number, name: string): Turn => ({
    from: plainDate(year, first, 1),
    to: plainDate(year, first + count - 1, 31),
    name,
  })
  const month = monthOf(day)
  if (rhythm === 'weekly') {
    const from = addDays(day, 1 - weekday(day))
    return { from, to: addDays(from, 6), name: '本周' }
  }
  if (rhythm === 'monthly') return months(month, 1, `${month}月份`)
  if (rhythm === 'quarterly') {
    const quarter = Math.ceil(month / 3)
    return months(quarter * 3 - 2, 3, `第${'一二三四'[quarter - 1]}季度`)
  }
  if (rhythm === 'half-yearly') return month < 7 ? months(1, 6, '上半年') : months(7, 6, '下半年')
  if (rhythm === 'yearly') return months(1, 12, '今年')
  return null
}

/** A day on which the programme was held, or is to be. */
export interface ProgrammeDay {
  onDay: PlainDate
  isHeld: boolean
}

/**
 * 第三季度还没有办: said from the middle of the turn on while nothing was held in it; with the day where
 * one is fixed. Null while nothing is owed.
 */
export function owedWords(rhythm: Recurrence, days: ProgrammeDay[], today: PlainDate): string | null {
  const turn = turnOf(rhythm, today)
  if (!turn) return null
  const middle = addDays(turn.from, Math.ceil(daysFrom(turn.from, turn.to) / 2))
  const within = days.filter(({ onDay }) => turn.from <= onDay && onDay <= turn.to)
  if (today < middle || within.some(({ isHeld }) => isHeld)) return null
  const fixed = within
    .map(({ onDay }) => onDay)
    .filter((day) => day >= today)
    .toSorted()[0]
  return `${turn.name}还没有办${fixed ? `，已定${chineseMonthDay(fixed)}` : ''}`
}

/**
 * Of kinds that take turns, the one that has waited longest: one that never had its turn before all
 * others, in the order given. Null where nobody has had one yet, or there is nobody to choose from.
 */
export function longestWaiting<K extends string>(
  kinds: readonly K[],
  turns: { kind: K; onDay: PlainDate }[],
): K | null {
  if (turns.length === 0) return null
  const lastOn = (kind: K) =>
    turns
      .filter((turn) => turn.kind === kind)
      .map(({ onDay }) => onDay)
      .toSorted()
      .at(-1) ?? ''
  return kinds.toSorted((a, b) => (lastOn(a) < lastOn(b) ? -1 : lastOn(a) > lastOn(b) ? 1 : 0))[0] ?? null
}

/**
 * The turns of a span that went by without the programme: 第三季度. Only turns that lie wholly in the span
 * and are over by today; none for a rhythm of weeks, which no report tells one by one.
 */
export function missedTurns(
  rhythm: Recurrence,
  heldOn: PlainDate[],
  { from, to, today }: { from: PlainDate; to: PlainDate; today: PlainDate },
): string[] {
  if (rhythm === 'weekly') return []
  const missed: string[] = []
  const last = to < today ? to : addDays(today, -1)
  for (let turn = turnOf(rhythm, from); turn && turn.to <= last; turn = turnOf(rhythm, addDays(turn.to, 1))) {
    const { from: first, to: end, name } = turn
    if (first >= from && !heldOn.some((day) => first <= day && day <= end))
      missed.push(
        rhythm === 'yearly'
          ? `${yearOf(first)}年`
          : yearOf(from) === yearOf(to)
            ? name
            : `${yearOf(first)}年${name}`,
      )
  }
  return missed
}
