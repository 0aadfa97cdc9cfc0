import type { changePlan as asked, Plan } from '@yushui/contract/plans'
import type { z } from 'zod'
import type { Ctx } from '../../platform/ctx.ts'
import { Refusal } from '../../platform/refusal.ts'
import { refuseSealedNames, unitWordsKept } from '../partners/public.ts'
import { wordsForTextChange } from './amendment-words.ts'
import { getPlan } from './get-plan.ts'
import { openPlan } from './open-plan.ts'
import { updatePlanText } from './queries.ts'
import { placesOfPlan } from './rules.ts'

export async function changePlan(ctx: Ctx, input: z.output<typeof asked.input>): Promise<Plan> {
  const { id, title, theme, reason } = input
  const plan = await openPlan(ctx, id, reason)
  const before = await getPlan(ctx, { id })
  const places = placesOfPlan(input)
  await refuseSealedNames(ctx, places)
  if (!(await updatePlanText(ctx.db, ctx.office, input))) throw new Refusal('conflict', 'changed-meanwhile')
  const what = wordsForTextChange(before, input)
  await plan.amend(what)
  await ctx.audit('plan.changed', id, { title, theme, what, reason, unitWordsKept: unitWordsKept(places) })
  return getPlan(ctx, { id })
}
