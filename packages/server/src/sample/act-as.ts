import type { Role } from '@yushui/contract/permissions'
import { todayOf } from '../platform/clock.ts'
import type { Ctx, DoorCtx, OfficeId } from '../platform/ctx.ts'
import { officeCtx } from '../platform/make-ctx.ts'
import { scopeOf } from '../platform/scope.ts'
import type { App } from '../platform/serve.ts'

/**
 * Does what an account does, through the real use case, at a moment of the past and in the transaction of
 * the door: `actAs(app, door, officer.id, when, (ctx) => acceptPlan(ctx, plan))`.
 */
export async function actAs<T>(
  app: App,
  door: DoorCtx,
  accountId: string,
  when: Date,
  work: (ctx: Ctx) => Promise<T>,
): Promise<T> {
  const account = await door.db
    .selectFrom('accounts as a')
    .innerJoin('offices as o', 'o.id', 'a.officeId')
    .select(['a.id', 'a.name', 'a.login', 'a.role', 'a.officeId', 'a.path', 'o.name as officeName'])
    .where('a.id', '=', accountId)
    .executeTakeFirstOrThrow()
  const role = account.role as Role
  const visitor = {
    ...account,
    role,
    login: account.login ?? '',
    officeId: account.officeId as OfficeId,
    scope: scopeOf(role, account.path),
    signInId: '',
    mustChangePassword: false,
    acceptedSecrecyRule: true,
  }
  const { ctx, demandAudit } = officeCtx(app, door.db, visitor, when)
  const answer = await work(ctx)
  demandAudit()
  return answer
}

/** The door as it was at that moment. */
export function doorAt(door: DoorCtx, when: Date): DoorCtx {
  return { ...door, now: when, today: todayOf(when) }
}
