import { isPlain, type Token } from './tokens.ts'
import { wordTree } from './word-tree.ts'
import type { ActRow } from './words/acts.ts'
import { formRows } from './words/forms.ts'

const backwards = (word: string) => [...word].reverse().join('')

const endings = wordTree<ActRow | null>([
  ...formRows.flatMap(([act, words]) =>
    words.split(' ').map((word): [string, ActRow | null] => [backwards(word), act]),
  ),
  ...formRows.flatMap(([, , except]) =>
    except ? except.split(' ').map((word): [string, ActRow | null] => [backwards(word), null]) : [],
  ),
])

const longest = 4

/** The form that an unknown word ends with, where the clause or the name ends with it too. */
export function formOf(tokens: Token[], at: number, text: string): ActRow | null {
  const token = tokens[at]!
  if (!isPlain(token) || token.isBracketed || token.isQuoted) return null
  const next = tokens[at + 1]
  if (next && !next.mark && !next.count && !next.isQuoted) return null
  const tail = backwards(text.slice(Math.max(token.end - longest, tokens[0]!.start), token.end))
  return endings.longestAt(tail, 0)?.value ?? null
}
