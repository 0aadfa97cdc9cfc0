import type { AcceptedPlan, Plan } from '@yushui/contract/plans'
import type { Ctx } from '../../platform/ctx.ts'
import { Refusal } from '../../platform/refusal.ts'
import { keepPartners, refuseSealedNames, refuseStrangePartners, unitWordsKept } from '../partners/public.ts'
import { getPlan } from './get-plan.ts'
import { getSpans } from './get-spans.ts'
import { insertPlan, recount } from './queries.ts'
import { insertTasks } from './queries-tasks.ts'
import { daysOf, placesOfPlan, placesOfTask, standingOver } from './rules.ts'

/** What the officer looked over becomes a plan, drafted. The same acceptance sent twice makes one plan. */
export async function acceptPlan(ctx: Ctx, accepted: AcceptedPlan): Promise<Plan> {
  const { tasks, partners, ...text } = accepted
  const isNew = await insertPlan(ctx.db, ctx.office, ctx.path, text)
  if (!isNew) return getPlan(ctx, accepted)

  await keepPartners(ctx, partners)
  await refuseStrangePartners(
    ctx,
    tasks.flatMap((task) => task.partners),
  )
  const places = [...placesOfPlan(text), ...tasks.flatMap((task, place) => placesOfTask(task, place + 1))]
  await refuseSealedNames(ctx, places)
  const spans = await getSpans(ctx)
  const atRest = tasks.map((task, place) => {
    const days = daysOf(task.window, text.year, spans)
    return {
      ...task,
      ...days,
      ...standingOver(task.window, days.spells, []),
      planId: text.id,
      year: text.year,
      place,
    }
  })
  const inserted = await insertTasks(ctx.db, ctx.office, ctx.path, atRest)
  if (inserted < tasks.length) throw new Refusal('conflict', 'task-exists')
  await recount(ctx.db, ctx.office, text.id)
  const { id, year, title } = text
  const counts = { tasks: tasks.length, partners: partners.length }
  await ctx.audit('plan.accepted', id, { year, title, ...counts, unitWordsKept: unitWordsKept(places) })
  return getPlan(ctx, { id })
}
