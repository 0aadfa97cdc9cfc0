import type { Programme } from '@yushui/contract/programmes'
import type { Ctx } from '../../platform/ctx.ts'
import { refusalFor } from '../../platform/refusal.ts'
import { getOwnProgramme } from './get-own.ts'
import { setProgrammeWithdrawal } from './queries.ts'

export async function restoreProgramme(ctx: Ctx, { id }: { id: string }): Promise<Programme> {
  const { name } = await getOwnProgramme(ctx, id)
  const isRestored = await setProgrammeWithdrawal(ctx.db, ctx.office, id, null).catch((fault) => {
    throw refusalFor(fault, { programmes_name_once: 'programme-name-taken' })
  })
  if (isRestored) await ctx.audit('programme.restored', id, { name })
  return getOwnProgramme(ctx, id)
}
