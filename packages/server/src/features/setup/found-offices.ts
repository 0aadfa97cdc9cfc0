import type { GivenCode } from '@yushui/contract/setup'
import type { Me } from '@yushui/contract/sign-in'
import type { DoorCtx } from '../../platform/ctx.ts'
import { addFirstAccount, inviteFirst, openInvited, welcome } from '../accounts/public.ts'
import { type Placed, plantOffice } from '../organisations/public.ts'

export interface Founding {
  district: string
  street: string
  community: string
  officer: { name: string; login: string; password: string }
}

/**
 * A district, a street and a community; the officer's account, signed in; and codes for the director of
 * the community and the three administrators, who sit at the top.
 */
export async function foundOffices(ctx: DoorCtx, input: Founding): Promise<{ me: Me; codes: GivenCode[] }> {
  const district = await plant(ctx, null, 'district', input.district)
  const street = await plant(ctx, district, 'street', input.street)
  const community = await plant(ctx, street, 'community', input.community)

  const officer = await addFirstAccount(ctx, community, 'officer')
  await openInvited(ctx, officer, input.officer)
  const codes = [
    await inviteFirst(ctx, community, 'director'),
    await inviteFirst(ctx, district, 'system-admin'),
    await inviteFirst(ctx, district, 'security-admin'),
    await inviteFirst(ctx, district, 'audit-admin'),
  ]
  const { id: accountId, officeId, path, role } = officer
  await ctx.auditFor({ accountId, officeId, path, role }, 'office.founded', community.id, {
    district: input.district,
    street: input.street,
    community: input.community,
  })
  return { me: await welcome(ctx, officer), codes }
}

async function plant(
  ctx: DoorCtx,
  parent: Placed | null,
  kind: Placed['kind'],
  name: string,
): Promise<Placed> {
  const office = await plantOffice(ctx.db, parent, { id: ctx.newId(), kind, name, code: null }, ctx.now)
  if (!office) throw new Error('an id that was made twice')
  return office
}
