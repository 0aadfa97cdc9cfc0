import type { Cell, PrintedLine } from './printed-lines.ts'

/**
 * Joins printed lines to paragraphs. A line goes on in the next one only if it is filled to the
 * right edge and the next one neither is indented nor begins with a number; so a heading, an item
 * of a list and a signature keep lines of their own.
 */
export function paragraphsOf(pages: PrintedLine[][]): string[] {
  const lines = pages.flat()
  const body = usual(lines.filter((line) => !line.isRow).map((line) => line.fontSize))
  const paragraphs: string[] = []
  let last: PrintedLine | null = null

  for (const page of pages) {
    const edges = pageEdges(page)
    for (const line of page) {
      const row: PrintedLine | null = last && continuedRow(last, line)
      if (last && row) {
        last = row
        paragraphs[paragraphs.length - 1] = row.text
        continue
      }
      if (last && goesOn(last, line, edges, body)) {
        // A Latin word began with a blank; an address may be broken at its own marks.
        const isWord = /^[A-Za-z]/.test(line.text) && !/[-/.]$/.test(last.text)
        paragraphs[paragraphs.length - 1] += (isWord ? ' ' : '') + line.text
      } else paragraphs.push(line.text)
      last = line
    }
  }
  return paragraphs
}

interface Edges {
  left: number
  right: number
}

/** Where running text begins and ends. */
function pageEdges(page: PrintedLine[]): Edges {
  const plain = page.filter((line) => line.cells.length === 1)
  return {
    left: Math.min(...plain.map((line) => line.left)),
    right: Math.max(0, ...plain.map((line) => line.right)),
  }
}

function goesOn(last: PrintedLine, line: PrintedLine, edges: Edges, body: number): boolean {
  if (last.isRow || line.isRow || last.cells.length > 1 || line.cells.length > 1) return false
  const isSameSize = Math.abs(last.fontSize - line.fontSize) < 0.5
  if (!isSameSize || beginsItem.test(line.text)) return false
  // A title of two lines, each centred.
  if (line.fontSize > body * 1.2) return !endsSentence.test(last.text)

  const isFull = edges.right - last.right < 1.6 * last.fontSize
  const isIndented = line.left - edges.left > 0.9 * line.fontSize
  return isFull && !isIndented
}

const beginsItem =
  /^(第[一二三四五六七八九十\d]+[章节条项部]|[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十\d]+[)）]|\d{1,2}[.．、](?!\d(?!\d?月))|[①-⑳⑴-⒇❶-❿●■◆•·▪]|附件)/
const endsSentence = /[。！？；：.!?;:]$/

/** In characters. Text that wraps fills a wide cell first; narrow ones hold the labels of new rows. */
const widthThatWraps = 6

/**
 * A wrapped row of a table: the next line has nothing in the first column, each of its cells stands
 * under one of the row's, and one of these is wide.
 */
function continuedRow(row: PrintedLine, line: PrintedLine): PrintedLine | null {
  if (row.isRow || line.isRow || row.cells.length < 3) return null
  const distance = row.y - line.y
  if (distance <= 0 || distance > 2 * row.fontSize) return null
  if (line.left < row.cells[1]!.left - row.fontSize) return null

  const cells = row.cells.map((cell) => ({ ...cell }))
  let isWrapped = false
  for (const piece of line.cells) {
    const under = cells.find((cell) => overlaps(cell, piece))
    if (!under) return null
    isWrapped ||= under.right - under.left >= widthThatWraps * row.fontSize
    under.text += piece.text
    under.left = Math.min(under.left, piece.left)
    under.right = Math.max(under.right, piece.right)
  }
  if (!isWrapped) return null
  return { ...row, y: line.y, cells, text: cells.map((cell) => cell.text).join('\t') }
}

const overlaps = (a: Cell, b: Cell) => a.left < b.right && b.left < a.right

/** The value that most of them have; 0 of none. */
function usual(values: number[]): number {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  let most = 0
  for (const [value, count] of counts) if (count > (counts.get(most) ?? 0)) most = value
  return most
}
