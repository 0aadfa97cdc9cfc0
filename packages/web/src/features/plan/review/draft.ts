import type { PartnerKind } from '@yushui/contract/partners'
import type { Window } from '@yushui/domain/almanac/window'
import type {
  DoubtChoice,
  DoubtCode,
  Extent,
  Quantity,
  SectionKind,
  TaskKind,
} from '@yushui/domain/plan-language/plan'

/**
 * A reading while the officer looks it over. Nothing of it is on the server; it is plain data, so that
 * a change makes a new draft and undo is the list of earlier ones.
 */
export interface Draft {
  id: string
  source: Source
  plans: DraftPlan[]
  /** What each partner's name in the text stands for; one decision for all plans of the page. */
  partners: DraftPartner[]
  /** The unit names found in the text, and what becomes of each (MS-01). */
  units: DraftUnit[]
}

export interface Source {
  /** The file's name, or 粘贴的文字. */
  name: string
  format: string
  /** What the reader of the file wishes to say. */
  notes: string[]
  readAt: string
}

export interface DraftPlan {
  /** Becomes the plan's id: the same acceptance sent twice makes one plan. */
  id: string
  /** What was read, never changed: kept apart so that all states of a draft hold the same object. */
  page: { text: string; noise: Extent[] }
  title: string
  year: number
  /** The year for which the text's anniversaries are right: 建军98周年 is 2025. */
  yearOfAnniversaries: number | null
  organisation: string
  theme: string
  sections: { kind: SectionKind; heading: string; text: string }[]
  tasks: DraftTask[]
  doubts: DraftDoubt[]
  /** A page may hold a plan that the officer does not want. */
  isWanted: boolean
}

export interface DraftTask {
  id: string
  /** As the text has it, unit names included; aliases are put in at acceptance. */
  quote: string
  /** Where in the page's text; several after a merge, none for one added by hand. */
  spots: Extent[]
  title: string
  kind: TaskKind
  window: Window
  partners: string[]
  targets: string[]
  quantity: Quantity | null
  section: string
  responsible: string
  note: string
  isChecked: boolean
}

export interface DraftDoubt {
  id: string
  code: DoubtCode
  words: string
  taskIds: string[]
  at: Extent | null
  choices: DoubtChoice[]
  isSettled: boolean
}

export interface DraftPartner {
  /** As the tasks write it. */
  name: string
  /** A kept partner, one to be kept from now on, or only a word of the text. */
  as: 'known' | 'new' | 'word'
  partnerId: string | null
  kind: PartnerKind
}

export interface DraftUnit {
  name: string
  alias: string
  kind: PartnerKind
  /** Undecided until the officer says so; a plan with an undecided unit cannot be accepted. */
  fate: 'undecided' | 'seal' | 'drop'
}

/** What the officer is still asked about a plan: settled doubts and those whose tasks are all gone are not. */
export function openDoubts(plan: DraftPlan): DraftDoubt[] {
  const here = new Set(plan.tasks.map((task) => task.id))
  return plan.doubts.filter(
    (doubt) => !doubt.isSettled && (doubt.taskIds.length === 0 || doubt.taskIds.some((id) => here.has(id))),
  )
}

/** Unit names that stand in this plan and await their alias. */
export function openUnits(draft: Draft, plan: DraftPlan): DraftUnit[] {
  return draft.units.filter((unit) => unit.fate === 'undecided' && plan.page.text.includes(unit.name))
}
