import type { Evidence } from '@yushui/contract/evidence'
import type { Ctx } from '../../platform/ctx.ts'
import { Refusal } from '../../platform/refusal.ts'
import { findEvidence } from './queries.ts'

export async function getEvidence(ctx: Ctx, id: string): Promise<Evidence> {
  const evidence = await findEvidence(ctx.db, ctx.office, id)
  if (!evidence) throw new Refusal('not-found', 'evidence-not-found')
  return evidence
}
