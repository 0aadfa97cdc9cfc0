import type { Spans as SpansSaid } from '@yushui/contract/spans'
import { defaultSpanTable, spansOf } from '@yushui/domain/almanac/span-table'
import type { Spans } from '@yushui/domain/almanac/spans'
import type { Ctx } from '../../platform/ctx.ts'
import { findSpanTable } from './queries-spans.ts'

/** How many days the words of an office's plans cover: of the own office, unless a plan's is named. */
export async function getSpans(ctx: Ctx, officeId: string = ctx.office): Promise<Spans> {
  return spansOf((await getSpanTable(ctx, officeId)).table)
}

/** The default where the office has set none. */
export async function getSpanTable(ctx: Ctx, officeId: string = ctx.office): Promise<SpansSaid> {
  const kept = await findSpanTable(ctx.db, ctx.scope, officeId)
  const table = {
    words: { ...defaultSpanTable.words, ...kept?.table?.words },
    seasons: { ...defaultSpanTable.seasons, ...kept?.table?.seasons },
  }
  return { table, version: kept?.version ?? 0 }
}
