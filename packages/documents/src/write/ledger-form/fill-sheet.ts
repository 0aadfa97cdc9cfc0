import type { Document, Element } from '@xmldom/xmldom'
import { DocumentRefusal } from '../../read/refusal.ts'
import { xmlText } from '../xml-text.ts'
import { areaOf, type Insertion, lettersOf, moveReferences, placeOf } from './cell-places.ts'
import type { Filling, FormValue } from './fill-form.ts'
import { all, cellText, children } from './workbook-parts.ts'

/** Writes the lines into the sheet, with rows put in where the form has too few. */
export function fillSheet(
  sheet: Document,
  strings: string[],
  { headingRow, lines }: Omit<Filling, 'sheet'>,
): Insertion {
  const [data] = all(sheet, 'sheetData')
  if (!data) throw new DocumentRefusal('unreadable')
  const merges = all(sheet, 'mergeCell').map((it) => areaOf(it.getAttribute('ref') ?? ''))
  const first = firstLineRow(merges, headingRow)
  const open = openRows(data, strings, first)
  const insertion = { at: first + open, rows: Math.max(0, lines.length - open) }
  const model = rowsOf(data).get(first)
  const pattern = open > 0 && model ? (model.cloneNode(true) as Element) : null
  if (insertion.rows > 0) insertRows(sheet, data, insertion)
  const rows = rowsOf(data)
  for (const [i, line] of lines.entries()) {
    const number = first + i
    const row = rows.get(number) ?? addRow(data, rows, number, pattern)
    for (const [column, value] of line) setCell(row, column, number, value)
  }
  repeatMerges(sheet, merges, first, first + open, first + lines.length)
  for (const it of [...all(sheet, 'dimension'), ...all(sheet, 'f').flatMap(resultsOf)])
    it.parentNode?.removeChild(it)
  return insertion
}

/** What a formula came to in the empty form: not every program counts anew what has a result. */
const resultsOf = (formula: Element) => children(formula.parentNode as Element, 'v')

/** Below the headings, which may be merged over several rows. */
function firstLineRow(merges: { from: { row: number }; to: { row: number } }[], headingRow: number): number {
  const ends = merges.flatMap(({ from, to }) =>
    from.row <= headingRow && to.row >= headingRow ? [to.row] : [],
  )
  return Math.max(headingRow, ...ends) + 1
}

/** Excel's own. */
const mostRows = 1_048_576

function rowsOf(data: Element): Map<number, Element> {
  let last = 0
  return new Map(
    children(data, 'row').map((row) => {
      last = Number(row.getAttribute('r') ?? last + 1)
      if (!(last <= mostRows)) throw new DocumentRefusal('unreadable')
      return [last, row]
    }),
  )
}

/** How many rows wait to be filled: empty ones, or with nothing but a number counted ahead. */
function openRows(data: Element, strings: string[], first: number): number {
  const rows = rowsOf(data)
  const last = rows.keys().reduce((most, row) => Math.max(most, row), 0)
  const isOpen = (row: Element | undefined) =>
    cellsOf(row).every(
      (cell) => children(cell, 'f').length === 0 && /^\s*\d*\s*$/.test(cellText(cell, strings)),
    )
  for (let number = first; number <= last; number++) if (!isOpen(rows.get(number))) return number - first
  return Number.MAX_SAFE_INTEGER - first
}
const cellsOf = (row: Element | undefined) => (row ? children(row, 'c') : [])

function insertRows(sheet: Document, data: Element, insertion: Insertion) {
  const { at, rows } = insertion
  for (const [number, row] of [...rowsOf(data)]) {
    if (number < at) continue
    row.setAttribute('r', `${number + rows}`)
    for (const cell of children(row, 'c')) renumber(cell, number + rows)
  }
  const isHere = (before: string) => !before.endsWith('!')
  for (const formula of all(sheet, 'f'))
    formula.textContent = moveReferences(formula.textContent ?? '', insertion, isHere)
  for (const name of ['f', 'mergeCell', 'hyperlink', 'autoFilter', 'conditionalFormatting', 'dataValidation'])
    for (const element of all(sheet, name))
      for (const attribute of ['ref', 'sqref']) {
        const said = element.getAttribute(attribute)
        // A merge is what it is, and takes no rows in at its end.
        if (said) element.setAttribute(attribute, moveArea(said, insertion, name === 'mergeCell'))
      }
}

function moveArea(reference: string, insertion: Insertion, isFixed: boolean): string {
  if (!isFixed) return moveReferences(reference, insertion, () => true)
  return reference.replace(/\d+/g, (row) => {
    const number = Number(row)
    return `${number >= insertion.at ? number + insertion.rows : number}`
  })
}

const renumber = (cell: Element, row: number) =>
  cell.setAttribute('r', (cell.getAttribute('r') ?? '').replace(/\d+$/, `${row}`))

/** Like the first line of the form, and empty. */
function addRow(
  data: Element,
  rows: ReadonlyMap<number, Element>,
  number: number,
  pattern: Element | null,
): Element {
  const row = pattern ? (pattern.cloneNode(true) as Element) : make(data, 'row')
  row.setAttribute('r', `${number}`)
  for (const cell of children(row, 'c')) {
    renumber(cell, number)
    empty(cell)
  }
  const next = rows.entries().find(([it]) => it > number)?.[1]
  data.insertBefore(row, next ?? null)
  return row
}

function empty(cell: Element) {
  while (cell.firstChild) cell.removeChild(cell.firstChild)
  cell.removeAttribute('t')
}

function setCell(row: Element, column: number, number: number, value: FormValue) {
  const cells = children(row, 'c')
  const at = (cell: Element) => placeOf(cell.getAttribute('r') ?? '').column
  let cell = cells.find((it) => at(it) === column)
  if (!cell) {
    cell = make(row, 'c')
    cell.setAttribute('r', `${lettersOf(column)}${number}`)
    row.insertBefore(cell, cells.find((it) => at(it) > column) ?? null)
  }
  empty(cell)
  if (value === '') return
  if (typeof value === 'number') {
    cell.appendChild(make(cell, 'v', `${value}`))
    return
  }
  cell.setAttribute('t', 'inlineStr')
  const string = make(cell, 'is')
  const text = make(cell, 't', value)
  text.setAttribute('xml:space', 'preserve')
  string.appendChild(text)
  cell.appendChild(string)
}

/** Cells that are one in the form's first line are one in the lines put in, from one row to before another. */
function repeatMerges(
  sheet: Document,
  merges: ReturnType<typeof areaOf>[],
  first: number,
  from: number,
  end: number,
) {
  const [list] = all(sheet, 'mergeCells')
  const ofLine = merges.filter((merge) => merge.from.row === first && merge.to.row === first)
  if (!list || ofLine.length === 0) return
  for (let row = from; row < end; row++)
    for (const merge of ofLine) {
      const it = make(list, 'mergeCell')
      it.setAttribute('ref', `${lettersOf(merge.from.column)}${row}:${lettersOf(merge.to.column)}${row}`)
      list.appendChild(it)
    }
  list.setAttribute('count', `${all(list, 'mergeCell').length}`)
}

/** In the namespace, and with the prefix, of what it goes into. */
function make(parent: Element, name: string, text = ''): Element {
  const document = parent.ownerDocument as Document
  const element = document.createElementNS(
    parent.namespaceURI,
    parent.prefix ? `${parent.prefix}:${name}` : name,
  )
  const plain = xmlText(text)
  if (plain !== '') element.appendChild(document.createTextNode(plain))
  return element
}
