import { ownSeasonIds, spanRowIds } from '@yushui/domain/almanac/span-table'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Nothing } from './values.ts'

const MonthDay = z.object({ month: z.number(), day: z.number() })

/**
 * How many days 前, 前夕, 期间… cover, and when a season is. Bounds are the domain's, so that what lies
 * out of them is refused by the name of its row.
 */
export const SpanTable = z.object({
  words: z.record(z.enum(spanRowIds), z.object({ before: z.number(), after: z.number() })),
  seasons: z.record(z.enum(ownSeasonIds), z.object({ from: MonthDay, to: MonthDay })),
})

/** Of an office. Version 0: it never set any. */
export const Spans = z.object({ table: SpanTable, version: z.number().int().min(0) })
export type Spans = z.infer<typeof Spans>

export const getSpans = endpoint({
  method: 'GET',
  path: '/spans',
  may: 'plans.read',
  about: '本单位“前夕、前后”算几天，寒暑假、征兵、退役是哪些日子',
  input: Nothing,
  output: Spans,
})
/** Null for the table: back to the default. Plans that are not closed get their days anew. */
export const changeSpans = endpoint({
  method: 'PATCH',
  path: '/spans',
  may: 'spans.write',
  about: '改“前夕、前后”算几天；空表恢复默认',
  input: z.object({ table: SpanTable.nullable(), version: Spans.shape.version }),
  output: Spans,
})
