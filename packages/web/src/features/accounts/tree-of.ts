import { type Office, officeKinds } from '@yushui/contract/organisations'

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
