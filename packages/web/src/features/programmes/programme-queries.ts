import { queryOptions } from '@tanstack/react-query'
import * as api from '@yushui/contract/programmes'
import { call } from '../../api.ts'
import { cache } from '../../cache.ts'

const asked = (isWithdrawn: boolean) => ({ withdrawn: isWithdrawn ? ('yes' as const) : ('no' as const) })

/** With `isWithdrawn`, those that were taken off the list instead. */
export const programmesQuery = (isWithdrawn = false) =>
  queryOptions({
    queryKey: ['programmes', 'list', isWithdrawn],
    queryFn: ({ signal }) => call(api.listProgrammes, asked(isWithdrawn), { signal }),
  })
export const programmeQuery = (id: string) =>
  queryOptions({
    queryKey: ['programmes', 'one', id],
    queryFn: ({ signal }) => call(api.getProgramme, { id }, { signal }),
  })
export const campaignsQuery = (isWithdrawn = false) =>
  queryOptions({
    queryKey: ['campaigns', isWithdrawn],
    queryFn: ({ signal }) => call(api.listCampaigns, asked(isWithdrawn), { signal }),
  })

export async function programmesChanged(): Promise<void> {
  await cache.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' })
}
