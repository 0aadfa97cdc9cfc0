import {
  type Activity,
  ActivityWritten,
  type copyActivity as asked,
  type NewActivity,
} from '@yushui/contract/activities'
import type { Facets } from '@yushui/contract/activity-facets'
import { yearOf } from '@yushui/domain/plain-date'
import { titleInYear } from '@yushui/domain/programme/series'
import type { z } from 'zod'
import type { Ctx } from '../../platform/ctx.ts'
import { getYearOfTask } from '../plan/public.ts'
import { getOwnProgramme } from '../programmes/public.ts'
import { keepNewActivity } from './add-activity.ts'
import { getActivity } from './get-activity.ts'

/**
 * The same once more: people, goods, programme, zones. What only that time had (who came, what was said,
 * results, receipts) stays with it, its lesson is read there as the one before.
 */
export async function copyActivity(ctx: Ctx, input: z.output<typeof asked.input>): Promise<Activity> {
  const { id, copyId, onDay, taskId } = input
  const source = await getActivity(ctx, { id })
  const sourceYear = yearOf(source.onDay ?? source.changedAt)
  const year = onDay ? yearOf(onDay) : taskId ? await getYearOfTask(ctx, taskId) : yearOf(ctx.today)
  const isProgrammeGone = source.programmeId && (await getOwnProgramme(ctx, source.programmeId)).isWithdrawn
  const copy: NewActivity = {
    ...ActivityWritten.parse(source),
    id: copyId,
    state: 'proposed',
    title: titleInYear(source.title, sourceYear, year),
    onDay,
    taskId,
    programmeId: isProgrammeGone ? null : source.programmeId,
    campaignIds: [],
    expected: source.attended ?? source.expected,
    attended: null,
    outcome: '',
    lesson: '',
    facets: facetsOnceMore(source.facets),
  }
  await keepNewActivity(ctx, copy, id)
  return getActivity(ctx, { id: copyId })
}

/** Other films are shown and another speaker comes, so those two are asked for anew. */
function facetsOnceMore({ screening, speaker, minutes, contest, choir, gifts, ...rest }: Facets): Facets {
  return {
    ...rest,
    ...(minutes && { minutes: { ...minutes, present: [], absent: [], topic: '', points: [] } }),
    ...(contest && {
      contest: { ...contest, heats: contest.heats.map((heat) => ({ ...heat, result: '', rank: null })) },
    }),
    ...(choir && { choir: { ...choir, rehearsals: [] } }),
    ...(gifts && { gifts: gifts.map((gift) => ({ ...gift, receipt: '' })) }),
  }
}
