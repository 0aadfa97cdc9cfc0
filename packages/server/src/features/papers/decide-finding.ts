import { type decideFinding as asked, PaperContent, type WrittenPaper } from '@yushui/contract/papers'
import { mapTexts, showsUnit, textsOf } from '@yushui/domain/papers/paper-words'
import type { z } from 'zod'
import type { Ctx } from '../../platform/ctx.ts'
import { Refusal } from '../../platform/refusal.ts'
import { decide } from '../findings/public.ts'
import { refuseSealedNames } from '../partners/public.ts'
import { getLocked, getPaper } from './get-paper.ts'
import { unitAliases } from './paper-facts.ts'
import { updatePaper } from './queries.ts'
import { placesOfPaper } from './rules.ts'

/** About words that the guard flagged in a draft; replaced words go everywhere in it. */
export async function decideFinding(ctx: Ctx, input: z.output<typeof asked.input>): Promise<WrittenPaper> {
  const { id, reason } = input
  const paper = await getLocked(ctx, input)
  if (paper.state !== 'draft') throw new Refusal('conflict', 'paper-not-draft')
  const { decision, change } = decide(ctx, textsOf(paper.content), input)
  const content = decision.decision === 'kept' ? paper.content : changed(paper.content, change)
  await refuseSealedNames(ctx, placesOfPaper(content))
  await updatePaper(ctx.db, paper, ctx.now, {
    content,
    showsUnit: paper.showsUnit || showsUnit(content, await unitAliases(ctx)),
    decisions: [...paper.decisions, decision],
  })
  // The log says what was decided and why, never the words.
  await ctx.audit('paper.finding-decided', id, { decision: decision.decision, reason: reason || undefined })
  return getPaper(ctx, { id })
}

function changed(content: PaperContent, change: (text: string) => string): PaperContent {
  const after = PaperContent.safeParse(mapTexts(content, change))
  if (!after.success) throw new Refusal('invalid', 'replacement-too-long', {}, ['replacement'])
  return after.data
}
