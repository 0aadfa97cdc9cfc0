import type { DecisionAsked } from '@yushui/contract/findings'
import { decideReportFinding, type Report } from '@yushui/contract/reports'
import { textsOfReport } from '@yushui/domain/report/report-texts'
import { type FindingsByPlace, type Flagged, guardFor } from '@yushui/domain/secrecy/open-findings'
import { useDeferredValue, useMemo } from 'react'
import { call } from '../../api.ts'
import type { Autosaved } from '../../use-autosave.ts'
import type { ReportDraft } from './report-draft.ts'
import { reportChanged } from './report-queries.ts'

/**
 * What the guard flags in a draft and nobody has let pass, by block; the same rules that the server asks at approval.
 * What was approved stays so, whatever the guard has learned since.
 */
export function useFindings(draft: ReportDraft, { figures, decisions, state }: Report): FindingsByPlace {
  /** Typing goes before marking. */
  const { title, blocks } = useDeferredValue(draft)
  const guard = useMemo(() => guardFor(decisions), [decisions])
  const places = useMemo(
    () => (state === 'draft' ? textsOfReport(title, blocks, figures) : []),
    [state, title, blocks, figures],
  )
  return useMemo(() => guard(places), [guard, places])
}

/** What is done about them. A figure is the records' own: words that run over one are changed by hand or kept. */
export const findingActs = (report: Report, text: Autosaved<ReportDraft, Report>) => ({
  async decide(said: DecisionAsked) {
    const version = await text.flush()
    const changed = await call(decideReportFinding, { id: report.id, version, ...said })
    text.reset(changed)
    await reportChanged(changed)
  },
  drop(words: string) {
    const before = text.draft
    text.edit((draft) => withoutWords(draft, words))
    return () => text.edit(() => before)
  },
  show: ({ place }: Flagged) => {
    const block = document.getElementById(`block-${place}`)
    block?.scrollIntoView({ block: 'center' })
    const field = block instanceof HTMLTextAreaElement ? block : block?.querySelector('button')
    field?.focus()
  },
  mayReplace: (words: string) => stands(text.draft, words),
})

const stands = ({ title, blocks }: ReportDraft, words: string) =>
  title.includes(words) ||
  blocks.some(({ parts }) => parts.some((part) => 'text' in part && part.text.includes(words)))

export function withoutWords({ title, blocks }: ReportDraft, words: string): ReportDraft {
  const clear = (text: string) => text.replaceAll(words, '')
  return {
    title: clear(title),
    blocks: blocks.map((block) => {
      const parts = block.parts.map((part) => ('text' in part ? { text: clear(part.text) } : part))
      const isSame = JSON.stringify(parts) === JSON.stringify(block.parts)
      return isSame ? block : { ...block, parts, origin: 'typed' as const }
    }),
  }
}
