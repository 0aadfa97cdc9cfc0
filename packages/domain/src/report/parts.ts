import type { Part } from './contribution.ts'

export const text = (words: string): Part => ({ text: words })

/** Neighbouring words become one run. */
export function joinTexts(parts: Part[]): Part[] {
  const joined: Part[] = []
  for (const part of parts) {
    const last = joined.at(-1)
    if (last && 'text' in last && 'text' in part) joined[joined.length - 1] = text(last.text + part.text)
    else joined.push(part)
  }
  return joined
}

/** Ends with a full stop and with one only. */
export const sentence = (words: string) => `${words.trim().replace(/[。．.；;，,\s]+$/u, '')}。`
