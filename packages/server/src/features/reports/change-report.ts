import type {
  changeReport as asked,
  Report,
  ReportBlock,
  ReportWords,
  rewriteReport as rewriteAsked,
} from '@yushui/contract/reports'
import { answerFigures } from '@yushui/domain/report/figures'
import { keepTyped } from '@yushui/domain/report/keep-typed'
import type { z } from 'zod'
import type { Ctx } from '../../platform/ctx.ts'
import { Refusal } from '../../platform/refusal.ts'
import { type Place, refuseSealedNames } from '../partners/public.ts'
import { type Contributor, gather } from './gather.ts'
import { getReport, getRow } from './get-report.ts'
import { type ReportRow, updateText } from './queries.ts'
import { withIds } from './write-report.ts'

/** The officer's own words go in as they are; figures stay what the records say. */
export async function changeReport(
  ctx: Ctx,
  input: z.output<typeof asked.input>,
  contributors: Contributor[],
): Promise<Report> {
  const { id, title, blocks } = input
  const before = await getDraft(ctx, id)
  refuseUnknownFigures(blocks)
  await refuseSealedNames(ctx, placesOfReport(input))
  const sent = blocks.map((block) => asTyped(block, before.blocks))
  if (!(await updateText(ctx.db, ctx.office, { ...input, blocks: sent })))
    throw new Refusal('conflict', 'changed-meanwhile')
  await ctx.audit('report.changed', id, {
    title,
    typed: sent.filter(({ origin }) => origin === 'typed').length,
  })
  return getReport(ctx, id, contributors)
}

/** Written anew from the records; what was typed by hand stays where it stands. */
export async function rewriteReport(
  ctx: Ctx,
  { id, version }: z.output<typeof rewriteAsked.input>,
  contributors: Contributor[],
): Promise<Report> {
  const before = await getDraft(ctx, id)
  const { blocks } = await gather(ctx, before.range, contributors)
  const anew = keepTyped(before.blocks, withIds(ctx, blocks, before.blocks))
  if (!(await updateText(ctx.db, ctx.office, { ...before, version, blocks: anew })))
    throw new Refusal('conflict', 'changed-meanwhile')
  await ctx.audit('report.rewritten', id, { title: before.title })
  return getReport(ctx, id, contributors)
}

/** Every text that is not worked out from records. */
export const placesOfReport = ({ title, blocks }: ReportWords): Place[] => [
  { where: '标题', field: 'title', text: title },
  ...blocks.map(({ parts }, place) => ({
    where: `第${place + 1}段`,
    field: `blocks.${place}`,
    text: parts.map((part) => ('text' in part ? part.text : '')).join(''),
  })),
]

export async function getDraft(ctx: Ctx, id: string): Promise<ReportRow> {
  const row = await getRow(ctx, id)
  if (row.state !== 'draft') throw new Refusal('conflict', 'report-approved')
  return row
}

/** What says other than what was written is typed by hand, whatever the sender calls it. */
export function asTyped(block: ReportBlock, before: ReportBlock[]): ReportBlock {
  const was = before.find(({ id }) => id === block.id)
  const isSame = was && JSON.stringify(was.parts) === JSON.stringify(block.parts)
  return isSame ? { ...block, origin: was.origin } : { ...block, origin: 'typed' }
}

function refuseUnknownFigures(blocks: ReportBlock[]) {
  const answer = answerFigures([], {})
  const place = blocks.findIndex(({ parts }) =>
    parts.some((part) => 'figure' in part && answer(part.figure) === null),
  )
  if (place >= 0) throw new Refusal('invalid', 'figure-unknown', {}, [`blocks.${place}`])
}
