import type { Paper } from '../paper.ts'
import type { Block } from './compose-report.ts'
import type { Figure } from './figures.ts'

/** 1200 → 1200, 86.5 → 86.5: as a report writes it. */
export const figureText = (value: number) => `${value}`

export interface Signed {
  title: string
  name: string
  /** Empty leaves room for the pen. */
  date: string
}

/** The report with its figures written out; a figure without an answer stands as ＿＿. */
export function reportPaper(
  blocks: Block[],
  figures: Pick<Figure, 'key' | 'value'>[],
  signed: Signed,
): Paper {
  const values = new Map(figures.map(({ key, value }) => [key, figureText(value)]))
  const textOf = ({ parts }: Block) =>
    parts.map((part) => ('text' in part ? part.text : (values.get(part.figure) ?? '＿＿'))).join('')
  return {
    variant: 'plain',
    letterhead: null,
    title: signed.title,
    addressee: null,
    blocks: blocks.flatMap((block) => {
      const text = textOf(block).trim()
      if (text === '') return []
      return [
        block.kind === 'heading'
          ? { kind: block.kind, level: block.level, text }
          : { kind: block.kind, text },
      ]
    }),
    signature: signed.name ? { name: signed.name, date: signed.date } : null,
    annexes: [],
  }
}
