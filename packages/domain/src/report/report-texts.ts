import type { Block } from './compose-report.ts'
import type { Figure } from './figures.ts'

/** 1200 → 1200, 86.5 → 86.5: as a report writes it. */
export const figureText = (value: number) => `${value}`

/** A block as it reads with its figures written out; a figure without an answer stands as ＿＿. */
export function reading(figures: readonly Pick<Figure, 'key' | 'value'>[]): (block: Block) => string {
  const values = new Map(figures.map(({ key, value }) => [key, figureText(value)]))
  return ({ parts }) =>
    parts.map((part) => ('text' in part ? part.text : (values.get(part.figure) ?? '＿＿'))).join('')
}

/** Every text of a report by its place: the title, and each block by its id. */
export function textsOfReport(
  title: string,
  blocks: readonly (Block & { id: string })[],
  figures: readonly Pick<Figure, 'key' | 'value'>[],
): [place: string, text: string][] {
  const read = reading(figures)
  return [['title', title], ...blocks.map((block): [string, string] => [block.id, read(block)])]
}
