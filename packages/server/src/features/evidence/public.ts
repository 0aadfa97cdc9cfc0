import type { Evidence } from '@yushui/contract/evidence'
import type { Ctx } from '../../platform/ctx.ts'
import { countOf, listRows } from './queries.ts'

export { openEvidenceFile } from './open-evidence-file.ts'
export { packEvidence } from './pack-evidence.ts'
export { tellEvidence } from './tell-evidence.ts'

/** How many pieces each activity has; one that has none is not in it. */
export function countEvidence(ctx: Ctx, activityIds: string[]): Promise<Map<string, number>> {
  return countOf(ctx.db, ctx.office, activityIds)
}

/** Of these activities, oldest event first, without the withdrawn. */
export function listEvidenceOf(ctx: Ctx, activityIds: string[]): Promise<Evidence[]> {
  return listRows(ctx.db, ctx.office, { activityIds })
}

/** Those of these that the office has, without the withdrawn. */
export function listEvidenceById(ctx: Ctx, ids: string[]): Promise<Evidence[]> {
  return listRows(ctx.db, ctx.office, { ids })
}

/** Oldest event first, without the withdrawn. */
export function listEvidenceOfYear(ctx: Ctx, year: number): Promise<Evidence[]> {
  return listRows(ctx.db, ctx.office, { year })
}
