import type { Role } from '@yushui/contract/permissions'
import type { GivenCode } from '@yushui/contract/setup'
import type { Ctx } from '../../platform/ctx.ts'
import { Refusal, refusalFor } from '../../platform/refusal.ts'
import { getOffice } from '../organisations/public.ts'
import { giveCode } from './codes.ts'
import { insertAccount } from './queries.ts'
import { fitsOffice } from './rules.ts'

interface Invitation {
  officeId: string
  role: Role
  name: string
}

/** An account that waits for its holder, and the code to open it with. */
export async function inviteAccount(ctx: Ctx, { officeId, role, name }: Invitation): Promise<GivenCode> {
  const office = await getOffice(ctx.db, ctx.scope, officeId)
  if (!fitsOffice(role, office.kind)) throw new Refusal('invalid', 'role-not-for-office', {}, ['role'])
  const account = { id: ctx.newId(), officeId: office.id, path: office.path, role, name }
  await insertAccount(ctx.db, { ...account, openedAt: ctx.now }).catch((fault) => {
    throw refusalFor(fault, { accounts_administrator_once: 'administrator-twice' })
  })
  await ctx.audit('account.invited', account.id, { name, role, office: office.name })
  return giveCode(ctx.db, { ...account, office: office.name }, 'account', ctx.now)
}
