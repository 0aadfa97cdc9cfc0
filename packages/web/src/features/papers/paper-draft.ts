import type { PaperContent, WrittenPaper } from '@yushui/contract/papers'

export interface PaperDraft {
  content: PaperContent
  showsUnit: boolean
  photoIds: string[]
}
export const draftOf = ({ content, showsUnit, photoIds }: WrittenPaper): PaperDraft => ({
  content,
  showsUnit,
  photoIds,
})

export type Block = PaperContent['blocks'][number]
export type Table = Extract<Block, { kind: 'table' }>['table']

export const putBlock = (blocks: Block[], at: number, ...put: Block[]): Block[] =>
  blocks.toSpliced(at, 1, ...put)

/** Enter: what stands behind the caret becomes a paragraph of its own. */
export function splitBlock(blocks: Block[], at: number, caret: number): Block[] {
  const block = blocks[at]
  if (!block || block.kind === 'table') return blocks
  const before = { ...block, text: block.text.slice(0, caret) }
  return putBlock(blocks, at, before, { kind: 'paragraph', text: block.text.slice(caret) })
}

/** Backspace at its beginning: a plain paragraph goes on where the one above it ends. */
export function joinBlock(blocks: Block[], at: number): { blocks: Block[]; caret: number } | null {
  const above = blocks[at - 1]
  const block = blocks[at]
  if (block?.kind !== 'paragraph' || block.label || !above || above.kind === 'table') return null
  const joined = { ...above, text: above.text + block.text }
  return { blocks: blocks.toSpliced(at - 1, 2, joined), caret: above.text.length }
}

export function moveBlock(blocks: Block[], at: number, by: -1 | 1): Block[] {
  const block = blocks[at]
  if (!block || !blocks[at + by]) return blocks
  return blocks.toSpliced(at, 1).toSpliced(at + by, 0, block)
}

export const putCell = (table: Table, row: number, column: number, text: string): Table => ({
  ...table,
  rows: table.rows.map((cells, at) => (at === row ? cells.with(column, text) : cells)),
})
export const addRow = (table: Table): Table => ({
  ...table,
  rows: [...table.rows, table.columns.map(() => '')],
})
export const removeRow = (table: Table, row: number): Table => ({
  ...table,
  rows: table.rows.toSpliced(row, 1),
})
