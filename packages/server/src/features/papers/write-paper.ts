import type { FindingDecision } from '@yushui/contract/findings'
import type { writePaper as asked, PaperContent, WrittenPaper } from '@yushui/contract/papers'
import { showsUnit, textsOf } from '@yushui/domain/papers/paper-words'
import { openWords } from '@yushui/domain/secrecy/open-findings'
import type { z } from 'zod'
import type { Ctx } from '../../platform/ctx.ts'
import { getActivity } from '../activities/public.ts'
import { refuseSealedNames } from '../partners/public.ts'
import { getPaper } from './get-paper.ts'
import { paperFacts, unitAliases, yearOfPaper } from './paper-facts.ts'
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
    year: yearOfPaper(ctx, activity),
    content,
    showsUnit: showsUnit(content, await unitAliases(ctx)),
    // Its own telephone was decided about when the office set it.
    decisions: keptPhone(ctx, content, facts.contact.phone),
    changedAt: ctx.now,
  })
  if (isWritten) await ctx.audit('paper.written', id, { kind, activityId, title: content.title })
  return getPaper(ctx, { id })
}

function keptPhone({ account, now }: Ctx, content: PaperContent, phone: string): FindingDecision[] {
  if (
    phone === '' ||
    openWords(
      textsOf(content).filter((text) => text === phone),
      [],
    ).length === 0
  )
    return []
  const reason = '本单位对外的联系电话'
  return [{ words: phone, decision: 'kept', reason, by: account.name, at: now.toISOString() }]
}
