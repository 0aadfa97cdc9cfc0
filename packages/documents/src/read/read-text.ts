import { decodeText } from './decode-text.ts'
import type { ReadLines } from './read-document.ts'

export function readText(bytes: Uint8Array): ReadLines {
  return { lines: [decodeText(bytes)], notes: [] }
}
