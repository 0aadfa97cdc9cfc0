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
