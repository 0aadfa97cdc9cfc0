import type { Paper, PaperBlock, PaperTable } from '../paper.ts'
import { writeNumeral } from '../plan-language/times/numerals.ts'
import { blank } from './fact-words.ts'
import type { PaperFacts } from './paper-facts.ts'

export const paragraph = (text: string): PaperBlock => ({ kind: 'paragraph', text })
export const labelLine = (label: string, text: string): PaperBlock => ({ kind: 'paragraph', label, text })
export const tableBlock = (table: PaperTable): PaperBlock => ({ kind: 'table', table })
export const heading = (text: string): PaperBlock => ({ kind: 'heading', level: 1, text })

/** 一、 二、 … before each label. */
export const numbered = (parts: [label: string, text: string][]): PaperBlock[] =>
  parts.map(([label, text], i) => labelLine(`${writeNumeral(i + 1)}、${label}`, text))

/** Lines under a number each: 1.… */
export const listed = (lines: string[]): PaperBlock[] =>
  lines.length === 0 ? [paragraph(blank)] : lines.map((line, i) => paragraph(`${i + 1}.${line}`))

/** A column of short things, centred; and one of words, flush left. */
export const centred = (title: string, width: number) => ({ title, width, align: 'center' }) as const
export const flushLeft = (title: string, width: number) => ({ title, width, align: 'left' }) as const

/** A paper without red head, signed by the office. */
export function plainPaper(
  { officeName, signedOn }: PaperFacts,
  said: Pick<Paper, 'title' | 'blocks'> & { addressee?: string; isSigned?: boolean },
): Paper {
  const { title, blocks, addressee = null, isSigned = true } = said
  return {
    variant: 'plain',
    letterhead: null,
    title,
    addressee,
    blocks,
    signature: isSigned ? { name: officeName, date: signedOn } : null,
    annexes: [],
  }
}
