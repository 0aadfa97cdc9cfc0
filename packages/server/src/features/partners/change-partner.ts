import type { changePartner as asked, Partner } from '@yushui/contract/partners'
import type { z } from 'zod'
import type { Ctx } from '../../platform/ctx.ts'
import { Refusal } from '../../platform/refusal.ts'
import { getPartner } from './get-partner.ts'
import { updatePartner } from './queries.ts'
import { refuseSealedNames } from './refuse-sealed-names.ts'
import { placesOf, refuseUnitName } from './rules.ts'

export async function changePartner(ctx: Ctx, input: z.output<typeof asked.input>): Promise<Partner> {
  const { id, alias, kind, sinceYear, agreement, note } = input
  refuseUnitName(alias)
  await refuseSealedNames(ctx, placesOf(input))
  const before = await getPartner(ctx, id)
  const kept = await updatePartner(ctx.db, ctx.office, input)
  if (kept === 'alias-taken') throw new Refusal('conflict', 'alias-taken', { alias }, ['alias'])
  if (kept === 'not-kept')
    throw new Refusal('conflict', before.isWithdrawn ? 'partner-withdrawn' : 'changed-meanwhile')
  const was = before.alias === alias ? undefined : before.alias
  // Who answers the telephone, and at which number, is said by the record, not by the log.
  await ctx.audit('partner.changed', id, { alias, was, kind, sinceYear, agreement, note })
  return getPartner(ctx, id)
}
