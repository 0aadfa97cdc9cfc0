import { DOMParser, type Document, type Element } from '@xmldom/xmldom'
import { DocumentRefusal } from '../../read/refusal.ts'
import { openZip, type Zip } from '../../read/unzip.ts'

/** A form is small; what unpacks to more than this is something else. */
const mostUnpacked = 30 * 1024 * 1024
const mostSheet = 8 * 1024 * 1024

export interface SheetPart {
  name: string
  /** xl/worksheets/sheet1.xml */
  path: string
}

export interface WorkbookParts {
  zip: Zip
  workbook: Document
  /** Those that are shown, in their order. */
  sheets: SheetPart[]
  strings: string[]
}

/** The parts of an .xlsx that filling a form needs; refuses what is none. */
export function openWorkbook(bytes: Uint8Array): WorkbookParts {
  const zip = openZip(bytes, mostUnpacked)
  const workbook = parsePart(zip, 'xl/workbook.xml')
  const targets = new Map(
    all(parsePart(zip, 'xl/_rels/workbook.xml.rels'), 'Relationship').map((it) => [
      it.getAttribute('Id') ?? '',
      it.getAttribute('Target') ?? '',
    ]),
  )
  const sheets = all(workbook, 'sheet').flatMap((sheet): SheetPart[] => {
    const target = targets.get(relationOf(sheet))
    if (!target || /hidden/i.test(sheet.getAttribute('state') ?? '')) return []
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`
    return zip.names.includes(path) ? [{ name: sheet.getAttribute('name') ?? '', path }] : []
  })
  const strings = zip.names.includes('xl/sharedStrings.xml')
    ? all(parsePart(zip, 'xl/sharedStrings.xml'), 'si').map(textOf)
    : []
  return { zip, workbook, sheets, strings }
}

/** `cut` leaves out what need not be parsed. */
export function parsePart(zip: Zip, name: string, cut = (xml: string) => xml): Document {
  const bytes = zip.read(name)
  if (!bytes) throw new DocumentRefusal('not-a-document')
  if (bytes.length > mostSheet) throw new DocumentRefusal('too-large')
  const xml = cut(bytes.toString('utf8'))
  // Nothing that Office writes has one, and one would want its entities expanded.
  if (/<!DOCTYPE/i.test(xml.slice(0, 2000))) throw new DocumentRefusal('unreadable')
  try {
    return new DOMParser({ onError: refuse }).parseFromString(xml, 'text/xml')
  } catch (cause) {
    throw cause instanceof DocumentRefusal ? cause : new DocumentRefusal('unreadable', { cause })
  }
}

function refuse(level: string) {
  if (level !== 'warning') throw new DocumentRefusal('unreadable')
}

/** Elements by their own name, whatever prefix the writer chose. */
export const all = (parent: Document | Element, name: string): Element[] =>
  Array.from(parent.getElementsByTagNameNS('*', name))

/** Its own children of a name. A search through all below it costs a hundred times as much. */
export function children(parent: Element, name: string): Element[] {
  const found: Element[] = []
  for (let at = parent.firstChild; at; at = at.nextSibling)
    if (at.nodeType === at.ELEMENT_NODE && (at as Element).localName === name) found.push(at as Element)
  return found
}

const relationOf = (sheet: Element) =>
  Array.from(sheet.attributes).find(({ localName }) => localName === 'id')?.value ?? ''

/** Of a string with runs, without the readings (phonetic runs) that Office keeps beside them. */
function textOf(string: Element): string {
  return all(string, 't')
    .filter(({ parentNode }) => (parentNode as Element | null)?.localName !== 'rPh')
    .map(({ textContent }) => textContent ?? '')
    .join('')
}

/** What a cell shows; of a formula its last result. */
export function cellText(cell: Element, strings: string[]): string {
  const type = cell.getAttribute('t')
  if (type === 'inlineStr') return textOf(cell)
  const value = children(cell, 'v')[0]?.textContent ?? ''
  return type === 's' ? (strings[Number(value)] ?? '') : value
}
