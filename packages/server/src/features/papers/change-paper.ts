import type { changePaper as asked, WrittenPaper } from '@yushui/contract/papers'
import { showsUnit } from '@yushui/domain/papers/paper-words'
import type { z } from 'zod'
import type { Ctx } from '../../platform/ctx.ts'
import { Refusal } from '../../platform/refusal.ts'
import { refuseSealedNames } from '../partners/public.ts'
import { getLocked, getPaper } from './get-paper.ts'
import { unitAliases } from './paper-facts.ts'
import { updatePaper } from './queries.ts'
import { placesOfPaper } from './rules.ts'

/**
 * Only a draft is changed. That a paper shows a unit is read from its words; a person may say so besides,
 * for what a photo shows, and take that back, but not against the words.
 */
export async function changePaper(ctx: Ctx, input: z.output<typeof asked.input>): Promise<WrittenPaper> {
  const { id, content, photoIds } = input
  const paper = await getLocked(ctx, input)
  if (paper.state !== 'draft') throw new Refusal('conflict', 'paper-not-draft')
  await refuseSealedNames(ctx, placesOfPaper(content))
  const isShown = input.showsUnit || showsUnit(content, await unitAliases(ctx))
  await updatePaper(ctx.db, paper, ctx.now, {
    content,
    showsUnit: isShown,
    photoIds: [...new Set(photoIds)],
  })
  const was = paper.showsUnit === isShown ? undefined : paper.showsUnit
  await ctx.audit('paper.changed', id, { title: content.title, showsUnit: isShown, was, photoIds })
  return getPaper(ctx, { id })
}
