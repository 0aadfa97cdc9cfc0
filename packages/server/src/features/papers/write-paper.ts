import type { writePaper as asked, WrittenPaper } from '@yushui/contract/papers'
import { showsUnit } from '@yushui/domain/papers/paper-words'
import { yearOf } from '@yushui/domain/plain-date'
import type { z } from 'zod'
import type { Ctx } from '../../platform/ctx.ts'
import { getActivity } from '../activities/public.ts'
import { refuseSealedNames } from '../partners/public.ts'
import { getPaper } from './get-paper.ts'
import { paperFacts, unitAliases } from './paper-facts.ts'
import { paperWriters } from './paper-writers.ts'
import { insertPaper } from './queries.ts'
import { placesOfPaper } from './rules.ts'

/** One click: filled from the activity's record. The same request sent twice writes one paper. */
export async function writePaper(ctx: Ctx, input: z.output<typeof asked.input>): Promise<WrittenPaper> {
  const { id, activityId, kind } = input
  const activity = await getActivity(ctx, { id: activityId })
  const facts = await paperFacts(ctx, activity, kind)
  const { variant, annexes, ...content } = paperWriters[kind](facts)
  await refuseSealedNames(ctx, placesOfPaper(content))
  const isWritten = await insertPaper(ctx.db, ctx.office, ctx.path, {
    id,
    kind,
    activityId,
    year: yearOf(activity.onDay ?? ctx.today),
    content,
    showsUnit: showsUnit(content, await unitAliases(ctx)),
    changedAt: ctx.now,
  })
  if (isWritten) await ctx.audit('paper.written', id, { kind, activityId, title: content.title })
  return getPaper(ctx, { id })
}
