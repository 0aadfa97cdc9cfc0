import { childElements, type Document } from '../dom.ts'
import type { ReadLines } from '../read-document.ts'
import { DocumentRefusal } from '../refusal.ts'
import { openZip, type Zip } from '../unzip.ts'
import { bodyLines } from './body.ts'
import { readNumbering } from './numbering.ts'
import { readStyles } from './styles.ts'
import { attribute, parseXml } from './xml.ts'

/**
 * The text of a .docx as it looks on paper: with Word's automatic numbers, tables as rows,
 * without what was deleted, hidden or stands beside the text.
 */
export function readDocx(bytes: Uint8Array): ReadLines {
  const zip = openZip(bytes)
  const main = partOfType(zip, '', 'officeDocument') ?? 'word/document.xml'
  const document = part(zip, main)
  if (!document) throw new DocumentRefusal('unreadable')

  const styles = readStyles(part(zip, partOfType(zip, main, 'styles')))
  const numbering = readNumbering(part(zip, partOfType(zip, main, 'numbering')), styles)
  const { lines, pictures, textBoxes } = bodyLines(document, styles, numbering)
  const notes: string[] = []
  if (pictures > 0) notes.push(`有${pictures}张图片没有读。`)
  if (textBoxes > 0) notes.push(`有${textBoxes}个文本框没有读；里面有任务的话，请复制到正文里再读。`)
  return { lines, notes }
}

function part(zip: Zip, name: string | null): Document | null {
  const bytes = name === null ? null : zip.read(name)
  return bytes && parseXml(bytes)
}

/** The part that `from` names as its styles, numbering …; of '' as the document itself. */
function partOfType(zip: Zip, from: string, type: string): string | null {
  const folder = from.slice(0, from.lastIndexOf('/') + 1)
  const relations = part(zip, `${folder}_rels/${from.slice(folder.length)}.rels`)
  for (const relation of relations ? childElements(relations).flatMap(childElements) : []) {
    if (!attribute(relation, 'Type')?.endsWith(`/${type}`)) continue
    const target = attribute(relation, 'Target') ?? ''
    return target.startsWith('/') ? target.slice(1) : folder + target
  }
  return null
}
