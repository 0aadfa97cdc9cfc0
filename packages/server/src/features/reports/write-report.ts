import type { writeReport as asked, Report, ReportBlock } from '@yushui/contract/reports'
import { clip } from '@yushui/domain/clip'
import type { Block } from '@yushui/domain/report/compose-report'
import type { z } from 'zod'
import type { Ctx } from '../../platform/ctx.ts'
import { Refusal } from '../../platform/refusal.ts'
import { type Contributor, gather } from './gather.ts'
import { getReport } from './get-report.ts'
import { insertReport } from './queries.ts'

/** Written at once from the records of the range. Asked twice with one id, it is there once. */
export async function writeReport(
  ctx: Ctx,
  { id, range }: z.output<typeof asked.input>,
  contributors: Contributor[],
): Promise<Report> {
  if (range.to < range.from) throw new Refusal('invalid', 'days-turned-round', {}, ['range'])
  const { title, blocks } = await gather(ctx, range, contributors)
  const report = { id, title: clip(title, 80), range, blocks: withIds(ctx, blocks), madeAt: ctx.now }
  if (await insertReport(ctx.db, ctx.office, ctx.path, report))
    await ctx.audit('report.written', id, { title: report.title, from: range.from, to: range.to })
  return getReport(ctx, id, contributors)
}

/** A block keeps its id as long as it is about the same matter. */
export function withIds(ctx: Ctx, blocks: Block[], before: ReportBlock[] = []): ReportBlock[] {
  const ids = new Map(before.map(({ source, id }) => [source, id]))
  return blocks.map((block) => ({
    ...block,
    id: ('id' in block && typeof block.id === 'string' ? block.id : ids.get(block.source)) ?? ctx.newId(),
  }))
}
