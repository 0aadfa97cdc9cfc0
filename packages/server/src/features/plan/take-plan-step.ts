import { type takePlanStep as asked, type Plan, type PlanState, planSteps } from '@yushui/contract/plans'
import { planStepWords } from '@yushui/contract/words/terms'
import type { z } from 'zod'
import type { Ctx } from '../../platform/ctx.ts'
import { demand } from '../../platform/permissions.ts'
import { Refusal } from '../../platform/refusal.ts'
import { getPlan } from './get-plan.ts'
import { getSpans } from './get-spans.ts'
import { moveDaysOf } from './move-days.ts'
import { getLocked, keepAmendment } from './open-plan.ts'
import { updateState } from './queries.ts'

/** Approves, returns, starts, closes or opens again, as the table of steps in the contract allows. */
export async function takePlanStep(ctx: Ctx, input: z.output<typeof asked.input>): Promise<Plan> {
  const { id, reason } = input
  const step = planSteps[input.step]
  demand(ctx, step.may)
  const plan = await getLocked(ctx, id)
  const { state } = plan
  if (!(step.from as readonly PlanState[]).includes(state)) throw new Refusal('conflict', 'step-not-now')
  if (step.needsReason && reason === '') throw new Refusal('invalid', 'reason-needed', {}, ['reason'])

  const approvals = { approved: { at: ctx.now, by: ctx.account.id }, drafted: null } as const
  const approval = step.to in approvals ? approvals[step.to as keyof typeof approvals] : undefined
  const isTaken = await updateState(ctx.db, ctx.office, input, step.to, approval)
  if (!isTaken) throw new Refusal('conflict', 'changed-meanwhile')
  // While it was closed, its days stayed as they were.
  if (input.step === 'reopen') await moveDaysOf(ctx, plan, await getSpans(ctx))
  if (step.needsReason) await keepAmendment(ctx, id, planStepWords[input.step], reason)
  await ctx.audit(`plan.${input.step}`, id, { was: state, is: step.to, reason: reason || undefined })
  return getPlan(ctx, { id })
}
