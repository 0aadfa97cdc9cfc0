import { type decideReportFinding as asked, type Report, ReportWords } from '@yushui/contract/reports'
import { textsOfReport } from '@yushui/domain/report/report-texts'
import type { z } from 'zod'
import type { Ctx } from '../../platform/ctx.ts'
import { Refusal } from '../../platform/refusal.ts'
import { decide } from '../findings/public.ts'
import { refuseSealedNames } from '../partners/public.ts'
import { asTyped, getDraft, placesOfReport } from './change-report.ts'
import { type Contributor, gather } from './gather.ts'
import { figuresOf, getReport } from './get-report.ts'
import { type ReportRow, updateText } from './queries.ts'

/** About words that the guard flagged; replaced words go everywhere in what is written, never into a figure. */
export async function decideReportFinding(
  ctx: Ctx,
  input: z.output<typeof asked.input>,
  contributors: Contributor[],
): Promise<Report> {
  const { id, version, reason } = input
  const before = await getDraft(ctx, id)
  const isKept = input.decision === 'kept'
  const texts = isKept ? await textsAsRead(ctx, before, contributors) : textsAsWritten(before)
  const { decision, change } = decide(ctx, texts, input)
  const { title, blocks } = isKept ? before : changed(before, change)
  await refuseSealedNames(ctx, placesOfReport({ title, blocks }))
  const written = {
    title,
    blocks: blocks.map((block) => asTyped(block, before.blocks)),
    decisions: [...before.decisions, decision],
  }
  if (!(await updateText(ctx.db, ctx.office, { id, version, ...written })))
    throw new Refusal('conflict', 'changed-meanwhile')
  // The log says what was decided and why, never the words.
  await ctx.audit('report.finding-decided', id, { decision: decision.decision, reason: reason || undefined })
  return getReport(ctx, id, contributors)
}

async function textsAsRead(ctx: Ctx, { title, blocks, range }: ReportRow, contributors: Contributor[]) {
  const figures = figuresOf(blocks, await gather(ctx, range, contributors))
  return textsOfReport(title, blocks, figures).map(([, text]) => text)
}

const textsAsWritten = ({ title, blocks }: ReportWords) => [
  title,
  ...blocks.flatMap(({ parts }) => parts.flatMap((part) => ('text' in part ? part.text : []))),
]

function changed({ title, blocks }: ReportWords, change: (text: string) => string): ReportWords {
  const after = ReportWords.safeParse({
    title: change(title),
    blocks: blocks.map((block) => ({
      ...block,
      parts: block.parts.map((part) => ('text' in part ? { text: change(part.text) } : part)),
    })),
  })
  if (!after.success) throw new Refusal('invalid', 'replacement-too-long', {}, ['replacement'])
  return after.data
}
