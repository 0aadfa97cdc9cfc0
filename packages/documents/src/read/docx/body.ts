import { childElements, type Document, type Element, isElement, type Node, textOf } from '../dom.ts'
import { type PlacedCell, spreadCells, tableLines } from '../table-lines.ts'
import type { Numbering } from './numbering.ts'
import type { Styles } from './styles.ts'
import { attribute, childAt, isOn, localName, numberAt } from './xml.ts'

export interface Body {
  lines: string[]
  pictures: number
  textBoxes: number
}

/** Walks the body in order; the numbering counts as the paragraphs go by. */
export function bodyLines(document: Document, styles: Styles, numbering: Numbering): Body {
  const body: Body = { lines: [], pictures: 0, textBoxes: 0 }
  const root = childAt(document, 'document', 'body')
  if (root) body.lines = blockLines(root)
  return body

  function blockLines(parent: Element, isCell = false): string[] {
    return childElements(parent).flatMap((child) => {
      const name = localName(child)
      if (name === 'p') return paragraphLines(child, isCell)
      if (name === 'tbl') return rowLines(child)
      return wrappers.has(name) ? blockLines(child, isCell) : []
    })
  }

  function paragraphLines(paragraph: Element, isCell: boolean): string[] {
    const properties = childAt(paragraph, 'pPr')
    const ownStyle = attribute(properties && childAt(properties, 'pStyle'), 'val')
    const style = ownStyle ?? styles.defaultParagraph
    const text = runText(paragraph)
    if (style !== null && styles.isContentsList(style)) return []
    // A paragraph that holds nothing but a page break or picture has no number on paper either.
    if (text.trim() === '') return ['']

    const inherited = style === null ? { list: null, level: null } : styles.numberPlace(style)
    const numPr = properties && childAt(properties, 'numPr')
    const place = {
      list: numberAt(numPr, 'numId') ?? inherited.list,
      level: numberAt(numPr, 'ilvl') ?? inherited.level,
    }
    const number = numbering.next(place, style)
    // A title broken by hand is one.
    if (!isCell && isCentred(properties, style)) return [number + text.replace(/\s*\n\s*/g, '')]
    return (number + text).split('\n')
  }

  function isCentred(properties: Element | null, style: string | null): boolean {
    const jc = attribute(properties && childAt(properties, 'jc'), 'val')
    return jc === null ? style !== null && styles.isCentred(style) : jc === 'center'
  }

  function rowLines(table: Element): string[] {
    const rows = tableRows(table).map((row) =>
      tableCells(row).map((cell) => {
        const properties = childAt(cell, 'tcPr')
        const merge = properties && childAt(properties, 'vMerge')
        return {
          paragraphs: blockLines(cell, true),
          across: numberAt(properties, 'gridSpan') ?? 1,
          down: 1,
          isContinued: merge !== null && attribute(merge, 'val') !== 'restart',
        }
      }),
    )
    return tableLines(spreadCells(joinMerged(rows)))
  }

  function runText(node: Element): string {
    return node.children.map(childText).join('')
  }

  function childText(child: Node): string {
    if (!isElement(child)) return ''
    const name = localName(child)
    if (name === 't') return child.children.map(textOf).join('')
    if (name in signs) return signs[name] ?? ''
    if (name === 'r') return isOn(childAt(child, 'rPr', 'vanish')) ? '' : runText(child)
    if (name === 'drawing' || name === 'pict' || name === 'object') return countShape(child)
    if (name === 'AlternateContent') {
      const chosen = childAt(child, 'Choice') ?? childAt(child, 'Fallback')
      return chosen ? runText(chosen) : ''
    }
    return wrappers.has(name) ? runText(child) : ''
  }

  function countShape(shape: Element): string {
    if (holds(shape, 'txbxContent')) body.textBoxes++
    else if (holds(shape, 'blip') || holds(shape, 'imagedata')) body.pictures++
    return ''
  }
}

/** Elements that only wrap others; w:del and w:moveFrom are not among them: that text is gone. */
const wrappers = new Set([
  'ins',
  'moveTo',
  'hyperlink',
  'smartTag',
  'customXml',
  'sdt',
  'sdtContent',
  'fldSimple',
  'dir',
  'bdo',
  'ruby',
  'rubyBase',
])
/** A tab inside a paragraph is a gap; tabs in the text read are kept for the cells of tables. */
const signs: Record<string, string> = { tab: ' ', ptab: ' ', br: '\n', cr: '\n', noBreakHyphen: '-' }

const tableRows = (table: Element): Element[] => inner(table, 'tr')
const tableCells = (row: Element): Element[] => inner(row, 'tc')

function inner(parent: Element, wanted: string): Element[] {
  return childElements(parent).flatMap((child) => {
    const name = localName(child)
    if (name === wanted) return [child]
    return wrappers.has(name) ? inner(child, wanted) : []
  })
}

function holds(element: Element, name: string): boolean {
  return childElements(element).some((child) => localName(child) === name || holds(child, name))
}

/** Turns Word's "goes on from the cell above" into a cell that covers several rows. */
function joinMerged(rows: (PlacedCell & { isContinued: boolean })[][]): PlacedCell[][] {
  const above = new Map<number, PlacedCell>()
  return rows.map((row) => {
    let x = 0
    return row.flatMap((cell) => {
      const at = x
      x += cell.across
      const top = above.get(at)
      if (cell.isContinued && top) {
        top.down++
        return []
      }
      above.set(at, cell)
      return [cell]
    })
  })
}
