import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import * as api from '@yushui/contract/plans'
import { call } from '../../api.ts'
import { cache } from '../../cache.ts'

/** Everything about plans and tasks lies under one key: what one change touches is asked for anew. */
export const all = ['plan'] as const

export const plansQuery = infiniteQueryOptions({
  queryKey: [...all, 'list'],
  queryFn: ({ pageParam, signal }) =>
    call(api.listPlans, { limit: 50, ...(pageParam ? { after: pageParam } : {}) }, { signal }),
  initialPageParam: '',
  getNextPageParam: (page) => page.next,
})
export const planQuery = (id: string) =>
  queryOptions({
    queryKey: [...all, 'one', id],
    queryFn: ({ signal }) => call(api.getPlan, { id }, { signal }),
  })
export const yearQuery = (year: number) =>
  queryOptions({
    queryKey: [...all, 'year', year],
    queryFn: ({ signal }) => call(api.getYear, { year }, { signal }),
  })
export const amendmentsQuery = (id: string) =>
  queryOptions({
    queryKey: [...all, 'amendments', id],
    queryFn: ({ signal }) => call(api.listAmendments, { id }, { signal }),
  })

/** After any change to a plan or its tasks; `plan` is the changed plan where the server answered with it. */
export async function planChanged(plan?: api.Plan): Promise<void> {
  if (plan) cache.setQueryData(planQuery(plan.id).queryKey, plan)
  await cache.invalidateQueries({ queryKey: all })
}
