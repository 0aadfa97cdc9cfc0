import { localName, parseXml } from '../../read/docx/xml.ts'
import { isElement, type Node, textOf } from '../../read/dom.ts'
import { DocumentRefusal } from '../../read/refusal.ts'
import { openZip } from '../../read/unzip.ts'

/**
 * All that goes out with each paper made from a template, also what a reader of plans passes over: heads and
 * feet of pages, text boxes, notes, comments, charts, and what is marked as deleted.
 */
export function templateText(bytes: Uint8Array): string {
  const zip = openZip(bytes)
  return zip.names
    .filter((name) => /\.xml$/i.test(name))
    .flatMap((name) => zip.read(name) ?? [])
    .map(asUtf8)
    .map((part) => parseXml(part).children.map(wordsIn).join(''))
    .join('\n')
}

/** As Office writes them; in another encoding a part could say what is not read here. */
function asUtf8(part: Buffer): Buffer {
  const head = part.toString('latin1', 0, 200)
  if (/^[\xfe\xff]|\0|^[^>]*encoding=["'](?!utf-?8|us-ascii)/i.test(head))
    throw new DocumentRefusal('unreadable')
  return part
}

const ofText = ['t', 'delText']

function wordsIn(node: Node): string {
  if (!isElement(node)) return ''
  const name = localName(node)
  if (ofText.includes(name)) return node.children.map((it) => textOf(it) ?? '').join('')
  const words = node.children.map(wordsIn).join('')
  return name === 'p' ? `${words}\n` : words
}
