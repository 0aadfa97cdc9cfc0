import { listPartners } from '@yushui/contract/partners'
import { acceptPlan, type Plan } from '@yushui/contract/plans'
import { call } from '../../../api.ts'
import { acceptedPlan } from './accept-draft.ts'
import type { Draft } from './draft.ts'

/**
 * Takes the wanted plans in, one after the other, for a later one may name partners that an earlier one
 * has brought. Asked twice (the network was lost half way), the plans keep their ids and come once.
 */
export async function acceptPlans(draft: Draft): Promise<Plan[]> {
  const taken: Plan[] = []
  for (const plan of draft.plans.filter((plan) => plan.isWanted)) {
    const known = await call(listPartners, {})
    taken.push(await call(acceptPlan, acceptedPlan(draft, plan, known)))
  }
  return taken
}
