import { missedTurns } from '@yushui/domain/programme/programme-standing'
import type { DoneActivity } from '@yushui/domain/report/activity-records'
import type { Contribution, Missing, Range } from '@yushui/domain/report/contribution'
import { tellActivities } from '@yushui/domain/report/tell-activities'
import type { Ctx } from '../../platform/ctx.ts'
import { sectionsOf } from '../plan/public.ts'
import { listOwnCampaigns, listOwnProgrammes } from '../programmes/public.ts'
import { withTaskDays } from './get-activity.ts'
import { listDecisions } from './queries-decisions.ts'
import { listActivitiesBetween } from './queries-report.ts'
import { withEvidence } from './with-evidence.ts'

/** What the office's activities of the range hand to a report. */
export async function tellOffice(ctx: Ctx, range: Range): Promise<Contribution> {
  const rows = await listActivitiesBetween(ctx.db, ctx.office, range.from, range.to)
  const activities = await withEvidence(ctx, rows)
  const sections = await sectionsOf(
    ctx,
    activities.flatMap(({ taskId }) => taskId ?? []),
  )
  const programmes = await listOwnProgrammes(ctx, false)
  const ids = activities.map(({ id }) => id)
  const decisions = await withTaskDays(ctx, await listDecisions(ctx.db, ctx.office, ids))
  const done = activities.map(
    ({ isInside, place, facets, theirCounts, ...activity }): DoneActivity => ({
      ...activity,
      section: sections.get(activity.taskId ?? '') ?? '',
      place: isInside ? '' : place,
      gifts: giftsOf(facets.gifts ?? []),
      topic: facets.speaker?.topic ?? '',
      disagreements: disagreementOf(activity.attended, theirCounts),
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
  theirCounts: { partner: string; headcount: number }[],
): DoneActivity['disagreements'] {
  if (!attended || theirCounts.length === 0) return []
  const theirs = theirCounts.reduce((sum, { headcount }) => sum + headcount, 0)
  if (theirs === attended.military) return []
  const partner = theirCounts.map((it) => it.partner).join('、')
  return [{ partner, ours: attended.military, theirs }]
}
