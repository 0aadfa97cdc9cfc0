import type { NewPartner, Partner } from '@yushui/contract/partners'
import type { Ctx } from '../../platform/ctx.ts'
import { Refusal } from '../../platform/refusal.ts'
import { getPartner } from './get-partner.ts'
import { insertPartner } from './queries.ts'
import { refuseSealedNames } from './refuse-sealed-names.ts'
import { placesOf, refuseUnitName } from './rules.ts'

/** Asked twice with one id, it is there once. */
export async function addPartner(ctx: Ctx, partner: NewPartner): Promise<Partner> {
  await keepPartner(ctx, partner)
  return getPartner(ctx, partner.id)
}

export async function keepPartner(ctx: Ctx, { sealedName, ...partner }: NewPartner): Promise<void> {
  const { id, alias, kind, sinceYear } = partner
  refuseUnitName(alias)
  const sealed = sealedName ? ctx.sealing.seal(sealedName, id) : null
  const kept = await insertPartner(ctx.db, ctx.office, ctx.path, { ...partner, sealedName: sealed })
  if (kept === 'alias-taken') throw new Refusal('conflict', 'alias-taken', { alias }, ['alias'])
  if (kept === 'not-kept') return
  await refuseSealedNames(ctx, placesOf(partner))
  await ctx.audit('partner.added', id, { alias, kind, sinceYear, hasSealedName: sealed !== null })
}
