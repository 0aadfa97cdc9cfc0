import { isAmendment } from '@yushui/contract/plans'
import type { Ctx } from '../../platform/ctx.ts'
import { Refusal } from '../../platform/refusal.ts'
import { insertAmendment, lockPlan } from './queries.ts'
import { refuseChange } from './rules.ts'

/** The plan held for this change, if it may be changed; `amend` keeps what was done, where that is asked. */
export async function openPlan(ctx: Ctx, id: string, reason: string) {
  const plan = await getLocked(ctx, id)
  refuseChange(plan.state, reason)
  return { ...plan, amend: (what: string) => amend(ctx, plan, what, reason) }
}

export async function getLocked(ctx: Ctx, id: string) {
  const plan = await lockPlan(ctx.db, ctx.office, id)
  if (!plan) throw new Refusal('not-found', 'plan-not-found')
  return plan
}

async function amend(
  ctx: Ctx,
  { id, state }: Awaited<ReturnType<typeof getLocked>>,
  what: string,
  reason: string,
) {
  if (isAmendment(state)) await keepAmendment(ctx, id, what, reason)
}

export async function keepAmendment(ctx: Ctx, planId: string, what: string, reason: string) {
  const { now: amendedAt, account } = ctx
  await insertAmendment(ctx.db, ctx.office, ctx.path, {
    id: ctx.newId(),
    planId,
    amendedAt,
    amendedBy: account.id,
    what,
    reason,
  })
}
