import {
  type PaperCheck,
  type PaperState,
  type PaperStep,
  paperSteps,
  type WrittenPaper,
} from '@yushui/contract/papers'
import { holds, type Role } from '@yushui/contract/permissions'

const onward: readonly PaperStep[] = ['check-in-community', 'check-by-unit', 'review-by-street', 'release']

type Standing = Pick<WrittenPaper, 'state' | 'showsUnit'>

/** The one step that leads on; null at the end. Where a unit is shown its check comes before the street's. */
export function nextStep({ state, showsUnit }: Standing): PaperStep | null {
  const possible = onward.filter((step) => {
    const { from, showsUnit: asked } = paperSteps[step]
    return (from as readonly PaperState[]).includes(state) && (asked === null || asked === showsUnit)
  })
  return possible[0] ?? null
}

const waiting: Partial<Record<PaperStep, string>> = {
  'check-in-community': '等社区主任审核。',
  'check-by-unit': '等专干记下部队的核对意见。',
  'review-by-street': '等街道保密审查。',
  release: '等社区发布。',
}
export const waitingFor = (step: PaperStep) => waiting[step] ?? ''

/** Steps back, with a reason: by those who have a part in the gate. */
export function stepsBack({ state }: Standing, role: Role): PaperStep[] {
  const hasPart = holds(role, 'papers.release') || holds(role, 'papers.review')
  return (['return', 'withdraw'] as const).filter((step) => {
    const { from, may } = paperSteps[step]
    return (from as readonly PaperState[]).includes(state) && holds(role, may) && hasPart
  })
}

export interface Station {
  state: PaperState
  isPast: boolean
  isHere: boolean
  check: PaperCheck | null
}

/** The line of five, of four where no unit is shown, with who took each step since it last came back. */
export function stationsOf({
  state,
  showsUnit,
  checks,
}: Pick<WrittenPaper, 'state' | 'showsUnit' | 'checks'>): Station[] {
  const states: PaperState[] = [
    'draft',
    'community-checked',
    ...(showsUnit ? (['unit-checked'] as const) : []),
    'street-checked',
    'released',
  ]
  const since = checks.slice(checks.findLastIndex(({ step }) => step === 'return') + 1)
  const reached = state === 'withdrawn' ? -1 : states.indexOf(state)
  return states.map((it, at) => ({
    state: it,
    isPast: at < reached || (at === reached && it === 'released'),
    isHere: at === reached,
    check: since.find(({ step }) => paperSteps[step].to === it && it !== 'draft') ?? null,
  }))
}
