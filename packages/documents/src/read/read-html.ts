import { parseDocument } from 'htmlparser2'
import { decodeText } from './decode-text.ts'
import { childElements, type Document, type Element, isElement, type Node, textOf } from './dom.ts'
import type { ReadLines } from './read-document.ts'
import { type PlacedCell, spreadCells, tableLines } from './table-lines.ts'

/** A page, saved or pasted, as the lines a reader sees. What Word marks as its numbers is kept. */
export function readHtml(bytes: Uint8Array): ReadLines {
  return { lines: htmlLines(decodeText(bytes)), notes: [] }
}

export function htmlLines(html: string): string[] {
  const flow = new Flow()
  walk(parseDocument(html), flow)
  return flow.finish()
}

/** Lines as they fill up: blanks run together, and a block begins a line of its own. */
class Flow {
  readonly #lines: string[] = []
  #number = ''
  #line = ''

  /** Goes before the next words, however deep in blocks they stand. */
  number(number: string) {
    this.#number = number
  }

  write(text: string) {
    this.#line += text.replace(/[\s\u00A0]+/g, ' ')
  }

  break() {
    const line = this.#line.replace(/ {2,}/g, ' ').trim()
    this.#line = ''
    if (line === '') return
    this.#lines.push(this.#number + line)
    this.#number = ''
  }

  lines(lines: string[]) {
    this.break()
    this.#lines.push(...lines)
  }

  finish(): string[] {
    this.break()
    return this.#lines
  }
}

function walk(parent: Element | Document, flow: Flow) {
  for (const child of parent.children) walkNode(child, flow)
}

function walkNode(node: Node, flow: Flow) {
  const text = textOf(node)
  if (text !== null) flow.write(text)
  if (!isElement(node) || isUnseen(node)) return
  const name = node.name
  if (name === 'br') return flow.break()
  if (name === 'table') return flow.lines(rowLines(node))

  const isBlock = blocks.has(name)
  if (isBlock) flow.break()
  if (name === 'li') flow.number(itemNumber(node))
  walk(node, flow)
  if (isBlock) flow.break()
}

const blocks = new Set(
  (
    'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary tbody td tfoot th thead tr ul'
  ).split(' '),
)
const unseen = new Set(
  (
    'script style head title meta link noscript template svg math iframe object embed audio video canvas select ' +
    'button input textarea del'
  ).split(' '),
)

function isUnseen(element: Element): boolean {
  const { style = '', hidden } = element.attribs
  return unseen.has(element.name) || hidden !== undefined || /display\s*:\s*none/i.test(style)
}

/** The number a browser sets before an item of `ol`; Word's own lists carry theirs as text. */
function itemNumber(item: Element): string {
  const list = item.parent
  if (!list || !('name' in list) || list.name !== 'ol' || /mso-list/i.test(item.attribs.style ?? ''))
    return ''
  const own = Number(item.attribs.value)
  if (item.attribs.value && Number.isInteger(own)) return `${own}. `
  const items = childElements(list as Element).filter((child) => child.name === 'li')
  const start = Number((list as Element).attribs.start ?? 1)
  return `${(Number.isInteger(start) ? start : 1) + items.indexOf(item)}. `
}

function rowLines(table: Element): string[] {
  const parts = childElements(table).filter((part) => !isUnseen(part))
  const caption = parts.filter((part) => part.name === 'caption').flatMap(elementLines)
  const rows = parts
    .flatMap((part) => (part.name === 'tr' ? [part] : childElements(part)))
    .filter((row) => row.name === 'tr' && !isUnseen(row))
    .map((row) => childElements(row).filter((cell) => cell.name === 'td' || cell.name === 'th'))
  return [...caption, ...tableLines(spreadCells(rows.map((cells) => cells.map(placed))))]
}

function placed(cell: Element): PlacedCell {
  const span = (value: string | undefined) => Math.min(Math.max(1, Math.trunc(Number(value)) || 1), 1000)
  return {
    paragraphs: elementLines(cell),
    across: span(cell.attribs.colspan),
    down: span(cell.attribs.rowspan),
  }
}

function elementLines(element: Element): string[] {
  const flow = new Flow()
  walk(element, flow)
  return flow.finish()
}
