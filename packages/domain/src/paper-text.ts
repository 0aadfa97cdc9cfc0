import type { Paper, PaperTable } from './paper.ts'
import { chineseDate } from './plain-date.ts'

/** A paper as plain text: a line a paragraph, cells kept apart by tabs; reads back like the set paper. */
export function paperText({ title, addressee, blocks, signature, annexes }: Paper): string {
  return [
    title,
    '',
    ...(addressee ? [`${addressee}：`] : []),
    ...blocks.map((block) => (block.kind === 'table' ? tableText(block.table) : block.text)),
    ...(signature ? ['', signature.name, signature.date ? chineseDate(signature.date) : ''] : []),
    ...annexes.flatMap(({ title, table }) => ['', '附件', title, tableText(table)]),
  ]
    .join('\n')
    .trimEnd()
}

const tableText = ({ columns, rows }: PaperTable) =>
  [columns.map(({ title }) => title), ...rows]
    .map((row) => row.map((cell) => cell.replaceAll('\n', ' ')).join('\t'))
    .join('\n')
