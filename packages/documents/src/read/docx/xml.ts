import { parseDocument } from 'htmlparser2'
import { childElements, type Document, type Element } from '../dom.ts'
import { DocumentRefusal } from '../refusal.ts'

/** An office part as a tree. Such a part has no DOCTYPE; one that has, wants entities expanded. */
export function parseXml(bytes: Buffer): Document {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe
  const xml = bytes.toString(isUtf16 ? 'utf16le' : 'utf8')
  if (/<!DOCTYPE/i.test(xml.slice(0, 2000))) throw new DocumentRefusal('unreadable')
  return parseDocument(xml, { xmlMode: true })
}

/** Writers choose their own prefixes: w:p, ns0:p and p are one element. */
export const localName = (element: Element) => element.name.slice(element.name.indexOf(':') + 1)

/** The first child found by following the names, or null. */
export function childAt(parent: Element | Document, ...names: string[]): Element | null {
  let at: Element | null = null
  for (const name of names) {
    at = childElements(at ?? parent).find((child) => localName(child) === name) ?? null
    if (!at) return null
  }
  return at
}

export function attribute(element: Element | null | undefined, name: string): string | null {
  if (!element) return null
  for (const [key, value] of Object.entries(element.attribs))
    if (key === name || key.endsWith(`:${name}`)) return value
  return null
}

/** `w:val` as a number, or null. */
export function numberAt(parent: Element | null, ...names: string[]): number | null {
  const text = parent && attribute(childAt(parent, ...names), 'val')
  return text ? Number(text) : null
}

/** `<w:b/>` and `<w:b w:val="1"/>` say yes, `w:val="0"` no. */
export function isOn(element: Element | null): boolean {
  return element !== null && !['0', 'false', 'off'].includes(attribute(element, 'val') ?? '')
}
