import type { AcceptedPlan } from '@yushui/contract/plans'
import type { RollOver, RollOverLine } from '@yushui/contract/roll-over'
import { tellTask } from '@yushui/domain/almanac/roll-over'
import type { Spans } from '@yushui/domain/almanac/spans'
import type { Window } from '@yushui/domain/almanac/window'
import { withoutSentence } from '@yushui/domain/plan-language/without-sentence'
import { newId } from '../../../new-id.ts'

/** What the officer decided about one line; what is not here is as it was proposed. */
export interface Choice {
  isTaken?: boolean
  title?: string
  window?: Window
}

/** Next year's plan while it is gone through. Its id becomes the plan's: accepted twice, it is there once. */
export interface NextDraft {
  id: string
  choices: Record<string, Choice>
}

export const keyOf = ({ taskId, after }: RollOverLine) => taskId ?? after.title

/** What goes on goes in; what ends or is new waits for the officer. */
export const isTaken = (line: RollOverLine, choice: Choice | undefined) =>
  choice?.isTaken ?? (line.kind === 'kept' || line.kind === 'changed')

export function taskOf({ after }: RollOverLine, choice: Choice | undefined) {
  const { title, window } = choice ?? {}
  return { ...after.task, title: title?.trim() || after.task.title, window: window ?? after.task.window }
}

/** Title, time and days of a line as it stands now. */
export const afterOf = (line: RollOverLine, choice: Choice | undefined, year: number, spans: Spans) =>
  choice?.title === undefined && choice?.window === undefined
    ? line.after
    : tellTask(taskOf(line, choice), year, spans)

export function choose(draft: NextDraft, key: string, choice: Choice): NextDraft {
  return { ...draft, choices: { ...draft.choices, [key]: { ...draft.choices[key], ...choice } } }
}

/** The plan's own tasks in its order, then what is new; sentences of tasks left out leave the prose too. */
export function acceptedNext(rolled: RollOver, { id, choices }: NextDraft): AcceptedPlan {
  const { year, title, theme, organisation } = rolled
  const lines = [
    ...rolled.lines.filter(({ taskId }) => taskId !== null),
    ...rolled.lines.filter(({ taskId }) => taskId === null),
  ].map((line) => ({ line, choice: choices[keyOf(line)] }))
  const left = lines
    .filter(({ line, choice }) => !isTaken(line, choice))
    .map(({ line }) => line.after.task.quote)
    .filter((quote) => quote !== '')
  return {
    id,
    year,
    title,
    theme,
    organisation,
    sections: rolled.sections.map((section) => ({
      ...section,
      text: left
        .filter((quote) => section.text.includes(quote))
        .reduce((text, quote) => withoutSentence(text, quote), section.text),
    })),
    tasks: lines
      .filter(({ line, choice }) => isTaken(line, choice))
      .map(({ line, choice }) => ({ ...taskOf(line, choice), id: newId() })),
    partners: [],
  }
}

const placeOf = (accountId: string, planId: string) => `yushui.next-plan.${accountId}.${planId}`

export function keepNext(accountId: string, planId: string, draft: NextDraft): void {
  localStorage.setItem(placeOf(accountId, planId), JSON.stringify(draft))
}
export function recallNext(accountId: string, planId: string): NextDraft {
  const kept = localStorage.getItem(placeOf(accountId, planId))
  return kept ? JSON.parse(kept) : { id: newId(), choices: {} }
}
export function dropNext(accountId: string, planId: string): void {
  localStorage.removeItem(placeOf(accountId, planId))
}
