import type { Ctx } from '../../platform/ctx.ts'
import { Refusal } from '../../platform/refusal.ts'
import { getPartner } from './get-partner.ts'
import { findSealedName } from './queries.ts'

/** Shown once, to the one who asked and said why; the log holds the reason and not the name. */
export async function revealPartnerName(
  ctx: Ctx,
  { id, reason }: { id: string; reason: string },
): Promise<{ name: string }> {
  const { alias } = await getPartner(ctx, id)
  const sealed = await findSealedName(ctx.db, ctx.office, id)
  if (!sealed) throw new Refusal('not-found', 'no-sealed-name', { alias })
  await ctx.audit('partner.revealed', id, { alias, reason })
  return { name: ctx.sealing.open(sealed, id) }
}
