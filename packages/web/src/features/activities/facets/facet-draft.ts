import type { Facet, Facets } from '@yushui/contract/activity-facets'
import { type Cell, facetParts, type Part } from './facet-parts.ts'

/** A line as it is typed, by the names of its cells. */
export type TextRow = Record<string, string>

/** Each part's lines as they are typed (one for `fields`), by `partKey`; and its lists of words. */
export interface FacetDraft {
  rows: Record<string, TextRow[]>
  names: Record<string, string[]>
}

type Kept = Record<string, unknown>

export const partKey = (part: Part) => part.at ?? part.form

/** What lies in a facet for a part of it: the lines of `rows`, or the one of `fields`. */
export function linesIn(part: Part, value: unknown): Kept[] {
  if (value === undefined || part.form === 'names') return []
  if (part.form === 'fields') return [value as Kept]
  return ((part.at === null ? value : (value as Kept)[part.at]) as Kept[] | undefined) ?? []
}

export const namesIn = (part: Part, value: unknown): string[] =>
  (part.form === 'names' && ((value as Kept | undefined)?.[part.at] as string[] | undefined)) || []

/** A kept value as it is typed; nothing stands as an empty field. */
export function typedOf(cell: Cell, kept: unknown): string {
  if (kept === null || kept === undefined || kept === 0) return ''
  return cell.form === 'yuan' ? String(Number(kept) / 100) : String(kept)
}

function keptOf(cell: Cell, typed: string): unknown {
  const words = typed.trim()
  if (cell.form === 'yuan') return Math.round(Number(words) * 100)
  if (cell.form === 'whole' || cell.form === 'number') return Number(words)
  if (cell.form === 'rank') return words === '' ? null : Number(words)
  if (cell.form === 'pick') return words || cell.options?.[0]?.value
  return words
}

const cellsOf = (part: Part) => (part.form === 'names' ? [] : part.cells)

export const isBlank = (row: TextRow) => Object.values(row).every((typed) => typed.trim() === '')

export function facetDraftOf(facet: Facet, value: unknown): FacetDraft {
  const draft: FacetDraft = { rows: {}, names: {} }
  for (const part of facetParts[facet]) {
    if (part.form === 'names') draft.names[partKey(part)] = namesIn(part, value)
    else {
      const typedRow = (kept: Kept) =>
        Object.fromEntries(cellsOf(part).map((cell) => [cell.at, typedOf(cell, kept[cell.at])]))
      draft.rows[partKey(part)] = linesIn(part, value).map(typedRow)
    }
  }
  return draft
}

/** Lines with nothing in them are not kept; a facet with nothing in it at all is none. */
export function facetFrom<F extends Facet>(facet: F, draft: FacetDraft): Facets[F] | undefined {
  const whole: Kept = {}
  let lines: Kept[] | null = null
  let isEmpty = true
  for (const part of facetParts[facet]) {
    const key = partKey(part)
    if (part.form === 'names') {
      whole[part.at] = draft.names[key] ?? []
      isEmpty &&= (draft.names[key] ?? []).length === 0
      continue
    }
    const typed = (draft.rows[key] ?? []).filter((row) => !isBlank(row))
    isEmpty &&= typed.length === 0
    const kept = (typed.length > 0 || part.form === 'rows' ? typed : [{}]).map((row: TextRow) =>
      Object.fromEntries(part.cells.map((cell) => [cell.at, keptOf(cell, row[cell.at] ?? '')])),
    )
    if (part.form === 'fields') Object.assign(whole, kept[0])
    else if (part.at === null) lines = kept
    else whole[part.at] = kept
  }
  return isEmpty ? undefined : ((lines ?? whole) as Facets[F])
}
