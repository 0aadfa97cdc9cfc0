import { type decideFinding as asked, PaperContent, type WrittenPaper } from '@yushui/contract/papers'
import { mapTexts, showsUnit, textsOf } from '@yushui/domain/papers/paper-words'
import type { z } from 'zod'
import type { Ctx } from '../../platform/ctx.ts'
import { Refusal } from '../../platform/refusal.ts'
import { refuseSealedNames } from '../partners/public.ts'
import { getLocked, getPaper } from './get-paper.ts'
import { unitAliases } from './paper-facts.ts'
import { updatePaper } from './queries.ts'
import { placesOfPaper } from './rules.ts'

/** The guard flagged, a person decides: the words stay for a reason, or others take their place (MS-05). */
export async function decideFinding(ctx: Ctx, input: z.output<typeof asked.input>): Promise<WrittenPaper> {
  const { id, words, decision, replacement, reason } = input
  const paper = await getLocked(ctx, input)
  if (paper.state !== 'draft') throw new Refusal('conflict', 'paper-not-draft')
  if (!textsOf(paper.content).some((text) => text.includes(words)))
    throw new Refusal('not-found', 'words-not-there', {}, ['words'])
  if (decision === 'kept' && reason === '') throw new Refusal('invalid', 'step-reason-needed', {}, ['reason'])
  if (decision === 'replaced' && (replacement === '' || replacement.includes(words)))
    throw new Refusal('invalid', 'replacement-needed', {}, ['replacement'])

  const content = decision === 'kept' ? paper.content : replaced(paper.content, words, replacement)
  await refuseSealedNames(ctx, placesOfPaper(content))
  const decided = {
    words: decision === 'kept' ? words : masked(words),
    decision,
    reason,
    by: ctx.account.name,
    at: ctx.now.toISOString(),
  }
  await updatePaper(ctx.db, paper, ctx.now, {
    content,
    showsUnit: paper.showsUnit || showsUnit(content, await unitAliases(ctx)),
    decisions: [...paper.decisions, decided],
  })
  // The log says what was decided and why, never the words.
  await ctx.audit('paper.finding-decided', id, { decision, reason: reason || undefined })
  return getPaper(ctx, { id })
}

function replaced(content: PaperContent, words: string, replacement: string): PaperContent {
  const changed = PaperContent.safeParse(mapTexts(content, (text) => text.replaceAll(words, replacement)))
  if (!changed.success) throw new Refusal('invalid', 'replacement-too-long', {}, ['replacement'])
  return changed.data
}

/** 某×××: what was taken out is not kept here either. */
const masked = (words: string) => [...words].map((sign, i) => (i === 0 ? sign : '×')).join('')
