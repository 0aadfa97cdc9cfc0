import type { PartnerKind } from '@yushui/contract/partners'
import { isAboutUnit, type MilitaryPartners } from '@yushui/domain/secrecy/about-unit'
import type { Ctx } from '../../platform/ctx.ts'
import { listAliases } from '../partners/public.ts'

const units: PartnerKind[] = ['army-unit', 'police-armed-unit']

interface Told {
  partners?: readonly { partnerId: string | null; name: string }[]
  isInside?: boolean
}

/** Asks of anything with these texts and partners whether it has to do with a unit of the office's. */
export async function unitFinder(ctx: Ctx): Promise<(texts: readonly string[], told?: Told) => boolean> {
  const known = (await listAliases(ctx.db, ctx.office)).filter(({ kind }) => units.includes(kind))
  const military: MilitaryPartners = {
    ids: new Set(known.map(({ id }) => id)),
    aliases: known.map(({ alias }) => alias),
  }
  return (texts, { partners = [], isInside = false } = {}) =>
    isAboutUnit({ texts, partners, isInside }, military)
}
