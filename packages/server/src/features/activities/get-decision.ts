import type { Decision } from '@yushui/contract/activities'
import type { Ctx } from '../../platform/ctx.ts'
import { Refusal } from '../../platform/refusal.ts'
import { lockDecision } from './queries-decisions.ts'

/** Held until the transaction ends. */
export async function getLockedDecision(ctx: Ctx, of: { id: string; activityId: string }): Promise<Decision> {
  const decision = await lockDecision(ctx.db, ctx.office, of)
  if (!decision) throw new Refusal('not-found', 'decision-not-found')
  return decision
}
