import type { ActivityState, ActivityWritten } from '@yushui/contract/activities'
import { yearOf } from '@yushui/domain/plain-date'
import { seriesOf } from '@yushui/domain/programme/series'
import type { Ctx } from '../../platform/ctx.ts'
import { Refusal } from '../../platform/refusal.ts'
import { refuseSealedNames, refuseStrangePartners, unitWordsKept } from '../partners/public.ts'
import { getTask, getYearOfTask } from '../plan/public.ts'
import { refuseStrangeProgrammes } from '../programmes/public.ts'
import type { ActivityAtRest } from './queries.ts'
import { placesOfActivity, refuseDay } from './rules.ts'

/** Checks what was written and works out what is kept beside it; `unitWords` is for the log. */
export async function putToRest(
  ctx: Ctx,
  activity: ActivityWritten,
  state: ActivityState,
): Promise<{ atRest: ActivityAtRest; unitWords: string | undefined }> {
  const { taskId, startsAt, endsAt, onDay } = activity
  refuseDay(state, onDay, ctx.today)
  if (startsAt && endsAt && endsAt <= startsAt)
    throw new Refusal('invalid', 'ends-before-it-begins', {}, ['endsAt'])
  await refuseStrangePartners(ctx, activity.partners)
  await refuseStrangeProgrammes(ctx, activity)
  const places = placesOfActivity(activity)
  await refuseSealedNames(ctx, places)

  const task = taskId ? await getTask(ctx, taskId) : null
  const titles = [activity.title, ...(task ? [task.title] : [])]
  const atRest: ActivityAtRest = {
    ...activity,
    state,
    cancelledReason: '',
    year: onDay ? yearOf(onDay) : taskId ? await getYearOfTask(ctx, taskId) : yearOf(ctx.today),
    series: [...new Set(titles.map(seriesOf))],
    changedAt: ctx.now,
  }
  return { atRest, unitWords: unitWordsKept(places) }
}
