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

  constructor(code: DocumentRefusalCode, options?: ErrorOptions) {
    super(code, options)
    this.name = 'DocumentRefusal'
    this.code = code
  }
}
