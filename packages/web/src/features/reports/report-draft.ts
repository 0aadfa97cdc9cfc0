import type { Report, ReportBlock, ReportPart } from '@yushui/contract/reports'
import { newId } from '../../new-id.ts'

/** What the officer writes of a report; figures and lists are the server's. */
export interface ReportDraft {
  title: string
  blocks: ReportBlock[]
}
export const draftOf = ({ title, blocks }: Report): ReportDraft => ({ title, blocks })

export const typedBlock = (
  parts: ReportPart[] = [],
  kind: ReportBlock['kind'] = 'paragraph',
): ReportBlock => ({
  id: newId(),
  source: '',
  kind,
  level: kind === 'heading' ? 2 : 1,
  parts,
  records: [],
  origin: 'typed',
})

export const isEmpty = ({ parts }: ReportBlock) =>
  parts.every((part) => 'text' in part && part.text.trim() === '')

/** Changed by hand: from now on it stays as it is when the report is written anew. */
export const withParts = (blocks: ReportBlock[], id: string, parts: ReportPart[]): ReportBlock[] =>
  blocks.map((block) => (block.id === id ? { ...block, parts, origin: 'typed' } : block))

export function addedBelow(blocks: ReportBlock[], id: string, added: ReportBlock): ReportBlock[] {
  return blocks.flatMap((block) => (block.id === id ? [block, added] : [block]))
}

export function moved(blocks: ReportBlock[], id: string, by: -1 | 1): ReportBlock[] {
  const from = blocks.findIndex((block) => block.id === id)
  const to = from + by
  const block = blocks[from]
  if (!block || to < 0 || to >= blocks.length) return blocks
  return blocks.toSpliced(from, 1).toSpliced(to, 0, block)
}
