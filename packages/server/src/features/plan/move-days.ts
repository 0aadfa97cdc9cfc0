import { isAmendment } from '@yushui/contract/plans'
import type { Spans } from '@yushui/domain/almanac/spans'
import type { Spell } from '@yushui/domain/almanac/window'
import type { Ctx } from '../../platform/ctx.ts'
import { getLocked, keepAmendment } from './open-plan.ts'
import { listOpenPlanIds, recount } from './queries.ts'
import { listTasksEver, updateDays } from './queries-tasks.ts'
import { daysOf, standingOver } from './rules.ts'

/**
 * Works out anew the days of every plan that is not closed, and says how many tasks moved. An approved
 * plan keeps it among its amendments: its words stay, its days do not.
 */
export async function moveDays(ctx: Ctx, spans: Spans, why: string): Promise<number> {
  let moved = 0
  for (const id of await listOpenPlanIds(ctx.db, ctx.office)) {
    const plan = await getLocked(ctx, id)
    const tasks = plan.state === 'closed' ? 0 : await moveDaysOf(ctx, plan, spans)
    if (tasks > 0 && isAmendment(plan.state))
      await keepAmendment(ctx, id, `${tasks}项任务的日子跟着变`, `改了前夕、前后算几天：${why}`)
    moved += tasks
  }
  return moved
}

/** One plan's, which must be locked; withdrawn tasks move too and are not counted. */
export async function moveDaysOf(
  ctx: Ctx,
  { id: planId, year }: { id: string; year: number },
  spans: Spans,
): Promise<number> {
  const tasks = await listTasksEver(ctx.db, ctx.scope, ctx.office, planId)
  let moved = 0
  for (const { id, window, spells, ticks, isWithdrawn } of tasks) {
    const days = daysOf(window, year, spans)
    if (areSame(days.spells, spells)) continue
    await updateDays(ctx.db, ctx.office, id, { ...days, ...standingOver(window, days.spells, ticks) })
    if (!isWithdrawn) moved += 1
  }
  await recount(ctx.db, ctx.office, planId)
  return moved
}

const areSame = (these: Spell[], those: Spell[]) =>
  these.length === those.length &&
  these.every(({ from, to }, place) => from === those[place]?.from && to === those[place]?.to)
