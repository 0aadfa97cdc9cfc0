import type { DocumentFormat } from './detect-format.ts'

export const documentRefusalCodes = [
  'empty-file',
  'too-large',
  'no-text-layer',
  'encrypted-file',
  'not-a-document',
  'zip-bomb',
  'unreadable',
  'took-too-long',
] as const
export type DocumentRefusalCode = (typeof documentRefusalCodes)[number]

/** A file that can't be read, and why; the sentence for the officer is in `contract/words`. */
export class DocumentRefusal extends Error {
  readonly code: DocumentRefusalCode
  /** Of a file that was opened and in which no text was found. */
  readonly format: DocumentFormat | null

  constructor(code: DocumentRefusalCode, options: ErrorOptions & { format?: DocumentFormat | null } = {}) {
    super(code, options)
    this.format = options.format ?? null
    this.name = 'DocumentRefusal'
    this.code = code
  }
}
