import { withoutRadicals } from './radicals.ts'

/** A piece of text where it stands on the page, in points from the bottom left. */
export interface Piece {
  str: string
  x: number
  y: number
  width: number
  fontSize: number
}

export interface PrintedLine {
  /** Cells of a table's row stand apart by a tab. */
  text: string
  left: number
  right: number
  y: number
  fontSize: number
  cells: Cell[]
  /** A row put together from a ruled table: complete as it is. */
  isRow: boolean
}
export interface Cell {
  text: string
  left: number
  right: number
}

/** Puts the pieces of a page together to its printed lines, top to bottom. */
export function printedLines(pieces: Piece[]): PrintedLine[] {
  const written = pieces.filter((piece) => piece.str.trim() !== '' && piece.fontSize > 0)
  const rows: Piece[][] = []
  for (const piece of written.toSorted((a, b) => b.y - a.y)) {
    const row = rows.at(-1)
    const isSame = row && Math.abs(row[0]!.y - piece.y) < Math.min(row[0]!.fontSize, piece.fontSize) * 0.4
    if (isSame) row.push(piece)
    else rows.push([piece])
  }
  return rows.map((row) => lineOf(row.toSorted((a, b) => a.x - b.x)))
}

/** A gap this many characters wide parts the cells of a table; justified text never has it. */
const cellGap = 1.2
/** Word sets a tab between a heading's number and its words. */
const isNumber =
  /^([一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十\d]+[)）]|\d{1,2}[.．、]|[①-⑳●•▪])$/

function lineOf(row: Piece[]): PrintedLine {
  const cells: Cell[] = []
  for (const piece of row) {
    const cell = cells.at(-1)
    const gap = cell ? (piece.x - cell.right) / piece.fontSize : 0
    const right = piece.x + piece.width
    if (!cell || (gap > cellGap && !(cells.length === 1 && isNumber.test(cell.text)))) {
      cells.push({ text: piece.str, left: piece.x, right })
      continue
    }
    cell.text += (gap > 0.15 ? ' ' : '') + piece.str
    cell.right = Math.max(cell.right, right)
  }
  for (const cell of cells) cell.text = closed(withoutRadicals(cell.text))
  return {
    text: cells.map((cell) => cell.text).join('\t'),
    left: cells[0]!.left,
    right: cells.at(-1)!.right,
    y: row[0]!.y,
    fontSize: Math.max(...row.map((piece) => piece.fontSize)),
    cells,
    isRow: false,
  }
}

const chinese = '\\u2014\\u2018-\\u201D\\u2026\\u3000-\\u303F\\u3400-\\u9FFF\\uFF00-\\uFFEF'
const betweenChinese = new RegExp(
  `(?<=[${chinese}])[^\\S\\t]+(?=[${chinese}0-9])|(?<=[0-9])[^\\S\\t]+(?=[${chinese}])`,
  'g',
)

/** Takes out the blanks that justifying and 2026 年 leave; beside Latin words they stay. */
function closed(text: string): string {
  return text.trim().replace(betweenChinese, '')
}
