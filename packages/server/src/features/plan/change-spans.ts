import type { changeSpans as asked, Spans } from '@yushui/contract/spans'
import { occasions } from '@yushui/domain/almanac/occasion-days'
import {
  defaultSpanTable,
  describeSpanChanges,
  faultsOfSeasons,
  faultsOfWords,
  mostSpanDays,
  type SpanTable,
  spanRows,
  spansOf,
  spanTableOf,
} from '@yushui/domain/almanac/span-table'
import type { z } from 'zod'
import type { Ctx } from '../../platform/ctx.ts'
import { Refusal } from '../../platform/refusal.ts'
import { getSpanTable } from './get-spans.ts'
import { moveDays } from './move-days.ts'
import { keepSpanTable } from './queries-spans.ts'

/** The office's own days for its words, or with null the default; the days of its tasks follow. */
export async function changeSpans(ctx: Ctx, input: z.output<typeof asked.input>): Promise<Spans> {
  if (input.table) refuseFaults(input.table)
  const spans = spansOf(input.table ?? defaultSpanTable)
  const before = await getSpanTable(ctx)
  const what = describeSpanChanges(before.table, spanTableOf(spans))
  if (what === '') return before

  const table = input.table && spanTableOf(spans)
  const isKept = await keepSpanTable(ctx.db, ctx.office, ctx.path, { table, version: input.version })
  if (!isKept) throw new Refusal('conflict', 'changed-meanwhile')
  const tasks = await moveDays(ctx, spans, what)
  await (table
    ? ctx.audit('spans.changed', null, { what, tasks })
    : ctx.audit('spans.reset', null, { what, tasks }))
  return getSpanTable(ctx)
}

function refuseFaults(table: SpanTable) {
  const words = faultsOfWords(table)
  const [word] = words
  if (word) {
    const details = { name: spanRows[word.id].name, least: word.least, most: mostSpanDays }
    const fields = words.map(({ id, side }) => `table.words.${id}.${side}`)
    throw new Refusal('invalid', 'span-days-out-of-range', details, fields)
  }
  const seasons = faultsOfSeasons(table)
  const [season] = seasons
  if (season) {
    const fields = seasons.map((id) => `table.seasons.${id}`)
    throw new Refusal('invalid', 'season-not-of-one-year', { name: occasions[season].short }, fields)
  }
}
