import { labelOfCell } from './lines.ts'
import type { Extent } from './plan.ts'
import { scanTime } from './times/scan-time.ts'

/** A header of fewer columns may be a phrase with spaces in it. */
const leastColumns = 3

/**
 * The rows of tables whose cells are kept apart by single spaces: a line of column names, and the lines
 * below it that have as many parts, or one fewer. Extents of the raw text, ascending.
 */
export function spacedRows(raw: string): Extent[] {
  const rows: Extent[] = []
  const timed: Extent[] = []
  let columns = 0
  for (let start = 0; start <= raw.length; ) {
    let end = raw.indexOf('\n', start)
    if (end < 0) end = raw.length
    const parts = end - start < 300 ? partsOf(raw.slice(start, end)) : []
    if (isHeader(parts)) columns = parts.length
    else if (columns > 0 && parts.length !== columns && parts.length !== columns - 1) columns = 0
    if (columns > 0) rows.push({ start, end })
    else if (parts.length === 2 && isTime(parts[0]!) && parts[1]!.length >= shortestContent)
      timed.push({ start, end })
    start = end + 1
  }
  // 三月中旬 召开联席会: such lines one after the other are a table of two columns.
  return timed.length >= leastTimed ? [...rows, ...timed].sort((a, b) => a.start - b.start) : rows
}

const leastTimed = 3
const shortestContent = 4

/** Nothing but a time, whatever its digits' width: 三月中旬, ６日(周五), 国家公祭日. */
function isTime(part: string): boolean {
  if (part.length > 16) return false
  const words = part
    .replace(/[\uff01-\uff5e]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0))
    .replace(/\([^)]*\)$/, '')
  return (
    scanTime(words, 0)?.end === words.length ||
    /^(?:\d{1,2}[日号]|[上中下]旬|第[一二三四五]周|第[一二三四五]个(?:周|星期)[一二三四五六日天])$/.test(
      words,
    )
  )
}

const gap = /[ \u3000]/
const gaps = /[ \u3000]+/

/** None where nothing is kept apart. */
function partsOf(line: string): string[] {
  return line.includes('\t') || !gap.test(line) ? [] : line.trim().split(gaps)
}

function isHeader(parts: string[]): boolean {
  if (parts.length < leastColumns || parts.length > 9) return false
  const labels = parts.map((part) => labelOfCell(part))
  return labels.includes('content') && labels.filter((label) => label !== null).length >= parts.length - 1
}
