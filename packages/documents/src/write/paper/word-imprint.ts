import {
  BorderStyle,
  Paragraph,
  RelativeVerticalPosition,
  Tab,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx'
import { imprintLine, size, textWidth } from './layout.ts'
import type { SetPaper } from './set-paper.ts'
import { twips } from './word-styles.ts'

/**
 * 版记: a table that is held to the lower edge of the text. LibreOffice 7 leaves it where the text
 * ends; a ruled frame of paragraphs fares no better there.
 */
export function imprint({ copies, printedBy, printedOn }: NonNullable<SetPaper['imprint']>): Table {
  const rows: (string | Tab)[][] = [...(copies === '' ? [] : [[copies]]), [printedBy, new Tab(), printedOn]]
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(textWidth), type: WidthType.DXA },
    columnWidths: [twips(textWidth)],
    margins: { left: 0, right: 0, marginUnitType: WidthType.DXA },
    borders: {
      top: border(imprintLine.thick),
      bottom: border(imprintLine.thick),
      insideHorizontal: border(imprintLine.thin),
      left: noBorder,
      right: noBorder,
      insideVertical: noBorder,
    },
    float: {
      horizontalAnchor: TableAnchorType.MARGIN,
      absoluteHorizontalPosition: 0,
      verticalAnchor: TableAnchorType.MARGIN,
      relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
    },
    rows: rows.map(tableRow),
  })
}

function tableRow(children: (string | Tab)[]): TableRow {
  const oneCharacter = twips(size.small)
  return new TableRow({
    children: [
      new TableCell({
        width: { size: twips(textWidth), type: WidthType.DXA },
        children: [
          new Paragraph({
            style: 'PaperImprint',
            indent: { firstLineChars: 0, firstLine: 0, left: oneCharacter, right: oneCharacter },
            tabStops: [{ type: TabStopType.RIGHT, position: twips(textWidth) - oneCharacter }],
            children: [new TextRun({ children })],
          }),
        ],
      }),
    ],
  })
}

/** Word draws lines in eighths of a point. */
const border = (mm: number) => ({
  style: BorderStyle.SINGLE,
  size: Math.round((mm / 25.4) * 72 * 8),
  color: '000000',
})
const noBorder = { style: BorderStyle.NONE, size: 0, color: 'auto' }
