import { queryOptions } from '@tanstack/react-query'
import { getToday } from '@yushui/contract/today'
import { call } from '../../api.ts'

export const todayQuery = queryOptions({
  queryKey: ['today'],
  queryFn: ({ signal }) => call(getToday, {}, { signal }),
})
