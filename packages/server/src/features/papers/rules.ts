import type { Activity } from '@yushui/contract/activities'
import {
  type PaperContent,
  type PaperKind,
  type PaperState,
  type PaperStep,
  paperKinds,
  paperSteps,
  type WrittenPaper,
} from '@yushui/contract/papers'
import { textsOf } from '@yushui/domain/papers/paper-words'
import { openWords } from '@yushui/domain/secrecy/open-findings'
import { Refusal } from '../../platform/refusal.ts'
import type { Place } from '../partners/public.ts'

/** These go to those whom they address, and to nobody else. */
export const isForPartners = (kind: PaperKind) => kind === 'invitation' || kind === 'comfort-letter'
/** These are read by everybody; the others are handed to those present. */
const isForAll = (kind: PaperKind) => kind === 'notice' || kind === 'briefing'

/** Every clear text of a paper. */
export const placesOfPaper = (content: PaperContent): Place[] =>
  textsOf(content).map((text) => ({ where: '文稿', field: 'content', text }))

/** Flagged words that nobody has decided about yet (MS-04, MS-05). */
export const openWordsOf = ({ content, decisions }: Pick<WrittenPaper, 'content' | 'decisions'>): string[] =>
  openWords(textsOf(content), decisions)

/** MS-07: where a step may be taken from, and by which papers. */
export function refuseStep({ kind, state, showsUnit }: WrittenPaper, name: PaperStep, reason: string) {
  const step = paperSteps[name]
  if (!paperKinds[kind].leaves && name !== 'withdraw') throw new Refusal('conflict', 'paper-stays')
  if (!(step.from as readonly PaperState[]).includes(state))
    throw new Refusal('conflict', 'paper-step-not-now')
  if (step.showsUnit !== null && step.showsUnit !== showsUnit)
    throw new Refusal('conflict', 'no-unit-to-check')
  if (name === 'review-by-street' && showsUnit && state !== 'unit-checked')
    throw new Refusal('conflict', 'unit-check-first')
  if (step.needsReason && reason === '') throw new Refusal('invalid', 'step-reason-needed', {}, ['reason'])
}

/**
 * MS-11: nothing leaves of what goes on in a barracks, but what goes to the unit itself. MS-12: what
 * everybody reads shows a unit only once it is over.
 */
export function refuseOutward(
  { kind, showsUnit }: Pick<WrittenPaper, 'kind' | 'showsUnit'>,
  { isInside, state }: Pick<Activity, 'isInside' | 'state'>,
) {
  if (isInside && !isForPartners(kind)) throw new Refusal('conflict', 'inside-stays-inside')
  const isOver = state === 'held' || state === 'filed'
  if (isForAll(kind) && showsUnit && !isOver) throw new Refusal('conflict', 'unit-still-to-come')
}
