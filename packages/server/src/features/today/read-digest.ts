import type { Digest } from '@yushui/contract/today'
import type { Ctx } from '../../platform/ctx.ts'
import { Refusal } from '../../platform/refusal.ts'
import { findDigest, markRead } from './queries.ts'

/** Seen, without a word in reply. */
export async function readDigest(ctx: Ctx, { id }: { id: string }): Promise<Digest> {
  const isNew = await markRead(ctx.db, ctx.office, { id, accountId: ctx.account.id, at: ctx.now })
  if (isNew) await ctx.audit('digest.read', id)
  const digest = await findDigest(ctx.db, ctx.office, ctx.account.id, id)
  if (!digest) throw new Refusal('not-found', 'digest-not-found')
  return digest
}
