import { equipmentRules } from './rules/equipment.ts'
import { movementRules } from './rules/movement.ts'
import { numberRules } from './rules/numbers.ts'
import { personRules } from './rules/persons.ts'
import { placeRules } from './rules/places.ts'
import { strengthRules } from './rules/strength.ts'
import { substituteRules } from './rules/substitutes.ts'
import { codeRules, unitRules } from './rules/units.ts'
import type { Ways } from './words-of-forces.ts'

/** What the guard looks for (MS-04; PI-11 and PI-22 for what concerns persons). */
export const findingKinds = [
  'unit',
  'code',
  'place',
  'equipment',
  'strength',
  'movement',
  'person',
  'plate',
  'substitute',
  'id-number',
  'card-number',
  'phone',
  'address',
] as const
export type FindingKind = (typeof findingKinds)[number]

export interface Rule {
  kind: FindingKind
  /** Global; read over the text with its harmless words covered. */
  pattern: RegExp
  /** What the pattern is made of, where it is made of many ways. */
  ways?: Ways
  /** Only in a sentence that has this too. */
  onlyNear?: RegExp
  /** Harmless where this stands just before, or after. */
  unlessBefore?: RegExp
  unlessAfter?: RegExp
  /** Or among the words themselves. */
  unlessWithin?: RegExp
  /** Or anywhere in the clause, or the sentence. */
  unlessInClause?: RegExp
  unlessNear?: RegExp
  /** What a pattern cannot say. */
  isIt?: (words: string) => boolean
}

/** In the order in which they win where two lie over each other. */
export const rules: readonly Rule[] = [
  ...numberRules,
  ...codeRules,
  ...unitRules,
  ...placeRules,
  ...strengthRules,
  ...movementRules,
  ...equipmentRules,
  ...personRules,
  ...substituteRules,
]
