import type { Programme } from '@yushui/contract/programmes'
import type { Ctx } from '../../platform/ctx.ts'
import { getOwnProgramme } from './get-own.ts'
import { setProgrammeWithdrawal } from './queries.ts'

/** Its activities stay what they were; it is only no longer offered, and owes nothing. */
export async function withdrawProgramme(
  ctx: Ctx,
  { id, reason }: { id: string; reason: string },
): Promise<Programme> {
  const { name } = await getOwnProgramme(ctx, id)
  const withdrawal = { at: ctx.now, by: ctx.account.id, reason }
  if (await setProgrammeWithdrawal(ctx.db, ctx.office, id, withdrawal))
    await ctx.audit('programme.withdrawn', id, { name, reason })
  return getOwnProgramme(ctx, id)
}
