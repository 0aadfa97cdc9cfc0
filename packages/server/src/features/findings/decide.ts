import type { DecisionAsked, FindingDecision } from '@yushui/contract/findings'
import type { z } from 'zod'
import type { Ctx } from '../../platform/ctx.ts'
import { Refusal } from '../../platform/refusal.ts'

type Asked = z.output<typeof DecisionAsked>

export interface Decided {
  decision: FindingDecision
  /** What a text reads once the words are replaced in it. */
  change(text: string): string
}

/** The guard flagged, a person decides: the words stay for a reason, or others take their place (MS-05). */
export function decide(ctx: Ctx, texts: readonly string[], asked: Asked): Decided {
  const { words, decision, replacement, reason } = asked
  if (!texts.some((text) => text.includes(words)))
    throw new Refusal('not-found', 'words-not-there', {}, ['words'])
  if (decision === 'kept' && reason === '') throw new Refusal('invalid', 'step-reason-needed', {}, ['reason'])
  if (decision === 'replaced' && (replacement === '' || replacement.includes(words)))
    throw new Refusal('invalid', 'replacement-needed', {}, ['replacement'])
  return {
    decision: {
      words: decision === 'kept' ? words : masked(words),
      decision,
      reason,
      by: ctx.account.name,
      at: ctx.now.toISOString(),
    },
    change: (text) => text.replaceAll(words, replacement),
  }
}

/** 某×××: what was taken out is not kept here either. */
const masked = (words: string) => [...words].map((sign, i) => (i === 0 ? sign : '×')).join('')
