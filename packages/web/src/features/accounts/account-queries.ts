import { queryOptions } from '@tanstack/react-query'
import { listAccounts } from '@yushui/contract/accounts'
import { listOffices, type Office, officeKinds } from '@yushui/contract/organisations'
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

export interface Branch {
  office: Office
  /** 0 at the top of what is in reach. */
  depth: number
}

/** From the top down, each office before those below it, named in order. */
export function treeOf(offices: readonly Office[]): Branch[] {
  const known = new Set(offices.map(({ id }) => id))
  const below = (parentId: string | null, depth: number): Branch[] =>
    offices
      .filter((it) => (depth === 0 ? !it.parentId || !known.has(it.parentId) : it.parentId === parentId))
      .toSorted(
        (a, b) =>
          officeKinds.indexOf(a.kind) - officeKinds.indexOf(b.kind) || a.name.localeCompare(b.name, 'zh'),
      )
      .flatMap((office) => [{ office, depth }, ...below(office.id, depth + 1)])
  return below(null, 0)
}
