import { queryOptions } from '@tanstack/react-query'
import { listPlans } from '@yushui/contract/plans'
import { getToday, listDigests } from '@yushui/contract/today'
import { call } from '../../api.ts'

export const todayQuery = queryOptions({
  queryKey: ['today'],
  queryFn: ({ signal }) => call(getToday, {}, { signal }),
})

export const digestsQuery = queryOptions({
  queryKey: ['digests'],
  queryFn: ({ signal }) => call(listDigests, {}, { signal }),
})

/** Whether the office has a plan at all. */
export const anyPlanQuery = queryOptions({
  queryKey: ['plan', 'any'],
  queryFn: async ({ signal }) => (await call(listPlans, { limit: 1 }, { signal })).rows.length > 0,
})
