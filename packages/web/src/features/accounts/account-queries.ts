import { queryOptions } from '@tanstack/react-query'
import { listAccounts } from '@yushui/contract/accounts'
import { listOffices, type Office } from '@yushui/contract/organisations'
import { administrators, type Role } from '@yushui/contract/permissions'
import { call } from '../../api.ts'
import { cache } from '../../cache.ts'

export const accountsQuery = queryOptions({
  queryKey: ['accounts'],
  queryFn: ({ signal }) => call(listAccounts, {}, { signal }),
})
export const officesQuery = queryOptions({
  queryKey: ['offices'],
  queryFn: ({ signal }) => call(listOffices, {}, { signal }),
})
export const accountsChanged = () => cache.invalidateQueries({ queryKey: ['accounts'] })
export const officesChanged = () => cache.invalidateQueries({ queryKey: ['offices'] })

/** The roles that make sense at a level of the tree. */
export function rolesAt(kind: Office['kind']): Role[] {
  if (kind === 'community') return ['officer', 'director', 'staff', 'liaison', ...administrators]
  return [kind === 'street' ? 'street-officer' : 'district-officer', ...administrators]
}
