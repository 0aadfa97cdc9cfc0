import type { receiveFile as asked, Evidence } from '@yushui/contract/evidence'
import type { z } from 'zod'
import type { Ctx } from '../../platform/ctx.ts'
import { findKept, keepFile } from './keep-file.ts'
import { plainName, titleFrom, yearFor } from './rules.ts'
import type { TakenFile } from './take-file.ts'

/** Sent twice with one id it is kept once; bytes known already are named, not doubled. */
export async function receiveFile(
  ctx: Ctx,
  { id, name: said, activityId }: z.output<typeof asked.input>,
  taken: TakenFile,
): Promise<{ evidence: Evidence; isKnown: boolean }> {
  if (taken.known) return findKept(ctx, id, taken.original)
  const name = plainName(said)
  const takenAt = taken.copies?.takenAt ?? null
  // A camera whose clock runs ahead says nothing about the day.
  const eventOn = takenAt && takenAt.slice(0, 10) <= ctx.today ? takenAt.slice(0, 10) : null
  const evidence = await keepFile(ctx, taken, {
    id,
    activityId: activityId ?? null,
    year: yearFor(eventOn, ctx.today),
    title: titleFrom(name),
    eventOn,
    fileName: name,
    takenAt,
    madeFrom: null,
  })
  if (!evidence) return findKept(ctx, id, taken.original)
  const { title, file } = evidence
  await ctx.audit('evidence.received', id, { title, sha256: file?.sha256, bytes: file?.bytes })
  return { evidence, isKnown: false }
}
