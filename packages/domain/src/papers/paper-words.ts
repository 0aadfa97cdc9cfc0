import type { Paper, PaperBlock } from '../paper.ts'
import { withoutUnseen } from '../secrecy/unseen-signs.ts'

/** What of a paper a person edits. */
export type PaperWords = Pick<Paper, 'letterhead' | 'title' | 'addressee' | 'blocks' | 'signature'>

/** The same paper with each of its texts changed. */
export function mapTexts(paper: PaperWords, change: (text: string) => string): PaperWords {
  const { letterhead, title, addressee, blocks, signature } = paper
  return {
    letterhead: letterhead && {
      issuer: change(letterhead.issuer),
      number: change(letterhead.number),
      copies: change(letterhead.copies),
      printedBy: change(letterhead.printedBy),
    },
    title: change(title),
    addressee: addressee && change(addressee),
    blocks: blocks.map((block) => mapBlock(block, change)),
    signature: signature && { ...signature, name: change(signature.name) },
  }
}

function mapBlock(block: PaperBlock, change: (text: string) => string): PaperBlock {
  if (block.kind === 'paragraph')
    return { ...block, ...(block.label && { label: change(block.label) }), text: change(block.text) }
  if (block.kind === 'heading') return { ...block, text: change(block.text) }
  const { table } = block
  return {
    kind: 'table',
    table: {
      ...table,
      columns: table.columns.map((column) => ({ ...column, title: change(column.title) })),
      rows: table.rows.map((row) => row.map(change)),
    },
  }
}

/** Everything that is said in a paper, in its order, without what is empty. */
export function textsOf(paper: PaperWords): string[] {
  const texts: string[] = []
  mapTexts(paper, (text) => {
    if (text !== '') texts.push(text)
    return text
  })
  return texts
}

/**
 * Whether a paper shows a unit or its soldiers: one of these aliases, or words for them. Veterans and
 * their kind are residents.
 */
export function showsUnit(paper: PaperWords, aliases: string[]): boolean {
  const said = withoutUnseen(textsOf(paper).join('\n')).replace(
    /退役(?:士兵|军人)|老战士|部队家属|战士家属/g,
    '',
  )
  return (
    /部队|某部(?!门)|武警|驻军|官兵|战士|指战员|士兵|子弟兵|军方\d/.test(said) ||
    aliases.some((alias) => said.includes(alias))
  )
}
