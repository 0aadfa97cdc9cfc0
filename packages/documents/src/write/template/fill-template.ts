import { LoopPlugin, TemplateHandler, TemplateSyntaxError, TextPlugin } from 'easy-template-x'
import JSZip from 'jszip'
import { attribute, childAt, parseXml } from '../../read/docx/xml.ts'
import { childElements } from '../../read/dom.ts'
import { DocumentRefusal } from '../../read/refusal.ts'
import { openZip, proveZip, type Zip } from '../../read/unzip.ts'
import { xmlText } from '../xml-text.ts'
import { templateText } from './template-text.ts'

/** A template is text and a picture or two. */
const mostUnpacked = 50 * 1024 * 1024
/** Each is filled with up to the whole paper; the fullest form of a paper has some thirty. */
const mostMarks = 300

/** A text, or the lines of a table. */
export type Marks = Record<string, string | Record<string, string>[]>

/** What a template says by itself, and the marks in it, unless they are not closed or more than can be filled. */
export interface TemplateWords {
  text: string
  marks: string[] | 'broken' | 'too-many'
}

/** What stands in braces in a .docx: {标题}, {#表格}. Refuses what is no Word file. */
export async function readTemplate(bytes: Uint8Array): Promise<TemplateWords> {
  open(bytes)
  const text = templateText(bytes)
  if (text.split('{').length > mostMarks) return { text, marks: 'too-many' }
  try {
    const tags = await handler().parseTags(Buffer.from(bytes))
    // A loop that isn't closed shows only when it is filled.
    await handler().process(Buffer.from(bytes), {})
    return { text, marks: [...new Set(tags.map(({ name }) => name))] }
  } catch (fault) {
    if (fault instanceof TemplateSyntaxError) return { text, marks: 'broken' }
    throw new DocumentRefusal('unreadable', { cause: fault })
  }
}

/** The template with every mark filled; one without a value leaves nothing. `draft` stands above all: 送审稿. */
export async function fillTemplate(
  bytes: Uint8Array,
  marks: Marks,
  draft: string | null,
): Promise<Uint8Array> {
  const main = open(bytes)
  const filled = await handler()
    .process(Buffer.from(bytes), plain(marks))
    .catch((cause: unknown) => {
      throw new DocumentRefusal('unreadable', { cause })
    })
  return draft === null ? new Uint8Array(filled) : withDraftMark(filled, main, draft)
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

/** Answers with the part that is the text. */
function open(bytes: Uint8Array): string {
  const zip = openZip(bytes, mostUnpacked)
  proveZip(zip)
  const main = mainPart(zip)
  const text = zip.read(main)!.toString('utf8')
  // The mark of a draft goes in by the first of these words, so nothing before them may hold them too.
  const start = text.search(/<w:body[ >]/)
  const isPlain = start > 0 && !/<!(?:--|\[CDATA\[|DOCTYPE)/i.test(text.slice(0, start))
  if (!isPlain || childAt(parseXml(Buffer.from(text)), 'document', 'body')?.name !== 'w:body')
    throw new DocumentRefusal('unreadable')
  return main
}

/** By the file's own relations, as Word and the filler find it; whatever else lies in the file is not it. */
function mainPart(zip: Zip): string {
  const relations = zip.read('_rels/.rels')
  if (!relations) throw new DocumentRefusal('not-a-document')
  const targets = childElements(parseXml(relations))
    .flatMap(childElements)
    .filter((it) => attribute(it, 'Type')?.endsWith('/officeDocument'))
    .map((it) => (attribute(it, 'Target') ?? '').replace(/^\//, ''))
  const [main = ''] = targets
  if (targets.length !== 1 || !/^word\/[^/]+\.xml$/.test(main) || !zip.names.includes(main))
    throw new DocumentRefusal('not-a-document')
  return main
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

/** Black and of its own size, whatever the template's styles say. */
const draftLook =
  '<w:rFonts w:eastAsia="黑体"/><w:vanish w:val="0"/><w:color w:val="000000"/><w:sz w:val="28"/><w:szCs w:val="28"/>'

async function withDraftMark(bytes: Buffer, main: string, draft: string): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes)
  const text = (await zip.file(main)?.async('string')) ?? ''
  const mark = `<w:p><w:pPr><w:jc w:val="right"/></w:pPr><w:r><w:rPr>${draftLook}</w:rPr><w:t>${draft}</w:t></w:r></w:p>`
  zip.file(
    main,
    text.replace(/<w:body(?: [^>]*)?>/, (body) => body + mark),
  )
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}
