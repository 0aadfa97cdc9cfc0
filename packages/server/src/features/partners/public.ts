import type { NewPartner, Partner } from '@yushui/contract/partners'
import { findUnitName } from '@yushui/domain/secrecy/unit-names'
import type { Ctx } from '../../platform/ctx.ts'
import { listKnownIds } from '../../platform/own-rows.ts'
import { Refusal } from '../../platform/refusal.ts'
import { keepPartner } from './add-partner.ts'
import { listPartners } from './queries.ts'

export { aliasedPartners, listAliases } from './queries.ts'
export { refuseSealedNames } from './refuse-sealed-names.ts'
export type { Place } from './rules.ts'
export { unitWordsKept } from './rules.ts'

/** Partners that come with an accepted plan, kept in its transaction. */
export async function keepPartners(ctx: Ctx, partners: NewPartner[]): Promise<void> {
  for (const partner of partners) await keepPartner(ctx, partner)
}

/** By alias; without the withdrawn. */
export const listActivePartners = (ctx: Ctx): Promise<Partner[]> => listPartners(ctx.db, ctx.office, false)

/** Refuses partners that the office doesn't have, and names written out where an alias should stand. */
export async function refuseStrangePartners(
  ctx: Ctx,
  partners: { partnerId: string | null; name: string }[],
): Promise<void> {
  const ids = [...new Set(partners.flatMap(({ partnerId }) => partnerId ?? []))]
  const known = await listKnownIds(ctx.db, 'partners', ctx.office, ids)
  if (known.length < ids.length) throw new Refusal('not-found', 'partner-not-found', {}, ['partners'])
  for (const { partnerId, name } of partners) {
    const found = partnerId === null && findUnitName(name)
    if (found) throw new Refusal('invalid', 'unit-name-as-alias', { found }, ['partners'])
  }
}
