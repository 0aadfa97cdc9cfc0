import type { Activity, NewActivity } from '@yushui/contract/activities'
import type { Ctx } from '../../platform/ctx.ts'
import { keepActivityTick } from '../plan/public.ts'
import { getActivity } from './get-activity.ts'
import { putToRest } from './put-to-rest.ts'
import { insertActivity } from './queries.ts'
import { heldOnce } from './rules.ts'

/** Arranged beforehand, or written down when it has taken place. Asked twice with one id, it is there once. */
export async function addActivity(ctx: Ctx, input: NewActivity): Promise<Activity> {
  await keepNewActivity(ctx, input, null)
  return getActivity(ctx, input)
}

export async function keepNewActivity(
  ctx: Ctx,
  { id, state, ...written }: NewActivity,
  copiedFrom: string | null,
): Promise<void> {
  const { atRest, unitWords } = await putToRest(ctx, written, state)
  if (!(await insertActivity(ctx.db, ctx.office, ctx.path, id, { ...atRest, copiedFrom }))) return
  await keepActivityTick(ctx, id, null, heldOnce(atRest))
  const { title, kind, onDay, taskId, attended } = written
  await ctx.audit(copiedFrom ? 'activity.copied' : 'activity.added', id, {
    ...{ title, kind, state, onDay, taskId, attended },
    copiedFrom: copiedFrom ?? undefined,
    unitWordsKept: unitWords,
  })
}
