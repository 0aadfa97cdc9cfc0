import type { Window } from '../almanac/window.ts'

/** What a task is, by the form of the work; the words for people are in `contract/words`. */
export const taskKinds = [
  'meeting',
  'family-visit',
  'unit-visit',
  'lecture',
  'contest',
  'gala',
  'sports',
  'screening',
  'cleanup',
  'patrol',
  'volunteering',
  'clinic',
  'publicity',
  'defence-education',
  'memorial',
  'pairing',
  'assistance',
  'employment',
  'library',
  'culture-group',
  'tech-support',
  'conscription',
  'records',
  'organisation',
  'other',
] as const
export type TaskKind = (typeof taskKinds)[number]

export interface Quantity {
  n: number
  unit: string
}

/** A run of the whole text that was read (`Reading.text`), in UTF-16 units, end excluded. */
export interface Extent {
  start: number
  end: number
}

/** One thing that can be put on a list, done and ticked off, as a text states it. */
export interface ReadTask {
  /** The exact words, a substring of the plan's `text`, without number and end punctuation. */
  quote: string
  at: Extent
  /** At most 20 characters, clean of injected words. */
  title: string
  kind: TaskKind
  window: Window
  partners: string[]
  targets: string[]
  quantity: Quantity | null
  /** The heading it stands under (宣传教育; 一、1—3月), or null. */
  section: string | null
}

export const sectionKinds = ['guiding', 'goals', 'tasks', 'guarantee', 'other'] as const
export type SectionKind = (typeof sectionKinds)[number]
/** A stretch of prose kept as it stands: 指导思想, 工作目标, 保障措施. */
export interface ReadSection {
  kind: SectionKind
  heading: string
  text: string
  at: Extent
}

/** What was unclear. `items` are places in `ReadPlan.items`; `at` is where in the text. */
export interface Doubt {
  code: DoubtCode
  /** For the officer, in Chinese, with the reason: 正文写“20××年”,但“建军98周年”只合2025年。 */
  words: string
  items: number[]
  at: Extent | null
  /** What the doubt's buttons offer: a year to take, an alias for a unit, one of two readings. */
  choices: DoubtChoice[]
}
export const doubtCodes = [
  'no-task',
  'year-masked',
  'year-missing',
  'year-disagrees',
  'impossible-time',
  'two-readings',
  'unit-named',
  'past-result',
  'vague-time',
] as const
export type DoubtCode = (typeof doubtCodes)[number]
export type DoubtChoice =
  | { kind: 'year'; year: number; words: string }
  | { kind: 'alias'; unit: string; alias: string; words: string }
  | { kind: 'window'; window: Window; words: string }
  | { kind: 'drop'; words: string }
  | { kind: 'keep'; words: string }

/** One plan of a page; `text` is its own part of the page, nothing repaired. */
export interface ReadPlan {
  text: string
  at: Extent
  title: string | null
  /** Null where it is missing or masked. */
  year: number | null
  /** The year that the anniversaries in the text agree on, or null. */
  yearByAnniversaries: number | null
  organisation: string | null
  theme: string | null
  sections: ReadSection[]
  items: ReadTask[]
  doubts: Doubt[]
  /** Parts of the text that are not the plan's: page chrome, injected names, link lists. */
  noise: Extent[]
}

/** Everything a text or page holds. Always at least one plan, if need be one without items. */
export interface Reading {
  text: string
  plans: ReadPlan[]
}
