import type { DecisionAsked } from '@yushui/contract/findings'
import { decideFinding, type PaperContent, type WrittenPaper } from '@yushui/contract/papers'
import { mapTexts } from '@yushui/domain/papers/paper-words'
import { type FindingsByPlace, type Flagged, guardFor } from '@yushui/domain/secrecy/open-findings'
import { useMemo } from 'react'
import { call } from '../../api.ts'
import type { Autosaved } from '../../use-autosave.ts'
import type { PaperDraft } from './paper-draft.ts'
import { paperChanged } from './paper-queries.ts'

/** Every text of a paper by the place where it is edited. */
export function placesOf({
  letterhead,
  title,
  addressee,
  blocks,
  signature,
}: PaperContent): [string, string][] {
  return [
    ...(letterhead
      ? Object.entries(letterhead).map(([name, text]): [string, string] => [`letterhead.${name}`, text])
      : []),
    ['title', title],
    ...(addressee ? [['addressee', addressee] as [string, string]] : []),
    ...blocks.flatMap((block, at): [string, string][] => {
      if (block.kind === 'table') {
        const { columns, rows } = block.table
        return [
          ...columns.map(({ title }, column): [string, string] => [`blocks.${at}.heads.${column}`, title]),
          ...rows.flatMap((cells, row) =>
            cells.map((cell, column): [string, string] => [`blocks.${at}.rows.${row}.${column}`, cell]),
          ),
        ]
      }
      const label = block.kind === 'paragraph' && block.label ? block.label : null
      return [
        ...(label ? [[`blocks.${at}.label`, label] as [string, string]] : []),
        [`blocks.${at}`, block.text],
      ]
    }),
    ...(signature ? [['signature.name', signature.name] as [string, string]] : []),
  ]
}

/** What the guard flags and nobody has let pass, by place; the same rules that the server asks at the gate. */
export function useFindings(content: PaperContent, decisions: WrittenPaper['decisions']): FindingsByPlace {
  const guard = useMemo(() => guardFor(decisions), [decisions])
  return useMemo(() => guard(placesOf(content)), [guard, content])
}

type Text = Autosaved<PaperDraft, WrittenPaper>

/** What is done about them: a decision is the server's, what is taken out is typed like any other change. */
export const findingActs = (paper: WrittenPaper, text: Text) => ({
  async decide(said: DecisionAsked) {
    const version = await text.flush()
    const changed = await call(decideFinding, { id: paper.id, version, ...said })
    text.reset(changed)
    await paperChanged(changed)
  },
  drop(words: string) {
    const before = text.draft
    text.edit((draft) => ({
      ...draft,
      content: { ...draft.content, ...mapTexts(draft.content, (it) => it.replaceAll(words, '')) },
    }))
    return () => text.edit(() => before)
  },
  show({ place, start, words }: Flagged) {
    const field = document.getElementById(`field-${place}`)
    field?.scrollIntoView({ block: 'center' })
    if (field instanceof HTMLTextAreaElement) {
      field.focus()
      field.setSelectionRange(start, start + words.length)
    }
  },
})
