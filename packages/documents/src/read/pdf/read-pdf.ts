import { extractTextItems, getDocumentProxy } from 'unpdf'
import type { ReadLines } from '../read-document.ts'
import { DocumentRefusal } from '../refusal.ts'
import { paragraphsOf } from './paragraphs.ts'
import { type Piece, type PrintedLine, printedLines } from './printed-lines.ts'
import { linesWithTables } from './ruled-tables.ts'
import { rulesOf } from './rules.ts'

/** The text layer of a PDF, its printed lines put together to paragraphs again. */
export async function readPdf(bytes: Uint8Array): Promise<ReadLines> {
  // pdf.js takes the bytes away from whoever hands them over.
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 }).catch((error: unknown) => {
    const isLocked = error instanceof Error && error.name === 'PasswordException'
    throw new DocumentRefusal(isLocked ? 'encrypted-file' : 'unreadable', { cause: error })
  })
  const { items } = await extractTextItems(pdf)
  const pages = withoutFurniture(await Promise.all(items.map((pieces, i) => pageLines(pieces, pdf, i + 1))))
  const empty = pages.filter((lines) => lines.length === 0).length
  const hasText = pages.some((lines) => lines.some((line) => /[\p{L}\p{N}]/u.test(line.text)))
  if (!hasText) throw new DocumentRefusal('no-text-layer', { format: 'pdf' })
  return {
    lines: paragraphsOf(pages),
    notes: empty > 0 ? [`有${empty}页没有文字层（可能是扫描的），没有读。`] : [],
  }
}

/** What a page draws is only asked where its text stands in columns: a scan draws 20 MB of picture. */
async function pageLines(
  pieces: Piece[],
  pdf: Awaited<ReturnType<typeof getDocumentProxy>>,
  number: number,
): Promise<PrintedLine[]> {
  const lines = printedLines(pieces)
  if (!lines.some((line) => line.cells.length > 1)) return lines
  return linesWithTables(pieces, await rulesOf(await pdf.getPage(number)))
}

/** Page numbers, and heads and feet that stand on every page. */
function withoutFurniture(pages: PrintedLine[][]): PrintedLine[][] {
  const onHowManyPages = new Map<string, number>()
  for (const lines of pages)
    for (const line of new Set([lines[0]?.text, lines.at(-1)?.text]))
      if (line !== undefined) onHowManyPages.set(line, (onHowManyPages.get(line) ?? 0) + 1)

  const isFurniture = (line: PrintedLine | undefined) =>
    line !== undefined &&
    (/^[\s—–―\-·第]*\d{1,4}[\s—–―\-·页]*(([/／]|共)\s*\d{1,4}\s*页?)?$/.test(line.text) ||
      (pages.length >= 3 && onHowManyPages.get(line.text) === pages.length))
  return pages.map((lines) =>
    lines.slice(isFurniture(lines[0]) ? 1 : 0, isFurniture(lines.at(-1)) ? -1 : undefined),
  )
}
