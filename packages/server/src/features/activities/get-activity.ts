import type { Activity, Decision } from '@yushui/contract/activities'
import type { Ctx } from '../../platform/ctx.ts'
import { Refusal } from '../../platform/refusal.ts'
import { lastTicksOf } from '../plan/public.ts'
import { type ActivityRow, findActivity, lockActivity } from './queries.ts'
import { listDecisions } from './queries-decisions.ts'
import { listEarlier } from './queries-series.ts'
import { withRecord } from './with-evidence.ts'

/** With its decisions, the one before it, and what became of the decisions since then. */
export async function getActivity(ctx: Ctx, { id }: { id: string }): Promise<Activity> {
  const row = await getRow(ctx, id)
  const [activity] = await withRecord(ctx, [
    { ...row, isWritten: row.outcome !== '' || row.attended !== null },
  ])
  const earlier = await listEarlier(ctx.db, ctx.office, row)
  const previous = earlier[0] ?? null
  const ids = [id, ...earlier.map((one) => one.id)]
  const decisions = await withTaskDays(ctx, await listDecisions(ctx.db, ctx.office, ids))
  const isStillOpen = ({ doneOn }: Decision) => !doneOn || !previous?.onDay || doneOn >= previous.onDay
  return {
    ...activity!,
    decisions: decisions.filter(({ activityId }) => activityId === id),
    previous,
    earlierDecisions: decisions.filter((it) => it.activityId !== id && isStillOpen(it)),
    changedAt: row.changedAt.toISOString(),
  }
}

/** The row itself. */
export async function getRow(ctx: Ctx, id: string): Promise<ActivityRow> {
  return found(await findActivity(ctx.db, ctx.office, id))
}

/** The same, held until the transaction ends. */
export async function getLocked(ctx: Ctx, id: string): Promise<ActivityRow> {
  return found(await lockActivity(ctx.db, ctx.office, id))
}

function found(row: ActivityRow | undefined): ActivityRow {
  if (!row) throw new Refusal('not-found', 'activity-not-found')
  return row
}

/** A decision that became a task is done on the day on which the task was. */
export async function withTaskDays(ctx: Ctx, decisions: Decision[]): Promise<Decision[]> {
  const ticks = await lastTicksOf(
    ctx,
    decisions.flatMap(({ taskId }) => taskId ?? []),
  )
  return decisions.map((it) => ({ ...it, doneOn: it.doneOn ?? ticks.get(it.taskId ?? '') ?? null }))
}
