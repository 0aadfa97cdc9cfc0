import type { PaperKind } from '@yushui/contract/papers'
import { marksOf, namesOf } from '@yushui/domain/papers/paper-marks'
import { someFacts } from '@yushui/domain/papers/some-facts'
import { paperWriters } from './paper-writers.ts'

/** Every mark that a paper of the kind can fill: what it holds of activities that leave nothing out. */
export function knownMarks(kind: PaperKind): Set<string> {
  const { facets } = someFacts()
  const zones = [{ place: '东门', team: '一组', tools: '扫帚', count: 5 }]
  const full = [
    someFacts({ facets: { ...facets, zones } }),
    someFacts({ kind: 'gala', facets: { ...facets, zones } }),
  ]
  return new Set(full.flatMap((facts) => namesOf(marksOf(paperWriters[kind](facts)))))
}
