import type { Partner } from '@yushui/contract/partners'
import type { Ctx } from '../../platform/ctx.ts'
import { Refusal } from '../../platform/refusal.ts'
import { findPartner } from './queries.ts'

export async function getPartner(ctx: Ctx, id: string): Promise<Partner> {
  const partner = await findPartner(ctx.db, ctx.office, id)
  if (!partner) throw new Refusal('not-found', 'partner-not-found')
  return partner
}
