import { holds } from '@yushui/contract/permissions'
import type { Plan, Task } from '@yushui/contract/plans'
import { planStateWords } from '@yushui/contract/words/terms'
import { writeWallChart } from '@yushui/documents/write/wall-chart/write-wall-chart'
import { unrecordedDays } from '@yushui/domain/activities/unrecorded'
import { standingOf } from '@yushui/domain/almanac/task-standing'
import { chineseDate, chineseMonthDay, type PlainDate, yearOf } from '@yushui/domain/plain-date'
import type { ChartTask } from '@yushui/domain/wall-chart/chart'
import { todayOf } from '../../platform/clock.ts'
import type { Ctx } from '../../platform/ctx.ts'
import type { FileAnswer } from '../../platform/serve.ts'
import { listActivities } from '../activities/public.ts'
import { fileName, getYear } from '../plan/public.ts'

/** The year of the office on one A3 sheet. */
export async function drawChart(ctx: Ctx, { year }: { year: number }): Promise<FileAnswer> {
  const { plans } = await getYear(ctx, { year })
  const mayKnow = holds(ctx.account.role, 'activities.read')
  const unrecorded = unrecordedDays(mayKnow ? await listActivities(ctx, { year }) : [], ctx.today)
  const organisation = ctx.account.officeName
  const bytes = await writeWallChart({
    year,
    today: ctx.today,
    tasks: plans.flatMap(({ list }) =>
      list.map((task) => chartTask(task, unrecorded.get(task.id) ?? [], ctx.today)),
    ),
    organisation,
    theme: plans.map(({ theme }) => theme).find((theme) => theme !== '') ?? '',
    standing: plans.length === 1 ? plans.map(standingWords).join('') : '',
  })
  await ctx.audit('chart.exported', null, { year })
  return { name: fileName(`${organisation}${year}年双拥工作作战图`, '.pdf'), type: 'application/pdf', bytes }
}

function chartTask(task: Task, unrecorded: PlainDate[], today: PlainDate): ChartTask {
  const { id, title, kind, section, window, spells, ticks } = task
  const { recurrence } = window
  const standing = standingOf({ spells, recurrence, ticks: ticks.map(({ on }) => on), unrecorded, today })
  return { id, title, kind, section, recurrence, state: standing.state, spells: standing.spells }
}

/** 执行中，何建民3月2日批准 */
function standingWords({ year, state, approvedAt, approvedBy }: Plan): string {
  if (!approvedAt) return planStateWords[state]
  const day = todayOf(new Date(approvedAt))
  const said = yearOf(day) === year ? chineseMonthDay(day) : chineseDate(day)
  return `${planStateWords[state]}，${approvedBy ?? ''}${said}批准`
}
