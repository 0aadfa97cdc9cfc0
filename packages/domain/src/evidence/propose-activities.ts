import type { PlainDate } from '../plain-date.ts'

export interface Taken {
  id: string
  /** China's clock without a zone, `2026-07-28T09:30:00`; null where the file doesn't say. */
  takenAt: string | null
}
export interface TakenAt {
  id: string
  onDay: PlainDate | null
  /** `19:30`; null where only the day is known. */
  startsAt: string | null
}

/**
 * Where a picture seems to belong. `sure`: the only activity of its day, or the one under way at its hour;
 * `ask`: several of its day may be meant; `unknown`: nothing took place that day, or the day isn't known.
 */
export type Proposal =
  | { kind: 'sure'; activityId: string }
  | { kind: 'ask'; activityIds: string[] }
  | { kind: 'unknown' }

/** People photograph the banner and the empty hall before it begins (own estimate). */
const minutesBefore = 60

/** By the day a picture was taken, then by the hours at which that day's activities began. */
export function proposeActivities(
  taken: readonly Taken[],
  activities: readonly TakenAt[],
): Map<string, Proposal> {
  const byDay = Map.groupBy(activities, ({ onDay }) => onDay)
  return new Map(
    taken.map(({ id, takenAt }) => {
      const sameDay = takenAt ? (byDay.get(takenAt.slice(0, 10)) ?? []) : []
      return [id, propose(takenAt ?? '', sameDay)]
    }),
  )
}

function propose(takenAt: string, sameDay: readonly TakenAt[]): Proposal {
  const [only] = sameDay
  if (!only) return { kind: 'unknown' }
  if (sameDay.length === 1) return { kind: 'sure', activityId: only.id }
  const underWay = begunLast(minutesOf(takenAt.slice(11, 16)), sameDay)
  if (underWay) return { kind: 'sure', activityId: underWay.id }
  return { kind: 'ask', activityIds: sameDay.map(({ id }) => id) }
}

/** Null where one of the day has no hour, two began together, or the picture is older than all. */
function begunLast(minute: number, sameDay: readonly TakenAt[]): TakenAt | null {
  const begun = sameDay.map((it) => ({ it, from: it.startsAt === null ? null : minutesOf(it.startsAt) }))
  if (begun.some(({ from }) => from === null)) return null
  const before = begun
    .filter(({ from }) => from! - minutesBefore <= minute)
    .toSorted((a, b) => b.from! - a.from!)
  const [last, next] = before
  // Between the end of one and the hour before the next begins, both may be meant.
  if (!last || (next && next.from === last.from)) return null
  if (next && minute < last.from!) return null
  return last.it
}

const minutesOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))
