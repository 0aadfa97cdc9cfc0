import { longestLabel, tableLines } from '../table-lines.ts'
import { type Piece, type PrintedLine, printedLines } from './printed-lines.ts'
import type { Rule, Rules } from './rules.ts'

/** Lines of a table that lie closer than this are one: cells are often ruled one by one. */
const sameRule = 3

/**
 * The lines of a page with the rows of its ruled tables put together: a cell's wrapped words are one
 * text, and a row is one line.
 */
export function linesWithTables(pieces: Piece[], rules: Rules): PrintedLine[] {
  const rest = new Set(pieces)
  const rows: PrintedLine[] = []
  const levels = distinct(rules.across).toReversed()
  for (const [i, top] of levels.entries()) {
    const bottom = levels[i + 1]
    if (bottom === undefined) break
    const cells = cellsBetween(top, bottom, rules, rest, pieces)
    if (cells.length < 2) continue
    for (const cell of cells) for (const piece of cell.pieces) rest.delete(piece)
    const texts = cells.map((cell) => [cell.isShown ? cell.text : ''])
    for (const text of tableLines([texts])) rows.push(rowLine(text, top))
  }
  return [...printedLines([...rest]), ...rows].toSorted((a, b) => b.y - a.y)
}

interface RuledCell {
  text: string
  pieces: Piece[]
  /** False for content that a row above has already shown. */
  isShown: boolean
}

function cellsBetween(
  top: number,
  bottom: number,
  { across, down }: Rules,
  rest: Set<Piece>,
  all: Piece[],
): RuledCell[] {
  const middle = (top + bottom) / 2
  const walls = distinct(down.filter((rule) => spans(rule, middle)))
  return walls.slice(1).map((right, i) => {
    const left = walls[i]!
    const over = across.filter((rule) => spans(rule, (left + right) / 2)).map(({ at }) => at)
    const ceiling = Math.min(...over.filter((at) => at > middle))
    const floor = Math.max(...over.filter((at) => at < middle))
    const isWithin = (piece: Piece) => {
      const x = piece.x + piece.width / 2
      const y = piece.y + piece.fontSize * 0.3
      return x > left && x < right && y > floor && y < ceiling
    }
    const text = cellText(all.filter(isWithin), left, right)
    const isFirst = ceiling - top < sameRule
    return { text, pieces: [...rest].filter(isWithin), isShown: isFirst || text.length <= longestLabel }
  })
}

/** Wrapped lines are joined; one that leaves room was ended on purpose. */
function cellText(pieces: Piece[], left: number, right: number): string {
  let text = ''
  let room = 0
  for (const line of printedLines(pieces)) {
    text += (room > 2.5 * line.fontSize ? ' ' : '') + line.text
    room = right - left - (line.right - line.left)
  }
  return text
}

const rowLine = (text: string, y: number): PrintedLine => ({
  text,
  left: 0,
  right: 0,
  y,
  fontSize: 0,
  cells: [],
  isRow: true,
})

const spans = ({ from, to }: Rule, place: number) => from - sameRule < place && place < to + sameRule

function distinct(rules: Rule[]): number[] {
  const places: number[] = []
  for (const at of rules.map((rule) => rule.at).toSorted((a, b) => a - b))
    if (places.length === 0 || at - places.at(-1)! >= sameRule) places.push(at)
  return places
}
