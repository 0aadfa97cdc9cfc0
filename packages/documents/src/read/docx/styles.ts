import { childElements, type Document, type Element } from '../dom.ts'
import { attribute, childAt, localName, numberAt } from './xml.ts'

/** Where a paragraph or style says it stands in a list. `level` null: the list says it. */
export interface NumberPlace {
  list: number | null
  level: number | null
}

export interface Styles {
  /** What a style and those it is based on say of numbers, nearest first. */
  numberPlace(styleId: string): NumberPlace
  isContentsList(styleId: string): boolean
  isCentred(styleId: string): boolean
  readonly defaultParagraph: string | null
}

export function readStyles(xml: Document | null): Styles {
  const byId = new Map<string, Element>()
  let defaultParagraph: string | null = null
  for (const style of xml ? childElements(xml).flatMap(childElements) : []) {
    const id = attribute(style, 'styleId')
    if (localName(style) !== 'style' || id === null) continue
    byId.set(id, style)
    if (attribute(style, 'type') === 'paragraph' && attribute(style, 'default') === '1') defaultParagraph = id
  }

  const chain = function* (styleId: string): Generator<Element> {
    const seen = new Set<string>()
    let id: string | null = styleId
    while (id !== null && !seen.has(id)) {
      seen.add(id)
      const style: Element | undefined = byId.get(id)
      if (!style) return
      yield style
      id = attribute(childAt(style, 'basedOn'), 'val')
    }
  }
  return {
    defaultParagraph,
    numberPlace(styleId) {
      const place: NumberPlace = { list: null, level: null }
      for (const style of chain(styleId)) {
        const numPr = childAt(style, 'pPr', 'numPr')
        place.list ??= numberAt(numPr, 'numId')
        place.level ??= numberAt(numPr, 'ilvl')
      }
      return place
    },
    isCentred(styleId) {
      for (const style of chain(styleId)) {
        const jc = attribute(childAt(style, 'pPr', 'jc'), 'val')
        if (jc !== null) return jc === 'center'
      }
      return false
    },
    isContentsList(styleId) {
      const style = byId.get(styleId)
      return style !== undefined && /^toc( \d|$)/i.test(attribute(childAt(style, 'name'), 'val') ?? '')
    },
  }
}
