import { Refusal } from '../../platform/refusal.ts'

/** Where a page begins: behind the row with this key and id. */
export function placeOf(after: string | undefined): { key: string; id: string } | null {
  if (after === undefined) return null
  const [, key, id] = /^([\d-]{4,10})~([0-9a-f-]{36})$/.exec(after) ?? []
  if (!key || !id) throw new Refusal('invalid', 'input-not-valid', {}, ['after'])
  return { key, id }
}

/** `rows` were asked for one more than the limit: a row too many says that there is a next page. */
export function pageOf<T extends { id: string }>(rows: T[], limit: number, keyOf: (row: T) => string) {
  const last = rows.length > limit ? rows[limit - 1] : undefined
  return { rows: rows.slice(0, limit), next: last ? `${keyOf(last)}~${last.id}` : null }
}
