import { type PaperKind, type PaperState, paperKinds } from '@yushui/contract/papers'
import { paperStateWords } from '@yushui/contract/words/work-terms'
import { Tag } from '../../ui/surface.tsx'

/** What stays in the office needs no gate, so it has no state to speak of. */
export function PaperStateTag({ kind, state }: { kind: PaperKind; state: PaperState }) {
  if (state === 'withdrawn') return <Tag>{paperStateWords.withdrawn}</Tag>
  if (!paperKinds[kind].leaves) return <Tag tone="outline">本单位用</Tag>
  if (state === 'released') return <Tag tone="green">✓ {paperStateWords.released}</Tag>
  return <Tag tone={state === 'draft' ? 'outline' : 'gold'}>{paperStateWords[state]}</Tag>
}
