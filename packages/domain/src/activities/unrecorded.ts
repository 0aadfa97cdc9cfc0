import type { PlainDate } from '../plain-date.ts'

/** An activity as far as its record is asked about. */
export interface KeptActivity {
  state: 'proposed' | 'scheduled' | 'held' | 'filed' | 'cancelled'
  onDay: PlainDate | null
  /** What was done, how many came, or any evidence was written down or kept. */
  isRecorded: boolean
}

/** Not yet said to have taken place. */
export const isAhead = ({ state }: Pick<KeptActivity, 'state'>) =>
  state === 'scheduled' || state === 'proposed'

/**
 * 待补记, meaning the same on 今天, on the wall chart, on its sheet and in every list: its day has gone by and
 * nobody said whether it took place; or it was held and nothing at all is kept of it. A word, a headcount or
 * one piece of evidence is a record: an officer who wrote down what was done owes no photo besides. What was
 * filed is settled.
 */
export function isUnrecorded(activity: KeptActivity, today: PlainDate): boolean {
  const { state, onDay, isRecorded } = activity
  return isAhead(activity) ? onDay !== null && onDay < today : state === 'held' && !isRecorded
}

/** By task, the days of what is still to be written down. */
export function unrecordedDays(
  activities: readonly (KeptActivity & { taskId: string | null })[],
  today: PlainDate,
): Map<string, PlainDate[]> {
  const days = new Map<string, PlainDate[]>()
  for (const it of activities) {
    if (!it.taskId || !it.onDay || !isUnrecorded(it, today)) continue
    days.set(it.taskId, [...(days.get(it.taskId) ?? []), it.onDay])
  }
  return days
}
