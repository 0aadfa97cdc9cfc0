import type { Paper } from '../paper.ts'
import type { Block } from './compose-report.ts'
import type { Figure } from './figures.ts'
import { reading } from './report-texts.ts'

export interface Signed {
  title: string
  name: string
  /** Empty leaves room for the pen. */
  date: string
}

/** The report with its figures written out. */
export function reportPaper(
  blocks: Block[],
  figures: Pick<Figure, 'key' | 'value'>[],
  signed: Signed,
): Paper {
  const read = reading(figures)
  return {
    variant: 'plain',
    letterhead: null,
    title: signed.title,
    addressee: null,
    blocks: blocks.flatMap((block) => {
      const text = read(block).trim()
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
