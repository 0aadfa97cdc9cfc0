import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { holds, type Permission } from '@yushui/contract/permissions'
import * as api from '@yushui/contract/sign-in'
import { call } from './api.ts'
import { cache } from './cache.ts'

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => call(api.getMe, {}, { signal }),
  staleTime: 5 * 60_000,
})

/** Inside the frame somebody is always signed in. */
export function useMe(): api.Me {
  return useSuspenseQuery(meQuery).data
}

/** Whether a button is worth showing; the server asks again. */
export function useMay(permission: Permission): boolean {
  return holds(useMe().role, permission)
}

/** Somebody else may have sat here before: nothing of theirs stays in memory. */
export function enterAs(me: api.Me): void {
  if (cache.getQueryData(meQuery.queryKey)?.id !== me.id) cache.clear()
  cache.setQueryData(meQuery.queryKey, me)
}

/** The sign-in page is loaded anew, so that nothing of theirs is left in this window. */
export async function leave(): Promise<void> {
  await call(api.signOut, {})
  location.assign('/sign-in')
}
