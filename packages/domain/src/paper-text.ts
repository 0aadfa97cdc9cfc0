import type { Paper, PaperBlock, PaperTable } from './paper.ts'
import { chineseDate } from './plain-date.ts'

/** A paper as plain text: a line a paragraph, cells kept apart by tabs; reads back like the set paper. */
export function paperText({ title, addressee, blocks, signature, annexes }: Paper): string {
  return [
    title,
    '',
    ...(addressee ? [`${addressee}：`] : []),
    ...blocks.map(blockText),
    ...(signature ? ['', signature.name, signature.date ? chineseDate(signature.date) : ''] : []),
    ...annexes.flatMap(({ title, table }) => ['', '附件', title, tableText(table)]),
  ]
    .join('\n')
    .trimEnd()
}

/** A paragraph with its label, as it is read: 出席：周敏. */
export const labelled = ({ label, text }: { label?: string; text: string }) =>
  label ? `${label}：${text}` : text

function blockText(block: PaperBlock): string {
  if (block.kind === 'table') return tableText(block.table)
  return block.kind === 'paragraph' ? labelled(block) : block.text
}

const tableText = ({ columns, rows }: PaperTable) =>
  [columns.map(({ title }) => title), ...rows]
    .map((row) => row.map((cell) => cell.replaceAll('\n', ' ')).join('\t'))
    .join('\n')
