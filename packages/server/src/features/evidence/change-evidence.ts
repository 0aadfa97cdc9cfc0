import type { changeEvidence as asked, Evidence } from '@yushui/contract/evidence'
import type { z } from 'zod'
import { todayOf } from '../../platform/clock.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { refuseSealedNames } from '../partners/public.ts'
import { getEvidence } from './get-evidence.ts'
import { updateEvidence } from './queries.ts'
import { refuseUnchanged } from './refuse-unchanged.ts'
import { activityRefusal, placesOf, refuseEmpty, yearFor } from './rules.ts'

/** Sorting, naming, dating. The bytes never change. */
export async function changeEvidence(ctx: Ctx, input: z.output<typeof asked.input>): Promise<Evidence> {
  const { id, title, text, box, pageNumber, unit, eventOn, activityId } = input
  const before = await getEvidence(ctx, id)
  refuseEmpty({ ...input, kind: before.kind })
  await refuseSealedNames(ctx, placesOf({ title, text, box, pageNumber, unit }))
  const year = yearFor(eventOn, todayOf(new Date(before.filedAt)))
  const isChanged = await updateEvidence(ctx.db, ctx.office, { ...input, year }).catch((fault) => {
    throw activityRefusal(fault)
  })
  if (!isChanged) refuseUnchanged(before)
  await ctx.audit('evidence.changed', id, { title, activityId, eventOn })
  return getEvidence(ctx, id)
}
