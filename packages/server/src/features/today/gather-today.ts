import type { Task } from '@yushui/contract/plans'
import { speakerKindWords } from '@yushui/contract/words/work-terms'
import { addDays } from '@yushui/domain/plain-date'
import {
  comingActivityLines,
  unansweredLines,
  unrecordedLines,
  type WatchedActivity,
} from '@yushui/domain/today/activity-lines'
import { type ComingDay, comingDays } from '@yushui/domain/today/coming-days'
import { decisionLines } from '@yushui/domain/today/decision-lines'
import { dueTaskLines, overdueLines, type WatchedTask } from '@yushui/domain/today/task-lines'
import type { TodayGroups, TodayLine } from '@yushui/domain/today/today-line'
import type { Ctx } from '../../platform/ctx.ts'
import { listActivitiesSince, listOpenDecisions, listProgrammes, withRecord } from '../activities/public.ts'
import { listSilences } from '../confirmations/public.ts'
import { listPapersUnderWay } from '../papers/public.ts'
import { getSpans, listOpenTasks, occasionsOf } from '../plan/public.ts'
import { unitFinder } from './about-unit.ts'
import { wordsOfWaiting } from './rules.ts'

/** A lunar day may come a month later than the year before, and its work a fortnight before it. */
const lookBackDays = 366 + 60

type IsAboutUnit = Awaited<ReturnType<typeof unitFinder>>
type Row = Awaited<ReturnType<typeof listActivitiesSince>>[number]

/** What presses, by group, and what comes. */
export async function gatherToday(ctx: Ctx): Promise<{ groups: TodayGroups; coming: ComingDay[] }> {
  const { today } = ctx
  const isAboutUnit = await unitFinder(ctx)
  const rows = await listActivitiesSince(ctx.db, ctx.office, addDays(today, -lookBackDays))
  const open = await listOpenTasks(ctx)
  const activities = await watchedActivities(ctx, rows, isAboutUnit)
  const tasks = open.map((task) => watchedTask(task, isAboutUnit))
  return {
    groups: {
      unrecorded: unrecordedLines(activities, today),
      overdue: overdueLines(tasks, activities, today),
      due: [...comingActivityLines(activities, today), ...dueTaskLines(tasks, activities, today)],
      unanswered: unansweredLines(await listSilences(ctx), activities, today),
      owed: await owedLines(ctx, isAboutUnit),
      waiting: [...(await decisionsOf(ctx, isAboutUnit)), ...(await papersOf(ctx, isAboutUnit))],
    },
    coming: await comingOf(ctx, open, rows),
  }
}

async function watchedActivities(
  ctx: Ctx,
  rows: Row[],
  isAboutUnit: IsAboutUnit,
): Promise<WatchedActivity[]> {
  return (await withRecord(ctx, rows)).map((row) => ({
    ...row,
    isAboutUnit: isAboutUnit([row.title, row.place, ...row.targets], row),
  }))
}

function watchedTask(task: Task, isAboutUnit: IsAboutUnit): WatchedTask {
  const { id, title, spells, window, ticks, targets } = task
  return {
    id,
    title,
    spells,
    recurrence: window.recurrence,
    ticks: ticks.map(({ on }) => on),
    isAboutUnit: isAboutUnit([title, ...targets], task),
  }
}

async function owedLines(ctx: Ctx, isAboutUnit: IsAboutUnit): Promise<TodayLine[]> {
  const programmes = await listProgrammes(ctx, { withdrawn: 'no' })
  return programmes.flatMap(({ id, name, owed, nextSpeaker }): TodayLine[] => {
    if (!owed) return []
    const words = nextSpeaker ? `${owed}，轮到${speakerKindWords[nextSpeaker]}主讲` : owed
    const line = { kind: 'programme' as const, id, activityId: null, title: name, words, onDay: null }
    return [{ ...line, isAboutUnit: isAboutUnit([name, words]) }]
  })
}

async function decisionsOf(ctx: Ctx, isAboutUnit: IsAboutUnit): Promise<TodayLine[]> {
  const open = await listOpenDecisions(ctx.db, ctx.office, addDays(ctx.today, 7))
  const told = open.map((it) => ({ ...it, isAboutUnit: isAboutUnit([it.what, it.owner]) }))
  return decisionLines(told, ctx.today)
}

async function papersOf(ctx: Ctx, isAboutUnit: IsAboutUnit): Promise<TodayLine[]> {
  const papers = await listPapersUnderWay(ctx.db, ctx)
  return papers.flatMap((paper): TodayLine[] => {
    const { id, activityId, title, showsUnit } = paper
    const words = wordsOfWaiting(paper, ctx.account.role)
    if (!words) return []
    const line = { kind: 'paper' as const, id, activityId, title, words, onDay: null }
    return [{ ...line, isAboutUnit: showsUnit || isAboutUnit([title]) }]
  })
}

async function comingOf(ctx: Ctx, tasks: Task[], rows: Row[]): Promise<ComingDay[]> {
  const held = rows.filter(({ state }) => state === 'held' || state === 'filed')
  const occasions = await occasionsOf(
    ctx,
    held.flatMap(({ taskId }) => taskId ?? []),
  )
  return comingDays(
    ctx.today,
    await getSpans(ctx),
    tasks,
    held.flatMap(({ id, title, onDay, series, taskId }) =>
      onDay ? [{ id, title, onDay, series, occasions: occasions.get(taskId ?? '') ?? [] }] : [],
    ),
  )
}
