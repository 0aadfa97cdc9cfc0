import type { Digest } from '@yushui/contract/today'
import type { Ctx } from '../../platform/ctx.ts'
import { listDigestsOf } from './queries.ts'

/** Six weeks of working days. */
const mostShown = 30

export function listDigests(ctx: Ctx): Promise<Digest[]> {
  return listDigestsOf(ctx.db, ctx.office, ctx.account.id, mostShown)
}
