import type { CleanText } from './clean-text.ts'
import type { Draft, Finding } from './find-tasks.ts'
import type { Doubt, ReadPlan } from './plan.ts'
import type { PlanFacts } from './plan-facts.ts'
import type { Fields } from './task-fields.ts'

export function doubtsOf(
  _clean: CleanText,
  plan: ReadPlan,
  _facts: PlanFacts,
  _extent: { start: number; end: number },
  _drafts: Draft[],
  _fields: Map<Draft, Fields>,
  _findings: Finding[],
): { doubts: Doubt[]; yearByAnniversaries: number | null } {
  const doubts: Doubt[] = []
  if (plan.items.length === 0)
    doubts.push({
      code: 'no-task',
      words: '这份材料里没有找到可以排进日程的工作。',
      items: [],
      at: null,
      choices: [],
    })
  return { doubts, yearByAnniversaries: null }
}
