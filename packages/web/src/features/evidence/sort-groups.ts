import type { Evidence } from '@yushui/contract/evidence'
import { type Proposal, proposeActivities } from '@yushui/domain/evidence/propose-activities'
import type { Sortable } from './evidence-dialog.tsx'

export interface SortGroup {
  key: string
  /** Where these go when confirmed; null where somebody has to say. */
  activity: Sortable | null
  /** Those of their day, of which one is meant. */
  candidates: Sortable[]
  list: Evidence[]
}

/** What lies unsorted, by the activity it seems to belong to; `picked` by hand goes before what is proposed. */
export function sortGroups(
  unsorted: readonly Evidence[],
  activities: readonly Sortable[],
  picked: Readonly<Record<string, string>>,
): SortGroup[] {
  const byId = new Map(activities.map((it) => [it.id, it]))
  const proposed = proposeActivities(
    unsorted.map(({ id, file, eventOn }) => ({
      id,
      takenAt: file?.takenAt ?? (eventOn && `${eventOn}T12:00:00`),
    })),
    activities,
  )
  const groups = new Map<string, SortGroup>()
  for (const it of unsorted) {
    const chosen = picked[it.id]
    const proposal: Proposal = chosen
      ? { kind: 'sure', activityId: chosen }
      : (proposed.get(it.id) ?? { kind: 'unknown' })
    const key = keyOf(proposal)
    const ids = proposal.kind === 'ask' ? proposal.activityIds : []
    const group = groups.get(key) ?? {
      key,
      activity: proposal.kind === 'sure' ? (byId.get(proposal.activityId) ?? null) : null,
      candidates: ids.flatMap((id) => byId.get(id) ?? []),
      list: [],
    }
    group.list.push(it)
    groups.set(key, group)
  }
  const order = ({ activity, candidates }: SortGroup) => (activity ? 0 : candidates.length > 0 ? 1 : 2)
  const dayOf = ({ activity, candidates }: SortGroup) => activity?.onDay ?? candidates[0]?.onDay ?? ''
  return [...groups.values()].toSorted(
    (a, b) => order(a) - order(b) || (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0),
  )
}

function keyOf(proposal: Proposal): string {
  if (proposal.kind === 'sure') return proposal.activityId
  return proposal.kind === 'ask' ? proposal.activityIds.join('+') : 'unknown'
}
