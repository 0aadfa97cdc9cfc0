import type { Me } from '@yushui/contract/sign-in'
import type { Ctx } from '../../platform/ctx.ts'
import { describeMe } from './me.ts'
import { noteSecrecyRule } from './queries.ts'

/** Read and accepted, for a year (MS-20). */
export async function acceptSecrecyRule(ctx: Ctx): Promise<Me> {
  const { id } = ctx.account
  await noteSecrecyRule(ctx.db, id, ctx.now)
  await ctx.audit('secrecy-rule.accepted', id)
  return describeMe(ctx, id)
}
