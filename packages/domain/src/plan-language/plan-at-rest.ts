import type { Window } from '../almanac/window.ts'
import type { Quantity, SectionKind, TaskKind } from './plan.ts'

/** A plan as it is kept, ready to be written down. */
export interface PlanAtRest {
  /** Empty: made from organisation and year. */
  title: string
  year: number
  organisation: string
  /** With its 《》, or empty. */
  theme: string
  sections: SectionAtRest[]
  tasks: TaskAtRest[]
}

export interface SectionAtRest {
  kind: SectionKind
  heading: string
  text: string
}

export interface TaskAtRest {
  title: string
  /** The sentence of the plan it came from, or empty. */
  quote: string
  kind: TaskKind
  window: Window
  partners: string[]
  targets: string[]
  quantity: Quantity | null
  /** The heading it stands under, or empty. */
  section: string
  responsible: string
  note: string
}
