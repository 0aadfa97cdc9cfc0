import type { Plan } from '@yushui/contract/plans'
import { yearOf } from '@yushui/domain/plain-date'
import type { Contribution, Range } from '@yushui/domain/report/contribution'
import { type PlannedTask, tellTasks } from '@yushui/domain/report/tell-tasks'
import type { Ctx } from '../../platform/ctx.ts'
import { listPlansOfYear } from './queries.ts'
import { listTasksForReport } from './queries-tasks.ts'

/** What the plans of the range hand to a report. */
export async function tellPlan(ctx: Ctx, range: Range): Promise<Contribution> {
  const plans = await plansOf(ctx, yearOf(range.from), yearOf(range.to))
  const tasks = await listTasksForReport(
    ctx.db,
    ctx.office,
    plans.map(({ id }) => id),
  )
  const [next] = await plansOf(ctx, yearOf(range.to) + 1, yearOf(range.to) + 1)
  return tellTasks(
    {
      tasks: tasks.map(
        ({ window, partners, ...task }): PlannedTask => ({
          ...task,
          recurrence: window.recurrence,
          partnerIds: partners.flatMap(({ partnerId }) => partnerId ?? []),
        }),
      ),
      nextPlan: next ? { title: next.title, tasks: next.tasks } : null,
    },
    range,
  )
}

/** The title and theme a report of the year goes by, and the headings of its tasks in the plan's order. */
export async function outlineOfYear(
  ctx: Ctx,
  year: number,
): Promise<{ plan: Pick<Plan, 'title' | 'theme'> | null; headings: string[] }> {
  const plans = await plansOf(ctx, year, year)
  const tasks = await listTasksForReport(
    ctx.db,
    ctx.office,
    plans.map(({ id }) => id),
  )
  return {
    plan: plans[0] ?? null,
    headings: [...new Set(tasks.map(({ section }) => section).filter((section) => section !== ''))],
  }
}

async function plansOf(ctx: Ctx, first: number, last: number) {
  const plans = []
  for (let year = first; year <= last; year++)
    plans.push(...(await listPlansOfYear(ctx.db, ctx.scope, ctx.office, year)))
  return plans
}
