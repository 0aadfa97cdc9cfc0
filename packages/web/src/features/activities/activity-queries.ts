import { queryOptions } from '@tanstack/react-query'
import * as api from '@yushui/contract/activities'
import { listConfirmations } from '@yushui/contract/confirmations'
import { call } from '../../api.ts'
import { cache } from '../../cache.ts'

const all = ['activities'] as const

export const activitiesQuery = (year: number) =>
  queryOptions({
    queryKey: [...all, 'year', year],
    queryFn: ({ signal }) => call(api.listActivities, { year }, { signal }),
  })
export const activityQuery = (id: string) =>
  queryOptions({
    queryKey: [...all, 'one', id],
    queryFn: ({ signal }) => call(api.getActivity, { id }, { signal }),
  })
export const confirmationsQuery = (activityId: string) =>
  queryOptions({
    queryKey: [...all, 'confirmations', activityId],
    queryFn: ({ signal }) => call(listConfirmations, { activityId }, { signal }),
  })

/** What is done shows on the wall, in today's list and in its programme too, so all of it is asked for anew. */
export async function activityChanged(activity?: api.Activity): Promise<void> {
  if (activity) cache.setQueryData(activityQuery(activity.id).queryKey, activity)
  await cache.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' })
}
