import { type NewOffice, type Office, officeKinds } from '@yushui/contract/organisations'
import type { Ctx } from '../../platform/ctx.ts'
import { Refusal } from '../../platform/refusal.ts'
import { getOffice, plantOffice } from './public.ts'

/** Adds an office below one of the tree; sent twice, it is added once. */
export async function addOffice(ctx: Ctx, input: NewOffice): Promise<Office> {
  const parent = await getOffice(ctx.db, ctx.scope, input.parentId)
  if (officeKinds.indexOf(input.kind) <= officeKinds.indexOf(parent.kind))
    throw new Refusal('invalid', 'office-not-below')
  const office = await plantOffice(ctx.db, parent, input, ctx.now)
  if (!office) return getOffice(ctx.db, ctx.scope, input.id)
  await ctx.audit('office.added', office.id, { name: office.name, kind: office.kind })
  return office
}
