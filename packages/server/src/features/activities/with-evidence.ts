import type { Ctx } from '../../platform/ctx.ts'

/** How many pieces of evidence are kept of each. */
export async function withEvidence<T extends { id: string }>(
  _ctx: Ctx,
  activities: T[],
): Promise<(T & { evidence: number })[]> {
  return activities.map((activity) => ({ ...activity, evidence: 0 }))
}
