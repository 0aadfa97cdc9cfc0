import type { Plan } from '@yushui/contract/plans'
import type { Ctx } from '../../platform/ctx.ts'
import { Refusal } from '../../platform/refusal.ts'
import { findPlan, listPlansOfYear, type PlanRow } from './queries.ts'
import { listTasksOf } from './queries-tasks.ts'

export async function getPlan(ctx: Ctx, { id }: { id: string }): Promise<Plan> {
  const plan = await findPlan(ctx.db, ctx.scope, id)
  if (!plan) throw new Refusal('not-found', 'plan-not-found')
  const [whole] = await withTasks(ctx, [plan])
  return whole!
}

/** The office's own plans; a street's page of the year does not list its communities' tasks. */
export async function getYear(ctx: Ctx, { year }: { year: number }) {
  return { year, plans: await withTasks(ctx, await listPlansOfYear(ctx.db, ctx.scope, ctx.office, year)) }
}

async function withTasks(ctx: Ctx, plans: PlanRow[]): Promise<Plan[]> {
  const tasks = Map.groupBy(await listTasksOf(ctx.db, ctx.scope, plans), ({ planId }) => planId)
  return plans.map((plan) => ({ ...plan, list: tasks.get(plan.id) ?? [] }))
}
