import type { PaperTable } from '@yushui/domain/paper'
import { type BorderSide, type CellStyle, type CellValue, writeXlsx } from 'hucre'
import { widthOf } from '../paper/title-lines.ts'

export interface TaskTable {
  /** 柳湾社区2026年双拥工作任务分解表 */
  title: string
  table: PaperTable
  /** The sheet's name. */
  sheet?: string
}

/** Characters that fit across a sheet of A4 lying down, at the size of the table. */
const sheetWidth = 118
const size = { title: 18, text: 11 }
/** Points: a line of text with its air, and the least height of a row. */
const linePitch = 15
const leastRow = 24

/** The 任务分解表 as a workbook that an office goes on filling in: prints on A4, the head on each page. */
export async function writeTaskTable({ title, table, sheet = '任务分解表' }: TaskTable): Promise<Uint8Array> {
  const sum = table.columns.reduce((total, column) => total + column.width, 0)
  const widths = table.columns.map(({ width }) => (width / sum) * sheetWidth)
  const last = table.columns.length - 1
  const rows: CellValue[][] = [
    [title, ...table.columns.slice(1).map(() => null)],
    table.columns.map((column) => column.title),
    ...table.rows.map((row) => row.map(cellValue)),
  ]
  const heights = rows.map((row, y) => (y === 0 ? 40 : heightOf(row, widths)))
  return writeXlsx({
    properties: { title },
    sheets: [
      {
        name: sheet,
        columns: widths.map((width) => ({ width })),
        rows,
        cells: new Map(
          rows.flatMap((row, y) => row.map((_, x) => [`${y},${x}`, { style: styleOf(table, y, x) }])),
        ),
        rowDefs: new Map(heights.map((height, y) => [y, { height }])),
        merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: last }],
        freezePane: { rows: 2 },
        pageSetup: {
          paperSize: 'a4',
          orientation: 'landscape',
          fitToPage: true,
          fitToWidth: 1,
          fitToHeight: 0,
          printTitlesRow: '$1:$2',
          horizontalCentered: true,
          margins: { top: 0.6, bottom: 0.6, left: 0.5, right: 0.5, header: 0.3, footer: 0.3 },
        },
        headerFooter: { oddFooter: '&C第&P页 共&N页' },
      },
    ],
  })
}

/** Serial numbers count as numbers; everything else stays the text it is. */
const cellValue = (text: string): CellValue => (/^[1-9]\d{0,5}$/.test(text) ? Number(text) : text)

function heightOf(row: CellValue[], widths: number[]): number {
  const lines = row.map((value, x) =>
    String(value ?? '')
      .split('\n')
      .reduce((sum, part) => sum + Math.max(1, Math.ceil((widthOf(part) * 2 + 1) / (widths[x] ?? 1))), 0),
  )
  return Math.max(leastRow, Math.max(...lines) * linePitch + 6)
}

function styleOf(table: PaperTable, y: number, x: number): CellStyle {
  const isCentred = y < 2 || table.columns[x]?.align === 'center'
  return {
    font:
      y === 0
        ? { name: '方正小标宋简体', size: size.title }
        : { name: y === 1 ? '黑体' : '仿宋_GB2312', size: size.text },
    alignment: { horizontal: isCentred ? 'center' : 'left', vertical: 'center', wrapText: true },
    ...(y === 0 ? {} : { border: { top: line, bottom: line, left: line, right: line } }),
  }
}
const line: BorderSide = { style: 'thin' }
