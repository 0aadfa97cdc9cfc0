import type { DoorCtx } from '../../platform/ctx.ts'
import { Refusal } from '../../platform/refusal.ts'
import { markFounded } from '../../platform/settings.ts'
import { type Founding, foundOffices } from './found-offices.ts'

/** The first visit. Once opened, an installation is not opened again; of two at once, one wins. */
export async function setUp(ctx: DoorCtx, input: Founding) {
  if (!(await markFounded(ctx.db, { isSample: false }))) throw new Refusal('conflict', 'already-set-up')
  return foundOffices(ctx, input)
}
