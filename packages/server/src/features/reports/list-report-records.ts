import type { listReportRecords as asked } from '@yushui/contract/reports'
import type { z } from 'zod'
import type { Ctx } from '../../platform/ctx.ts'
import { type Contributor, gather } from './gather.ts'
import { figuresOf, getRow } from './get-report.ts'

/** The records behind a figure or a block, in the order of their days; as they stood, once approved. */
export async function listReportRecords(
  ctx: Ctx,
  { id, figure, blockId }: z.output<typeof asked.input>,
  contributors: Contributor[],
): Promise<z.input<typeof asked.output>> {
  const { blocks, range, frozen } = await getRow(ctx, id)
  const today = frozen ? null : await gather(ctx, range, contributors)
  const figures = frozen?.figures ?? (today ? figuresOf(blocks, today) : [])
  const refs = [
    ...(figures.find(({ key }) => key === figure)?.records ?? []),
    ...(blocks.find((block) => block.id === blockId)?.records ?? []),
  ]
  const behind = new Set(refs.map(({ id: record }) => record))
  return (frozen ?? today)!.records
    .filter(({ ref }) => behind.has(ref.id))
    .map(({ ref, title, onDay }) => ({ ...ref, title, onDay }))
    .toSorted((a, b) => (a.onDay ?? '').localeCompare(b.onDay ?? ''))
}
