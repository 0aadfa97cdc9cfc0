import type { Head } from './clause-heads.ts'
import type { Passage } from './outline.ts'
import type { Token } from './tokens.ts'

/** A task as found, before its fields are read. Places are in the clean text. */
export interface Draft {
  start: number
  end: number
  /** The tokens of the quote. */
  tokens: Token[]
  /** How many of the tokens state the act itself; the rest goes on with it. */
  core: number
  /** Where its own act begins; words before it are frames. */
  head: Head
  heads: Head[]
  strength: number
  passage: Passage
  /** Tokens that lead the whole sentence and hold for each of its tasks: 八一前夕, 与部队一起. */
  shared: Token[]
  /** The task before it in the same sentence. */
  before: Draft | null
}

/** Why a sentence or a part of one became a task or did not; in Chinese, for people. */
export interface Finding {
  start: number
  end: number
  isTask: boolean
  because: string
  /** It tells of work already done. */
  isPast?: boolean
}

export interface Found {
  drafts: Draft[]
  findings: Finding[]
}
