import type { PaperTable } from '@yushui/domain/paper'
import {
  AlignmentType,
  Footer,
  Header,
  HeightRule,
  type IParagraphOptions,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { size, wordFonts } from './layout.ts'
import { twips, twipsOfCharacters, twipsOfMm } from './word-styles.ts'

type Look = Omit<IParagraphOptions, 'children' | 'text'>

export function paragraph(text: string, look: Look = {}): Paragraph {
  return new Paragraph({ ...look, children: text === '' ? [] : [new TextRun({ text })] })
}

/** The label in 黑体, before the text. */
export const labelledParagraph = ({ label, text }: { label: string; text: string }, look: Look = {}) =>
  new Paragraph({
    ...look,
    children: [
      ...(label === '' ? [] : [new TextRun({ text: label, font: wordFonts.hei })]),
      ...(text === '' ? [] : [new TextRun({ text })]),
    ],
  })

/** Never parted from what follows it by the end of a page. */
export const emptyLine = () => paragraph('', { style: 'PaperLine', keepNext: true })

/** One paragraph, broken by hand: so it is read as one title again. */
export const title = (lines: string[]) =>
  new Paragraph({
    style: 'PaperTitle',
    children: lines.map((text, i) => new TextRun({ text, ...(i === 0 ? {} : { break: 1 }) })),
  })

/** A line set from the right edge: name and date of the signature. */
export function fromRight(text: string, characters: number, look: Look = {}): Paragraph {
  const right = twipsOfCharacters(characters)
  return paragraph(text, {
    ...look,
    style: 'PaperLine',
    alignment: AlignmentType.RIGHT,
    indent: { right, firstLine: 0, firstLineChars: 0 },
  })
}

/** — 1 — in half-width 宋体, one character from the outer edge: right on odd pages, left on even ones. */
export function pageNumber(side: 'odd' | 'even'): Footer {
  const edge = side === 'odd' ? 'right' : 'left'
  return new Footer({
    children: [
      new Paragraph({
        style: 'PaperPageNumber',
        alignment: side === 'odd' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: { firstLineChars: 0, firstLine: 0, [edge]: twips(size.small) },
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  })
}

/** 送审稿, at the upper right of each page. */
export const pageMark = (mark: string) =>
  new Header({ children: [paragraph(mark, { style: 'PaperMark', alignment: AlignmentType.RIGHT })] })

/** `width` in twips. The head is repeated on each page, and a row is never torn apart. */
export function wordTable(table: PaperTable, width: number): Table {
  const sum = table.columns.reduce((total, column) => total + column.width, 0)
  const widths = table.columns.map((column) => Math.round((column.width / sum) * width))
  const row = (texts: string[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      ...(table.rowHeight !== undefined && {
        height: { value: twipsOfMm(table.rowHeight), rule: HeightRule.ATLEAST },
      }),
      children: table.columns.map(
        ({ align }, i) =>
          new TableCell({
            width: { size: widths[i] ?? 0, type: WidthType.DXA },
            verticalAlign: VerticalAlignTable.CENTER,
            children: (texts[i] ?? '').split('\n').map((text) =>
              paragraph(text, {
                style: isHead ? 'PaperCellHead' : 'PaperCell',
                alignment: isHead || align === 'center' ? AlignmentType.CENTER : AlignmentType.LEFT,
              }),
            ),
          }),
      ),
    })
  const titles = table.columns.map((column) => column.title)
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    margins: { left: 80, right: 80, top: 40, bottom: 40, marginUnitType: WidthType.DXA },
    rows: [row(titles, true), ...table.rows.map((texts) => row(texts, false))],
  })
}
