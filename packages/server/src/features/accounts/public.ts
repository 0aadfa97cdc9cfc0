import type { Role } from '@yushui/contract/permissions'
import type { GivenCode } from '@yushui/contract/setup'
import type { DoorCtx } from '../../platform/ctx.ts'
import type { Placed } from '../organisations/public.ts'
import { giveCode } from './codes.ts'
import { insertAccount } from './queries.ts'

/** Refuses an address that opens links by the hundred. */
export { countLink } from './attempts.ts'
export { openInvited } from './open-invited.ts'
export { isUnused } from './rules.ts'
export { welcome } from './sign-in.ts'

/** An account that nobody has invited: the first ones of a new installation. */
export async function addFirstAccount(ctx: DoorCtx, office: Placed, role: Role) {
  const account = { id: ctx.newId(), officeId: office.id, path: office.path, role, name: '' }
  await insertAccount(ctx.db, { ...account, openedAt: ctx.now })
  return { ...account, office: office.name }
}

/** And the code with which its holder opens it. */
export async function inviteFirst(ctx: DoorCtx, office: Placed, role: Role): Promise<GivenCode> {
  return giveCode(ctx.db, await addFirstAccount(ctx, office, role), 'account', ctx.now)
}
