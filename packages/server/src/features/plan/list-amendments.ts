import type { Amendment } from '@yushui/contract/plans'
import type { Ctx } from '../../platform/ctx.ts'
import { Refusal } from '../../platform/refusal.ts'
import { findPlan, listAmendmentsOf } from './queries.ts'

/** A plan of another office has none: it isn't there. */
export async function listAmendments(ctx: Ctx, { id }: { id: string }): Promise<Amendment[]> {
  if (!(await findPlan(ctx.db, ctx.scope, id))) throw new Refusal('not-found', 'plan-not-found')
  return listAmendmentsOf(ctx.db, ctx.scope, id)
}
