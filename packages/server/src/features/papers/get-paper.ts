import type { WrittenPaper } from '@yushui/contract/papers'
import type { Ctx } from '../../platform/ctx.ts'
import { Refusal } from '../../platform/refusal.ts'
import { findPaper, lockPaper } from './queries.ts'

export async function getPaper(ctx: Ctx, { id }: { id: string }): Promise<WrittenPaper> {
  return found(await findPaper(ctx.db, ctx, id))
}

/** Held until the transaction ends, if it is still the one that was seen. */
export async function getLocked(
  ctx: Ctx,
  { id, version }: { id: string; version: number },
): Promise<WrittenPaper> {
  const paper = found(await lockPaper(ctx.db, ctx, id))
  if (paper.version !== version) throw new Refusal('conflict', 'changed-meanwhile')
  return paper
}

function found(paper: WrittenPaper | undefined): WrittenPaper {
  if (!paper) throw new Refusal('not-found', 'paper-not-found')
  return paper
}
