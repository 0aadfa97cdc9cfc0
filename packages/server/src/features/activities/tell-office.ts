import { missedTurns } from '@yushui/domain/programme/programme-standing'
import type { DoneActivity } from '@yushui/domain/report/activity-records'
import type { Contribution, Missing, Range } from '@yushui/domain/report/contribution'
import { tellActivities } from '@yushui/domain/report/tell-activities'
import type { Ctx } from '../../platform/ctx.ts'
import { sectionsOf } from '../plan/public.ts'
import { listOwnCampaigns, listOwnProgrammes } from '../programmes/public.ts'
import { withTaskDays } from './get-activity.ts'
import { listActivitiesBetween } from './queries.ts'
import { listDecisions } from './queries-decisions.ts'
import { withEvidence } from './with-evidence.ts'

/** What a unit said of its own number. */
export interface UnitCount {
  activityId: string
  partner: string
  headcount: number
}

/** What the office's activities of the range hand to a report. What units said is a floor above, so it is handed in. */
export async function tellOffice(
  ctx: Ctx,
  range: Range,
  listUnitCounts: (ctx: Ctx, activityIds: string[]) => Promise<UnitCount[]>,
): Promise<Contribution> {
  const rows = await listActivitiesBetween(ctx.db, ctx.office, range.from, range.to)
  const activities = await withEvidence(ctx, rows)
  const sections = await sectionsOf(
    ctx,
    activities.flatMap(({ taskId }) => taskId ?? []),
  )
  const programmes = await listOwnProgrammes(ctx, false)
  const ids = activities.map(({ id }) => id)
  const decisions = await withTaskDays(ctx, await listDecisions(ctx.db, ctx.office, ids))
  const unitCounts = Map.groupBy(await listUnitCounts(ctx, ids), ({ activityId }) => activityId)
  const done = activities.map(
    ({ isInside, place, facets, ...activity }): DoneActivity => ({
      ...activity,
      section: sections.get(activity.taskId ?? '') ?? '',
      place: isInside ? '' : place,
      gifts: giftsOf(facets.gifts ?? []),
      topic: facets.speaker?.topic ?? '',
      disagreements: disagreementOf(activity.attended, unitCounts.get(activity.id) ?? []),
    }),
  )
  return tellActivities(
    {
      activities: done,
      programmes,
      campaigns: await listOwnCampaigns(ctx, false),
      gaps: programmes.flatMap(({ id, name, rhythm }): Missing[] => {
        if (range.only !== null && range.only !== `programme=${id}`) return []
        const held = done.filter(({ programmeId, state }) => programmeId === id && isDone(state))
        const turns = missedTurns(
          rhythm,
          held.flatMap(({ onDay }) => onDay ?? []),
          range,
        )
        return turns.map((turn) => ({ words: `${turn}${name}未见记录`, record: { kind: 'programme', id } }))
      }),
      openDecisions: decisions.filter(({ doneOn }) => doneOn === null),
    },
    range,
  )
}

const isDone = (state: DoneActivity['state']) => state === 'held' || state === 'filed'

function giftsOf(gifts: { recipient: string; n: number; value: number }[]): DoneActivity['gifts'] {
  if (gifts.length === 0) return null
  const fen = gifts.reduce((sum, { value }) => sum + value, 0)
  const recipients = new Set(gifts.map(({ recipient }) => recipient).filter((name) => name !== ''))
  return { yuan: fen / 100, recipients: recipients.size }
}

/** Ours beside what the units said together; nothing where either side has not said. */
function disagreementOf(
  attended: DoneActivity['attended'],
  unitCounts: UnitCount[],
): DoneActivity['disagreements'] {
  if (!attended || unitCounts.length === 0) return []
  const theirs = unitCounts.reduce((sum, { headcount }) => sum + headcount, 0)
  if (theirs === attended.military) return []
  const partner = unitCounts.map((it) => it.partner).join('、')
  return [{ partner, ours: attended.military, theirs }]
}
