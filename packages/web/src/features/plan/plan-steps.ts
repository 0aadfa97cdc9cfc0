import { holders } from '@yushui/contract/permissions'
import { type PlanState, type PlanStep, planStepNames, planSteps } from '@yushui/contract/plans'
import { roleWords } from '@yushui/contract/words/terms'

const stepsFrom = (state: PlanState) =>
  planStepNames.filter((step) => (planSteps[step].from as readonly PlanState[]).includes(state))

/** The step a plan takes next if all goes well; null when it is closed. */
export function nextStep(state: PlanState): PlanStep | null {
  return stepsFrom(state).find((step) => !planSteps[step].needsReason) ?? null
}

/** The steps against the usual direction. */
export function stepsBack(state: PlanState): PlanStep[] {
  return stepsFrom(state).filter((step) => planSteps[step].needsReason)
}

/** Said to those who wait for somebody else: 等社区主任批准这份计划. */
export function waitingFor(step: PlanStep): string {
  const who = holders[planSteps[step].may].map((role) => roleWords[role]).join('或')
  return step === 'close' ? `年底由${who}办结` : `等${who}${stepActions[step]}`
}

/** What the button says. */
export const stepActions: Record<PlanStep, string> = {
  approve: '批准这份计划',
  return: '退回修改',
  start: '开始执行',
  close: '办结这一年',
  reopen: '重新打开',
}

/** What was done, said afterwards. */
export const stepDone: Record<PlanStep, string> = {
  approve: '已批准。',
  return: '已退回修改。',
  start: '开始执行了。',
  close: '已办结。',
  reopen: '已重新打开。',
}
