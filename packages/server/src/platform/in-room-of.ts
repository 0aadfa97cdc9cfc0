import type { Ctx, Visitor } from './ctx.ts'
import { inScope } from './db.ts'
import { officeCtx, ofItself } from './make-ctx.ts'
import type { App } from './serve.ts'

/**
 * What the server does of itself for an account that has not asked just now, such as its digest: it sees
 * what that account sees, and the entries it leaves name nobody.
 */
export function inRoomOf<T>(
  app: App,
  account: Visitor,
  work: (ctx: Ctx) => Promise<T>,
  options: { readOnly?: boolean } = {},
): Promise<T> {
  return inScope(
    app.pools.rooms,
    account.scope,
    async (db) => {
      const { ctx, demandAudit } = officeCtx(app, db, account, app.clock.now(), ofItself)
      const answer = await work(ctx)
      demandAudit()
      return answer
    },
    options,
  )
}
