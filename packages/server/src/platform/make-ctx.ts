import { addEntry } from './audit.ts'
import { todayOf } from './clock.ts'
import type { Ctx, DoorCtx, Visitor } from './ctx.ts'
import type { Db } from './db.ts'
import { newId } from './new-id.ts'
import type { App } from './serve.ts'
import { watchWrites } from './watch-writes.ts'

/** Who sits at the other end of the line. */
export interface Asker {
  ip: string
  device: string
}

/** The context, and what is to be asked of it when the work is done. */
export interface Made<C> {
  ctx: C
  /** Undone as a fault if something was written and no entry left. */
  demandAudit(): void
  /** Undefined where the cookie stays as it is. */
  token(): string | null | undefined
}

/** The server itself, where nobody asked. */
export const ofItself = { accountId: null, role: null }

/**
 * For one who is signed in; `db` is the transaction in that account's scope. Entries bear the account's
 * name, unless another `actor` is named.
 */
export function officeCtx(
  app: App,
  db: Db,
  account: Visitor,
  now: Date,
  actor: Partial<typeof ofItself> = {},
): Made<Ctx> {
  const watched = watchWrites(db)
  const { common, token } = commonPart(app, now)
  const ctx: Ctx = {
    ...common,
    db: watched.db,
    account,
    office: account.officeId,
    path: account.path,
    scope: account.scope,
    async audit(action, objectId, values = {}, succeeded = true) {
      await addEntry(db, { ...entryOf(account, now, action, objectId, values), ...actor, succeeded })
      watched.auditLeft()
    },
  }
  return { ctx, demandAudit: watched.demandAudit, token }
}

/** For one who is not; `db` is a transaction that sees every office. */
export function doorCtx(app: App, db: Db, asker: Asker, now: Date): Made<DoorCtx> {
  const watched = watchWrites(db)
  const { common, token } = commonPart(app, now)
  const ctx: DoorCtx = {
    ...common,
    db: watched.db,
    address: asker.ip,
    device: asker.device,
    async auditFor({ path, officeId, accountId, role }, action, objectId, values = {}, succeeded = true) {
      const said = { officeId, path, accountId, role, action, objectId, values, succeeded }
      await addEntry(db, { ...said, id: newId(now), at: now })
      watched.auditLeft()
    },
  }
  return { ctx, demandAudit: watched.demandAudit, token }
}

export function entryOf(
  account: Visitor,
  at: Date,
  action: string,
  objectId: string | null,
  values: Record<string, unknown>,
) {
  const { officeId, path, role, id: accountId } = account
  return { officeId, path, role, accountId, id: newId(at), at, action, objectId, succeeded: true, values }
}

function commonPart(app: App, now: Date) {
  let token: string | null | undefined
  const common = {
    now,
    today: todayOf(now),
    newId: () => newId(now),
    sealing: app.sealing,
    files: app.files,
    counting: app.pools.door,
    keepToken: (kept: string | null) => {
      token = kept
    },
  }
  return { common, token: () => token }
}
