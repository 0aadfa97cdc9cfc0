import { createHash } from 'node:crypto'
import type { Report } from '@yushui/contract/reports'
import type { RecordKind, RecordRef, TaggedRecord } from '@yushui/domain/report/contribution'
import type { Frozen } from './queries.ts'

/** What a record says, so short that a report can keep it of each. */
export function saidOf({ title, onDay, words, amounts }: TaggedRecord): string {
  const sums = Object.entries(amounts).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return createHash('sha256')
    .update(JSON.stringify([title, onDay, words, sums]))
    .digest('base64url')
}

type Changed = Report['changedRecords'][number]

/** Others are told by the figures: a decision that was done since is no longer among the open ones. */
const kept: RecordKind[] = ['activity', 'task', 'evidence']

/** What a later reader would find otherwise in the records behind an approved report. */
export function changedRecords(then: Frozen['records'], now: TaggedRecord[]): Changed[] {
  const isThere = new Map(now.map((record) => [keyOf(record.ref), record]))
  const known = new Set(then.map(({ ref }) => keyOf(ref)))
  const since = now.filter(({ ref }) => ref.kind === 'activity' && !known.has(keyOf(ref)))
  const before = then.filter(({ ref }) => kept.includes(ref.kind))
  return [
    ...before.flatMap(({ ref, title, onDay, said }): Changed[] => {
      const record = isThere.get(keyOf(ref))
      if (!record) return [{ ...ref, title, onDay, change: 'gone' }]
      if (said === undefined || said === saidOf(record)) return []
      return [{ ...ref, title: record.title, onDay: record.onDay, change: 'changed' }]
    }),
    ...since.map(({ ref, title, onDay }): Changed => ({ ...ref, title, onDay, change: 'new' })),
  ]
}

const keyOf = ({ kind, id }: RecordRef) => `${kind}:${id}`
