import { type DocumentFormat, detectFormat } from './detect-format.ts'
import { DocumentRefusal } from './refusal.ts'

export interface ReadDocument {
  text: string
  format: DocumentFormat
  /** What the officer should know of the reading: 有3张图片没有读。 */
  notes: string[]
}

/** What a reader of one format gives: lines, with tabs between the cells of a table's row. */
export interface ReadLines {
  lines: string[]
  notes: string[]
}

/** 20 MB: a written plan is a few hundred KB even with its pictures. */
export const mostBytes = 20 * 1024 * 1024
/** A year's plans of a whole district are well below; more would only keep the officer waiting. */
const mostCharacters = 2_000_000

/**
 * The text of a file, whatever its name says it is. Throws `DocumentRefusal`. Parses what strangers
 * made: call `readDocumentInChild` for uploaded files.
 */
export async function readDocument(bytes: Uint8Array, name: string, most = mostBytes): Promise<ReadDocument> {
  if (bytes.length === 0) throw new DocumentRefusal('empty-file')
  if (bytes.length > most) throw new DocumentRefusal('too-large')

  const format = detectFormat(bytes)
  const { lines, notes } = await readLines(bytes, format).catch((error: unknown) => {
    if (error instanceof DocumentRefusal) throw error
    throw new DocumentRefusal('unreadable', { cause: error })
  })
  const text = tidy(lines)
  if (text === '') throw new DocumentRefusal(format === 'pdf' ? 'no-text-layer' : 'empty-file', { format })
  if (text.length > mostCharacters) throw new DocumentRefusal('too-large')

  return { text, format, notes: [...nameNotes(name, format), ...notes] }
}

/** Only the reader that is needed is loaded: the PDF one alone takes a tenth of a second. */
async function readLines(bytes: Uint8Array, format: DocumentFormat): Promise<ReadLines> {
  switch (format) {
    case 'docx':
      return (await import('./docx/read-docx.ts')).readDocx(bytes)
    case 'doc':
      return (await import('./read-doc.ts')).readDoc(bytes)
    case 'pdf':
      return (await import('./pdf/read-pdf.ts')).readPdf(bytes)
    case 'xlsx':
    case 'xls':
      return (await import('./read-workbook.ts')).readWorkbook(bytes, format)
    case 'html':
      return (await import('./read-html.ts')).readHtml(bytes)
    case 'txt':
      return (await import('./read-text.ts')).readText(bytes)
  }
}

/** No trailing blanks, and never more than one empty line together. */
function tidy(lines: string[]): string {
  return lines
    .join('\n')
    .replace(/[\0\u200B\uFEFF]/g, '')
    .replace(/\r\n?|[\v\f\u2028\u2029]/g, '\n')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '')
}

const formatNames: Record<DocumentFormat, string> = {
  docx: 'Word文档（.docx）',
  doc: '旧版Word文档（.doc）',
  pdf: 'PDF',
  xlsx: 'Excel表格（.xlsx）',
  xls: '旧版Excel表格（.xls）',
  html: '网页',
  txt: '纯文本',
}
/** Names that agree with each content; .wps and .et are what WPS calls its .doc and .xls. */
const usualEndings: Record<DocumentFormat, RegExp> = {
  docx: /\.(docx|docm|dotx|wps)$/i,
  doc: /\.(doc|dot|wps|wpt)$/i,
  pdf: /\.pdf$/i,
  xlsx: /\.(xlsx|xlsm|xltx|xlsb|et)$/i,
  xls: /\.(xls|et|xlt)$/i,
  html: /\.(html?|xhtml|mht)$/i,
  txt: /\.(txt|md|csv|tsv|text)$/i,
}

function nameNotes(name: string, format: DocumentFormat): string[] {
  const ending = /\.[a-z]{2,5}$/i.exec(name)?.[0]
  if (ending === undefined || usualEndings[format].test(name)) return []
  return [`文件名写的是“${ending}”，内容其实是${formatNames[format]}，已照内容读取。`]
}
