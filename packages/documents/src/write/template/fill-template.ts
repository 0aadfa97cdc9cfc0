import { LoopPlugin, TemplateHandler, TemplateSyntaxError, TextPlugin } from 'easy-template-x'
import JSZip from 'jszip'
import { DocumentRefusal } from '../../read/refusal.ts'
import { openZip, proveZip } from '../../read/unzip.ts'
import { xmlText } from '../xml-text.ts'

/** A template is text and a picture or two. */
const mostUnpacked = 50 * 1024 * 1024

/** A text, or the lines of a table. */
export type Marks = Record<string, string | Record<string, string>[]>

/** The marks of a template are not closed, or stand where none can. */
export class BrokenMarks extends Error {}

/** What stands in braces in a .docx: {标题}, {#表格}. Refuses what is no Word file. */
export async function readMarks(bytes: Uint8Array): Promise<string[]> {
  open(bytes)
  const tags = await inTemplate(() => handler().parseTags(Buffer.from(bytes)))
  // A loop that isn't closed shows only when it is filled.
  await inTemplate(() => handler().process(Buffer.from(bytes), {}))
  return [...new Set(tags.map(({ name }) => name))]
}

/** The template with every mark filled; one without a value leaves nothing. `draft` stands above all: 送审稿. */
export async function fillTemplate(
  bytes: Uint8Array,
  marks: Marks,
  draft: string | null,
): Promise<Uint8Array> {
  open(bytes)
  const filled = await inTemplate(() => handler().process(Buffer.from(bytes), plain(marks)))
  return draft === null ? new Uint8Array(filled) : withDraftMark(filled, draft)
}

/** Texts and loops and nothing else: a value can bring in neither pictures nor raw XML. */
const handler = () =>
  new TemplateHandler({
    plugins: [new LoopPlugin(), new TextPlugin()],
    scopeDataResolver: ({ strPath, data }) => {
      const name = strPath.at(-1) ?? ''
      for (let depth = strPath.length - 1; depth >= 0; depth--) {
        const scope = strPath.slice(0, depth).reduce<unknown>(own, data)
        const value = own(scope, name)
        if (typeof value === 'string') return value
        // Lines within lines would multiply until the memory is full; no line has lines of its own.
        if (Array.isArray(value) && strPath.length === 1) return value
      }
      return ''
    },
  })

/** Never what every object has, whatever a template calls its marks. */
function own(scope: unknown, name: string): unknown {
  if (typeof scope !== 'object' || scope === null || !Object.hasOwn(scope, name)) return undefined
  return (scope as Record<string, unknown>)[name]
}

function open(bytes: Uint8Array) {
  const zip = openZip(bytes, mostUnpacked)
  proveZip(zip)
  const text = zip.read('word/document.xml')?.toString('utf8')
  if (text === undefined) throw new DocumentRefusal('not-a-document')
  if (!/<w:body[ >]/.test(text) || /<!DOCTYPE/i.test(text.slice(0, 2000)))
    throw new DocumentRefusal('unreadable')
}

async function inTemplate<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (fault) {
    if (fault instanceof TemplateSyntaxError) throw new BrokenMarks(fault.message, { cause: fault })
    throw new DocumentRefusal('unreadable', { cause: fault })
  }
}

function plain(marks: Marks): Marks {
  const row = (cells: Record<string, string>) =>
    Object.fromEntries(Object.entries(cells).map(([column, cell]) => [column, xmlText(cell)]))
  return Object.fromEntries(
    Object.entries(marks).map(([name, value]) => [
      name,
      typeof value === 'string' ? xmlText(value) : value.map(row),
    ]),
  )
}

async function withDraftMark(bytes: Buffer, draft: string): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes)
  const text = (await zip.file('word/document.xml')?.async('string')) ?? ''
  const mark = `<w:p><w:pPr><w:jc w:val="right"/></w:pPr><w:r><w:rPr><w:rFonts w:eastAsia="黑体"/></w:rPr><w:t>${draft}</w:t></w:r></w:p>`
  zip.file(
    'word/document.xml',
    text.replace(/<w:body(?: [^>]*)?>/, (body) => body + mark),
  )
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}
