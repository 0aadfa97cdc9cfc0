import { holds, type Permission } from '@yushui/contract/permissions'
import type { Ctx } from './ctx.ts'
import { Refusal } from './refusal.ts'

/** For what an endpoint's own `may` cannot say, such as the steps of a plan. */
export function demand(ctx: Ctx, permission: Permission) {
  if (!holds(ctx.account.role, permission)) throw new Refusal('forbidden', 'not-allowed')
}
