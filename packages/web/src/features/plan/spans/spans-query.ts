import { queryOptions, useQuery } from '@tanstack/react-query'
import * as api from '@yushui/contract/spans'
import { spansOf } from '@yushui/domain/almanac/span-table'
import { defaultSpans, type Spans } from '@yushui/domain/almanac/spans'
import { call } from '../../../api.ts'
import { all } from '../plan-queries.ts'

export const spansQuery = queryOptions({
  queryKey: [...all, 'spans'],
  queryFn: ({ signal }) => call(api.getSpans, {}, { signal }),
})

const toSpans = ({ table }: api.Spans) => spansOf(table)

/** How many days the office's words cover; the default until that has come. */
export function useSpans(): Spans {
  return useQuery({ ...spansQuery, select: toSpans }).data ?? defaultSpans
}
