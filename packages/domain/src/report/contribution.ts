import type { PlainDate } from '../plain-date.ts'

/** What a report can rest on; a later feature adds its own. */
export const recordKinds = [
  'task',
  'activity',
  'decision',
  'evidence',
  'partner',
  'programme',
  'campaign',
] as const
export type RecordKind = (typeof recordKinds)[number]

/** A record of the office by its kind and id: what a figure or a sentence rests on. */
export interface RecordRef {
  kind: RecordKind
  id: string
}

/**
 * A record as a report sees it. Tags say what it is and belongs to (`held`, `section=宣传教育`,
 * `programme=…`), amounts what it adds up to: people, 元. Every figure is a question over these two.
 */
export interface TaggedRecord {
  ref: RecordRef
  title: string
  onDay: PlainDate | null
  tags: string[]
  amounts: Partial<Record<Measure, number>>
  /** What the record itself says in words; a figure quoted from it is no invention. */
  words: string
}

export const measures = ['count', 'military', 'civilian', 'people', 'gifts', 'yuan'] as const
/** `count` is the records themselves; the others are added up. `gifts` counts those who received one. */
export type Measure = (typeof measures)[number]

/** Words, or a figure by its key. */
export type Part = { text: string } | { figure: string }

/** The parts of a report, in their order. */
export const chapters = ['opening', 'doing', 'problems', 'next'] as const
export type Chapter = (typeof chapters)[number]

/** One paragraph that a feature hands in. */
export interface Told {
  chapter: Chapter
  /** The plan's own heading it belongs under; empty outside `doing`. */
  heading: string
  /** The same for the same matter each time the report is written: `task:…`. */
  source: string
  /** Paragraphs under one heading go by it; null for what has no day. */
  onDay: PlainDate | null
  parts: Part[]
  /** What its statements rest on. */
  records: RecordRef[]
  /** Left out where a record of any feature bears all these tags: the deed itself is told then. */
  unless?: string[]
}

export interface Missing {
  /** 第三季度军民讲坛未见记录 */
  words: string
  /** Where to mend it. */
  record: RecordRef | null
}

/** What a feature knows of the range: each hands in its own, and the report is made of them all. */
export interface Contribution {
  records: TaggedRecord[]
  /** What a tag is called: `programme=…` → 军民讲坛. */
  names: Record<string, string>
  told: Told[]
  missing: Missing[]
}

/** From a day to a day, both included; `only` narrows it to what bears the tag, `programme=…`. */
export interface Range {
  from: PlainDate
  to: PlainDate
  today: PlainDate
  only: string | null
}
