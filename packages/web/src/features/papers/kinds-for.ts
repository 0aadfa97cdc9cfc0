import type { Activity } from '@yushui/contract/activities'
import type { PaperKind } from '@yushui/contract/papers'

type About = Pick<Activity, 'kind' | 'state' | 'partners' | 'facets'>

const visits: readonly Activity['kind'][] = ['family-visit', 'unit-visit', 'assistance']

/** What can be written of an activity, what is likeliest wanted now first: before the day, or after it. */
export function kindsFor({ kind, state, partners, facets }: About): PaperKind[] {
  const hasMinutes = kind === 'meeting' || facets.minutes !== undefined
  const before: (PaperKind | false)[] = [
    'notice',
    partners.length > 0 && 'invitation',
    'scheme',
    (hasMinutes || facets.programme !== undefined) && 'programme-sheet',
    'sign-in-sheet',
  ]
  const after: (PaperKind | false)[] = [
    hasMinutes && 'minutes',
    hasMinutes && 'record',
    'briefing',
    (facets.gifts?.length ?? 0) > 0 && 'receipt-sheet',
    (visits.includes(kind) || (facets.gifts?.length ?? 0) > 0) && 'comfort-letter',
  ]
  const isOver = state === 'held' || state === 'filed'
  return (isOver ? [...after, ...before] : [...before, ...after]).filter((it) => it !== false)
}
