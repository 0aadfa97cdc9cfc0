import { type PaperSummary, paperKinds, paperSteps } from '@yushui/contract/papers'
import { holds, type Role } from '@yushui/contract/permissions'
import { paperKindWords } from '@yushui/contract/words/work-terms'

/** What is said of a paper that waits for a step. Sending back and withdrawing wait for nobody. */
const waitingWords = {
  'check-in-community': '请您审核',
  'check-by-unit': '请联络员核对，记下部队意见',
  'review-by-street': '请您作保密审查',
  release: '街道已审，可以发布',
} as const
const waitingSteps = Object.keys(waitingWords) as (keyof typeof waitingWords)[]

/** 简报，请您审核; null for a paper that waits for somebody else, or that stays in the house. */
export function wordsOfWaiting(
  { kind, state, showsUnit }: Pick<PaperSummary, 'kind' | 'state' | 'showsUnit'>,
  role: Role,
): string | null {
  if (!paperKinds[kind].leaves) return null
  const step = waitingSteps.find((name) => {
    const { from, may, showsUnit: isFor } = paperSteps[name]
    const isNow = (from as readonly string[]).includes(state)
    // What shows the unit goes to the unit before it goes to the street.
    const isTurn = name !== 'review-by-street' || state === (showsUnit ? 'unit-checked' : 'community-checked')
    return isNow && isTurn && (isFor === null || isFor === showsUnit) && holds(role, may)
  })
  return step ? `${paperKindWords[kind]}，${waitingWords[step]}` : null
}
