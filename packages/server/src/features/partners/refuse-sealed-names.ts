import type { Ctx } from '../../platform/ctx.ts'
import { Refusal } from '../../platform/refusal.ts'
import { listSealedNames } from './queries.ts'
import { findNameIn, type Place } from './rules.ts'

/**
 * What is stored holds the alias (MS-01): refuses texts in which a sealed name still stands. The refusal
 * says where, never the name.
 */
export async function refuseSealedNames(
  ctx: Pick<Ctx, 'db' | 'office' | 'sealing'>,
  places: Place[],
): Promise<void> {
  const sealed = await listSealedNames(ctx.db, ctx.office)
  const names = sealed.map(({ id, sealedName }) => ctx.sealing.open(sealedName, id))
  const found = findNameIn(places, names)
  if (found) throw new Refusal('invalid', 'unit-name-left', { where: found.where }, [found.field])
}
