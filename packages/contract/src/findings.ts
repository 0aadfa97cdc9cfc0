import { z } from 'zod'
import { line, Moment, spareLine } from './values.ts'

/** What a person decided about words that the guard flagged; the guard changes nothing by itself (MS-05). */
export const FindingDecision = z.object({
  /** As they stand, where they were kept; what was taken out is told by its first character: 某×××. */
  words: line(100),
  decision: z.enum(['kept', 'replaced']),
  reason: spareLine(200),
  by: z.string(),
  at: Moment,
})
export type FindingDecision = z.infer<typeof FindingDecision>

/** How it is said about a paper and a report. */
export const DecisionAsked = z.object({
  words: line(100),
  decision: z.enum(['kept', 'replaced']),
  /** What stands there instead, everywhere in the text. */
  replacement: spareLine(100).default(''),
  reason: spareLine(200).default(''),
})
export type DecisionAsked = z.input<typeof DecisionAsked>
