import type { Ctx } from '../../platform/ctx.ts'
import { countEvidence } from '../evidence/public.ts'

/** How many pieces of evidence are kept of each. */
export async function withEvidence<T extends { id: string }>(
  ctx: Ctx,
  activities: T[],
): Promise<(T & { evidence: number })[]> {
  const ids = activities.map(({ id }) => id)
  const counts = await countEvidence(ctx, ids)
  return activities.map((activity) => ({ ...activity, evidence: counts.get(activity.id) ?? 0 }))
}

/** The same, and whether anything at all is written down or kept of it. */
export async function withRecord<T extends { id: string; isWritten: boolean }>(
  ctx: Ctx,
  activities: T[],
): Promise<(Omit<T, 'isWritten'> & { evidence: number; isRecorded: boolean })[]> {
  return (await withEvidence(ctx, activities)).map(({ isWritten, ...activity }) => ({
    ...activity,
    isRecorded: isWritten || activity.evidence > 0,
  }))
}
