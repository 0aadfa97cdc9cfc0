import { areaOf, placeOf } from './cell-places.ts'
import { all, cellText, openWorkbook, parsePart, type WorkbookParts } from './workbook-parts.ts'

export interface FormSheet {
  name: string
  /** Its upper rows as they read, without the empty ends of rows. */
  rows: string[][]
}

const [mostRows, mostColumns] = [40, 60]

/** The shown sheets of somebody's form. */
export function readForm(bytes: Uint8Array): FormSheet[] {
  const parts = openWorkbook(bytes)
  return parts.sheets.map(({ name, path }) => ({ name, rows: upperRows(parts, path) }))
}

function upperRows({ zip, strings }: WorkbookParts, path: string): string[][] {
  const sheet = parsePart(zip, path, upperPart)
  const rows: string[][] = []
  const put = (row: number, column: number, text: string) => {
    if (row < 1 || row > mostRows || column < 1 || column > mostColumns) return
    while (rows.length < row) rows.push([])
    const cells = rows[row - 1]!
    while (cells.length < column) cells.push('')
    cells[column - 1] = text
  }
  for (const cell of all(sheet, 'c')) {
    const { row, column } = placeOf(cell.getAttribute('r') ?? '')
    const text = cellText(cell, strings).replace(/\s+/g, ' ').trim()
    if (text !== '') put(row, column, text)
  }
  // A heading over two rows heads both.
  for (const merge of all(sheet, 'mergeCell')) {
    const { from, to } = areaOf(merge.getAttribute('ref') ?? '')
    const text = rows[from.row - 1]?.[from.column - 1]
    if (text)
      for (let row = from.row + 1; row <= Math.min(to.row, mostRows); row++) put(row, from.column, text)
  }
  return rows
}

/** A sheet of tens of thousands of rows would take a second to parse for its first forty. */
function upperPart(xml: string): string {
  const starts = xml.matchAll(/<(?:\w+:)?row[\s/>]/g)
  const from = starts.drop(mostRows).next().value?.index
  const to = xml.search(/<\/(?:\w+:)?sheetData\s*>/)
  return from === undefined || to < from ? xml : xml.slice(0, from) + xml.slice(to)
}
