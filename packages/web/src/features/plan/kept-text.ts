import type { Plan, PlanSection } from '@yushui/contract/plans'

/** What is being written of a plan's text; every section has a key of its own, for it may be moved or dropped. */
export interface TextDraft {
  title: string
  theme: string
  sections: (PlanSection & { key: string })[]
  /** The version it was begun on. */
  version: number
}

let nextKey = 1
export const newKey = () => `s${nextKey++}-${Date.now().toString(36)}`

export function draftOf(plan: Plan): TextDraft {
  const sections = plan.sections.map((section) => ({ ...section, key: newKey() }))
  return { title: plan.title, theme: plan.theme, sections, version: plan.version }
}

/** One place for each account and plan, so that two people at one desk do not see each other's. */
const placeOf = (accountId: string, planId: string) => `yushui.plan-text.${accountId}.${planId}`

export function keepText(accountId: string, planId: string, draft: TextDraft): void {
  localStorage.setItem(placeOf(accountId, planId), JSON.stringify(draft))
}
export function recallText(accountId: string, planId: string): TextDraft | null {
  const kept = localStorage.getItem(placeOf(accountId, planId))
  return kept ? JSON.parse(kept) : null
}
export function dropText(accountId: string, planId: string): void {
  localStorage.removeItem(placeOf(accountId, planId))
}
