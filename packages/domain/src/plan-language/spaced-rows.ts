import { labelOfCell } from './lines.ts'
import type { Extent } from './plan.ts'

/** A header of fewer columns may be a phrase with spaces in it. */
const leastColumns = 3

/**
 * The rows of tables whose cells are kept apart by single spaces: a line of column names, and the lines
 * below it that have as many parts, or one fewer. Extents of the raw text, ascending.
 */
export function spacedRows(raw: string): Extent[] {
  const rows: Extent[] = []
  let columns = 0
  for (let start = 0; start <= raw.length; ) {
    let end = raw.indexOf('\n', start)
    if (end < 0) end = raw.length
    const parts = end - start < 300 ? partsOf(raw.slice(start, end)) : []
    if (isHeader(parts)) columns = parts.length
    else if (columns > 0 && parts.length !== columns && parts.length !== columns - 1) columns = 0
    if (columns > 0) rows.push({ start, end })
    start = end + 1
  }
  return rows
}

function partsOf(line: string): string[] {
  return line.includes('\t') ? [] : line.trim().split(/[ \u3000]+/)
}

function isHeader(parts: string[]): boolean {
  if (parts.length < leastColumns || parts.length > 9) return false
  const labels = parts.map((part) => labelOfCell(part))
  return labels.includes('content') && labels.filter((label) => label !== null).length >= parts.length - 1
}
