import { type CellValue, read, type Sheet } from 'hucre'
import { oleStreams } from './ole-streams.ts'
import type { ReadLines } from './read-document.ts'
import { DocumentRefusal } from './refusal.ts'
import { type PlacedCell, spreadCells, tableLines } from './table-lines.ts'
import { openZip, proveZip } from './unzip.ts'

/** .xlsx and .xls: one sheet after another, a row a line. */
export async function readWorkbook(bytes: Uint8Array, format: 'xlsx' | 'xls'): Promise<ReadLines> {
  if (format === 'xlsx') proveZip(openZip(bytes))
  else if (isEncrypted(bytes)) throw new DocumentRefusal('encrypted-file')

  const { sheets } = await read(bytes, { readStyles: true })
  const shown = sheets.filter((sheet) => !sheet.hidden && !sheet.veryHidden)
  const hidden = sheets.length - shown.length
  const filled = shown.map((sheet) => ({ name: sheet.name, lines: sheetLines(sheet) }))
  const several = filled.filter(({ lines }) => lines.length > 0)
  return {
    lines: several.flatMap(({ name, lines }) =>
      several.length > 1 && !isUntitled(name) ? [name, ...lines, ''] : [...lines, ''],
    ),
    notes: hidden > 0 ? [`有${hidden}张隐藏的工作表没有读。`] : [],
  }
}

const isUntitled = (name: string) => /^(sheet|工作表)\s*\d*$/i.test(name)

function sheetLines(sheet: Sheet): string[] {
  const merges = new Map((sheet.merges ?? []).map((merge) => [`${merge.startRow},${merge.startCol}`, merge]))
  const covered = new Set<string>()
  const rows = sheet.rows.map((row, y) =>
    row.flatMap((value, x): PlacedCell[] => {
      if (covered.has(`${y},${x}`)) return []
      const merge = merges.get(`${y},${x}`)
      // A merge over a thousand rows is a coloured column, not a label.
      const down = merge ? Math.min(merge.endRow - y + 1, 1000) : 1
      const across = merge ? Math.min(merge.endCol - x + 1, 200) : 1
      for (let dy = 0; dy < down; dy++) for (let dx = 0; dx < across; dx++) covered.add(`${y + dy},${x + dx}`)
      const numFmt = sheet.cells?.get(`${y},${x}`)?.style?.numFmt ?? ''
      return [{ paragraphs: cellText(value, numFmt).split('\n'), across, down }]
    }),
  )
  return tableLines(spreadCells(rows))
}

/** As the sheet shows it; a date's own number format only decides whether its day is said. */
function cellText(value: CellValue, numFmt: string): string {
  if (value === null) return ''
  if (value instanceof Date) return dateText(value, numFmt)
  if (typeof value === 'number') return String(Number(value.toPrecision(12)))
  const text = String(value)
  // A picture in a cell, as WPS writes it.
  return text.startsWith('=DISPIMG') ? '' : text
}

function dateText(date: Date, numFmt: string): string {
  const year = date.getUTCFullYear()
  const month = date.getUTCMonth() + 1
  const says = (letter: string) => numFmt === '' || numFmt.toLowerCase().includes(letter)
  return `${says('y') ? `${year}年` : ''}${month}月${says('d') ? `${date.getUTCDate()}日` : ''}`
}

/** A FILEPASS record (0x2F) follows the first BOF or stands soon after [MS-XLS 2.4.117]. */
function isEncrypted(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const streams = oleStreams(file)
  let at = streams.get('Workbook') ?? streams.get('Book') ?? file.length
  for (let record = 0; record < 4 && at + 4 <= file.length; record++) {
    if (file.readUInt16LE(at) === 0x2f) return true
    at += 4 + file.readUInt16LE(at + 2)
  }
  return false
}
