import { queryOptions } from '@tanstack/react-query'
import * as api from '@yushui/contract/partners'
import { call } from '../../api.ts'
import { cache } from '../../cache.ts'

const all = ['partners'] as const

/** With `withdrawn`, those that were taken off the list instead. */
export const partnersQuery = (withdrawn = false) =>
  queryOptions({
    queryKey: [...all, withdrawn],
    queryFn: ({ signal }) => call(api.listPartners, { withdrawn: withdrawn ? 'yes' : 'no' }, { signal }),
  })

export function partnersChanged(): Promise<void> {
  return cache.invalidateQueries({ queryKey: all })
}
