import type { DoorCtx } from '../../platform/ctx.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { App } from '../../platform/serve.ts'
import { markFounded } from '../../platform/settings.ts'

/** A made-up year to look at; all of it comes to be in this transaction, or nothing. */
export async function setUpSample(app: App, ctx: DoorCtx) {
  if (!(await markFounded(ctx.db, { isSample: true }))) throw new Refusal('conflict', 'already-set-up')
  // Asked for once in an installation's life; at every start it would load the plan reader with it.
  const { fillSample } = await import('../../sample/fill-sample.ts')
  return fillSample(app, ctx)
}
