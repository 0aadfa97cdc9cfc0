import type { DoorCtx } from '../../platform/ctx.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { App } from '../../platform/serve.ts'
import { markFounded } from '../../platform/settings.ts'
import { fillSample } from '../../sample/fill-sample.ts'

/** A made-up year to look at; all of it comes to be in this transaction, or nothing. */
export async function setUpSample(app: App, ctx: DoorCtx) {
  if (!(await markFounded(ctx.db, { isSample: true }))) throw new Refusal('conflict', 'already-set-up')
  return fillSample(app, ctx)
}
