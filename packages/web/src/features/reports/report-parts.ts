import type { ReportFigure, ReportPart } from '@yushui/contract/reports'
import { joinTexts } from '@yushui/domain/report/parts'
import { figureText } from '@yushui/domain/report/report-texts'

export type Figures = ReadonlyMap<string, ReportFigure>

/** As it stands in the text; a figure that the records no longer answer stands as a gap, as on paper. */
export const chipText = (figures: Figures, key: string) => {
  const figure = figures.get(key)
  return figure ? figureText(figure.value) : '＿＿'
}

/** A figure as one sign of the text: the caret steps over it, one stroke takes it out whole. */
export function chipNode(figures: Figures, key: string): HTMLElement {
  const chip = document.createElement('span')
  chip.className = 'figure-chip'
  chip.contentEditable = 'false'
  chip.dataset.figure = key
  chip.title = figures.get(key)?.words ?? ''
  chip.textContent = chipText(figures, key)
  return chip
}

export const nodesOf = (parts: readonly ReportPart[], figures: Figures): Node[] =>
  parts.map((part) => ('text' in part ? document.createTextNode(part.text) : chipNode(figures, part.figure)))

/** What stands in an edited paragraph, read back; whatever a browser wraps around it is seen through. */
export function partsOf(node: Node): ReportPart[] {
  return joinTexts([...node.childNodes].flatMap(partsOfNode)).filter(
    (part) => !('text' in part && part.text === ''),
  )
}

function partsOfNode(node: Node): ReportPart[] {
  if (node instanceof HTMLElement) {
    if (node.dataset.figure) return [{ figure: node.dataset.figure }]
    return partsOf(node)
  }
  return [{ text: (node.textContent ?? '').replaceAll('\u00a0', ' ').replaceAll('\u200b', '') }]
}

/** Words to be marked, and what is said of them. */
export interface Marked {
  words: string
  why: string
}
export interface Run {
  words: string
  /** Null where nothing is the matter. */
  why: string | null
}

/** A text cut where marked words stand: typed figures that no record shows, words that the guard flags. */
export function runsOf(text: string, marked: readonly Marked[]): Run[] {
  if (marked.length === 0) return [{ words: text, why: null }]
  const longestFirst = marked.toSorted((a, b) => b.words.length - a.words.length)
  const pattern = new RegExp(`(${longestFirst.map(({ words }) => literally(words)).join('|')})`, 'u')
  return text
    .split(pattern)
    .filter((words) => words !== '')
    .map((words) => ({ words, why: marked.find((it) => it.words === words)?.why ?? null }))
}
const literally = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
