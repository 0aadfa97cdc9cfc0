export type PictureRefusalCode = 'picture-unreadable' | 'picture-too-large' | 'picture-took-too-long'

/** A picture that can't be read, and why; the sentence for the officer is in `contract/words`. */
export class PictureRefusal extends Error {
  readonly code: PictureRefusalCode

  constructor(code: PictureRefusalCode, options?: ErrorOptions) {
    super(code, options)
    this.name = 'PictureRefusal'
    this.code = code
  }
}
