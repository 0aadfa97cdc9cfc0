import type { PaperContent, WrittenPaper } from '@yushui/contract/papers'
import { type Finding, guardText } from '@yushui/domain/secrecy/guard-text'

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

export interface Flagged extends Pick<Finding, 'words' | 'why' | 'suggestion'> {
  /** Where it stands first, for the eye to find. */
  place: string
  start: number
  times: number
}

export type FindingsByPlace = ReadonlyMap<string, readonly Finding[]>

/** What the guard flags and nobody has let pass, by place; the same rules that the server asks at the gate. */
export function findingsOf(content: PaperContent, decisions: WrittenPaper['decisions']): FindingsByPlace {
  const kept = decisions.filter(({ decision }) => decision === 'kept').map(({ words }) => words)
  return new Map(
    placesOf(content).flatMap(([place, text]) => {
      const found = guardText(text, kept)
      return found.length > 0 ? [[place, found] as const] : []
    }),
  )
}

/** The same words are decided about once. */
export function flaggedWords(findings: FindingsByPlace): Flagged[] {
  const flagged = new Map<string, Flagged>()
  for (const [place, found] of findings) {
    for (const { words, why, suggestion, start } of found) {
      const before = flagged.get(words)
      if (before) before.times++
      else flagged.set(words, { words, why, suggestion, place, start, times: 1 })
    }
  }
  return [...flagged.values()]
}
