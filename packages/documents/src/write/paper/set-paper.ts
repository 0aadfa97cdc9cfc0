import type { Paper, PaperBlock, PaperTable, Signature } from '@yushui/domain/paper'
import { chineseDate } from '@yushui/domain/plain-date'
import { head, size, textWidth, wideTextWidth } from './layout.ts'
import { titleLines, widthOf } from './title-lines.ts'

/**
 * A paper with everything decided that the Word file and the PDF must agree on: where its titles
 * break, what is written in front of annexes, how far the signature is indented.
 */
export interface SetPaper {
  /** Stands at the head of each page: 送审稿. */
  mark: string | null
  head: SetHead | null
  title: string
  titleLines: string[]
  /** The whole paper lies down for a table of many columns. */
  isWide: boolean
  addressee: string | null
  blocks: SetBlock[]
  annexNote: { label: string; titles: string[] } | null
  signature: SetSignature | null
  annexes: SetAnnex[]
  imprint: { copies: string; printedBy: string; printedOn: string } | null
}

export interface SetHead {
  issuer: string
  issuerSize: number
  /** Millimetres below the upper edge of the text. */
  belowTop: number
  number: string
  /** Of minutes and briefings, which are not signed at their end: office and day above the red line. */
  foot: { name: string; date: string } | null
}

export type SetBlock =
  | { kind: 'paragraph'; label: string; text: string }
  | Exclude<PaperBlock, { kind: 'paragraph' }>

/** Indents from the right edge, in characters of the text. */
export interface SetSignature {
  name: string
  nameIndent: number
  date: string
  dateIndent: number
}

export interface SetAnnex {
  label: string
  titleLines: string[]
  table: PaperTable
  /** The page is turned for a table of many columns. */
  isWide: boolean
}

const mostUprightColumns = 6

export function setPaper(paper: Paper, mark: string | null = null): SetPaper {
  const { variant, signature } = paper
  const head = setHead(paper)
  const isWide = paper.blocks.some((block) => block.kind === 'table' && isWideTable(block.table))
  const several = paper.annexes.length > 1
  return {
    mark,
    head,
    title: paper.title,
    titleLines: titleLines(paper.title, mostInTitle(isWide)),
    isWide,
    addressee: paper.addressee && `${paper.addressee}：`,
    blocks: partedTables(paper.blocks.flatMap(setBlock)),
    annexNote: paper.annexes.length === 0 ? null : annexNote(paper.annexes.map(({ title }) => title)),
    signature: signature && !head?.foot ? setSignature(signature, variant === 'official') : null,
    annexes: paper.annexes.map(({ title, table }, i) => {
      const isWide = isWideTable(table)
      const lines = titleLines(title, mostInTitle(isWide))
      return { label: several ? `附件${i + 1}` : '附件', titleLines: lines, table, isWide }
    }),
    imprint: head && imprint(paper),
  }
}

const isWideTable = ({ columns }: PaperTable) => columns.length > mostUprightColumns
const mostInTitle = (isWide: boolean) => Math.floor((isWide ? wideTextWidth : textWidth) / size.title)

function setHead({ variant, letterhead, signature }: Paper): SetHead | null {
  if (variant === 'plain' || !letterhead) return null
  const { issuer, number } = letterhead
  const foot = signature && { name: signature.name, date: writtenDate(signature.date) }
  return {
    issuer,
    issuerSize: Math.min(head.issuerSize, textWidth / widthOf(issuer)),
    belowTop: head.issuerBelowTop[variant],
    number,
    foot: variant === 'official' ? null : foot,
  }
}

/** 版记; of minutes and briefings without the day, which stands in their head. */
function imprint({ variant, letterhead, signature }: Paper): SetPaper['imprint'] {
  if (!letterhead) return null
  const { printedBy } = letterhead
  const isOfficial = variant === 'official'
  const copies = letterhead.copies && (isOfficial ? `抄送：${letterhead.copies}。` : letterhead.copies)
  if (!isOfficial && !copies && !printedBy) return null
  const printedOn = isOfficial && signature?.date ? `${chineseDate(signature.date)}印发` : ''
  return { copies, printedBy, printedOn }
}

/**
 * A line break inside a text begins a paragraph; empty ones are dropped, but a text that is empty
 * altogether is room for the pen.
 */
function setBlock(block: PaperBlock): SetBlock[] {
  if (block.kind !== 'paragraph') return [block]
  const label = block.label ? `${block.label}：` : ''
  const lines = block.text.split('\n').filter((line) => line.trim() !== '')
  const [first = '', ...rest] = lines
  return [
    { kind: 'paragraph', label, text: label ? first.trimEnd() : first.trim() },
    ...rest.map((line): SetBlock => ({ kind: 'paragraph', label: '', text: line.trim() })),
  ]
}

/** Word makes one table of two that touch. */
function partedTables(blocks: SetBlock[]): SetBlock[] {
  return blocks.flatMap((block, i) =>
    block.kind === 'table' && blocks[i - 1]?.kind === 'table'
      ? [{ kind: 'paragraph', label: '', text: '' }, block]
      : [block],
  )
}

function annexNote(titles: string[]): SetPaper['annexNote'] {
  return {
    label: '附件：',
    titles: titles.length > 1 ? titles.map((title, i) => `${i + 1}.${title}`) : titles,
  }
}

/** With room for the pen where no day is set yet. */
const writtenDate = (date: string) => (date === '' ? '　　年　月　日' : chineseDate(date))

/**
 * With a seal to come: the date four characters from the edge, the name centred over it. Without:
 * the name two characters from the edge, the date beginning two after the name does; where the
 * date is the longer one, it stands two characters from the edge and the name moves (GB/T 9704 7.3.5).
 */
function setSignature({ name, date }: Signature, hasSeal: boolean): SetSignature {
  const written = writtenDate(date)
  const nameWidth = widthOf(name)
  const dateWidth = widthOf(written)
  if (hasSeal) {
    const dateIndent = Math.max(4, (nameWidth - dateWidth) / 2)
    return { name, nameIndent: dateIndent + (dateWidth - nameWidth) / 2, date: written, dateIndent }
  }
  const isDateLonger = dateWidth > nameWidth
  return {
    name,
    nameIndent: isDateLonger ? 4 + dateWidth - nameWidth : 2,
    date: written,
    dateIndent: isDateLonger ? 2 : nameWidth - dateWidth,
  }
}
