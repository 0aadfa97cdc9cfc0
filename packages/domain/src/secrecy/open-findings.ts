import { type Finding, guardText } from './guard-text.ts'

/** What a person decided about words that the guard flagged. */
export interface Decided {
  words: string
  decision: 'kept' | 'replaced'
}

export type FindingsByPlace = ReadonlyMap<string, readonly Finding[]>

type Places = readonly (readonly [place: string, text: string])[]

/**
 * Asks for what the guard flags and nobody has let pass (MS-04, MS-05), by the place of each text. A text that was
 * asked about is remembered: between two strokes of a key, and down a column, most are the same.
 */
export function guardFor(decisions: readonly Decided[]): (places: Places) => FindingsByPlace {
  const kept = decisions.filter(({ decision }) => decision === 'kept').map(({ words }) => words)
  const known = new Map<string, readonly Finding[]>()
  const ask = (text: string) => {
    const found = known.get(text) ?? guardText(text, kept)
    known.set(text, found)
    return found
  }
  return (places) =>
    new Map(
      places.flatMap(([place, text]) => {
        const found = ask(text)
        return found.length > 0 ? [[place, found] as const] : []
      }),
    )
}

export const openFindings = (places: Places, decisions: readonly Decided[]): FindingsByPlace =>
  guardFor(decisions)(places)

export interface Flagged extends Pick<Finding, 'words' | 'why' | 'suggestion'> {
  /** Where it stands first, for the eye to find. */
  place: string
  start: number
  times: number
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

/** Flagged words in these texts that nobody has decided about. */
export const openWords = (texts: readonly string[], decisions: readonly Decided[]): string[] =>
  flaggedWords(
    openFindings(
      texts.map((text, at) => [`${at}`, text]),
      decisions,
    ),
  ).map(({ words }) => words)
