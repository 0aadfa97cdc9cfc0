import { Refusal } from '../../platform/refusal.ts'

/** The last row of a page, as the client hands it back: path, year or day, id. */
export interface Place {
  path: string
  key: string
  id: string
}

export function placeOf(after: string | undefined): Place | null {
  if (after === undefined) return null
  const [, path, key, id] = /^([0-9a-z.]+)~([\d-]{4,10})~([0-9a-f-]{36})$/.exec(after) ?? []
  if (!path || !key || !id) throw new Refusal('invalid', 'input-not-valid', {}, ['after'])
  return { path, key, id }
}

/** `rows` were asked for one more than the limit: a row too many says that there is a next page. */
export function pageOf<T extends { path: string; id: string }>(
  rows: T[],
  limit: number,
  keyOf: (row: T) => string,
) {
  const last = rows.length > limit ? rows[limit - 1] : undefined
  return { rows: rows.slice(0, limit), next: last ? `${last.path}~${keyOf(last)}~${last.id}` : null }
}
