import type { Paper, PaperBlock, PaperTable, Signature } from '@yushui/domain/paper'
import { chineseDate } from '@yushui/domain/plain-date'
import { head, size, textWidth } from './layout.ts'
import { titleLines, widthOf } from './title-lines.ts'

/**
 * A paper with everything decided that the Word file and the PDF must agree on: where its titles
 * break, what is written in front of annexes, how far the signature is indented.
 */
export interface SetPaper {
  head: { issuer: string; issuerSize: number; number: string } | null
  title: string
  titleLines: string[]
  addressee: string | null
  blocks: PaperBlock[]
  annexNote: { label: string; titles: string[] } | null
  signature: SetSignature | null
  annexes: SetAnnex[]
  imprint: { copies: string; printedBy: string; printedOn: string } | null
}

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

export function setPaper(paper: Paper): SetPaper {
  const { letterhead } = paper.variant === 'official' ? paper : { letterhead: null }
  const printedOn = paper.signature?.date ? `${chineseDate(paper.signature.date)}印发` : ''
  const several = paper.annexes.length > 1
  return {
    head: letterhead && {
      issuer: letterhead.issuer,
      issuerSize: Math.min(head.issuerSize, textWidth / widthOf(letterhead.issuer)),
      number: letterhead.number,
    },
    title: paper.title,
    titleLines: titleLines(paper.title, Math.floor(textWidth / size.title)),
    addressee: paper.addressee && `${paper.addressee}：`,
    blocks: paper.blocks.flatMap(oneParagraphEach),
    annexNote: paper.annexes.length === 0 ? null : annexNote(paper.annexes.map(({ title }) => title)),
    signature: paper.signature && setSignature(paper.signature, letterhead !== null),
    annexes: paper.annexes.map(({ title, table }, i) => {
      const isWide = table.columns.length > mostUprightColumns
      const most = Math.floor((isWide ? 1.4 : 1) * (textWidth / size.title))
      return { label: several ? `附件${i + 1}` : '附件', titleLines: titleLines(title, most), table, isWide }
    }),
    imprint: letterhead && { copies: letterhead.copies, printedBy: letterhead.printedBy, printedOn },
  }
}

/** A line break inside a text begins a paragraph; empty ones are dropped. */
function oneParagraphEach(block: PaperBlock): PaperBlock[] {
  if (block.kind !== 'paragraph') return [block]
  const texts = block.text.split('\n').map((text) => text.trim())
  return texts.filter((text) => text !== '').map((text) => ({ kind: 'paragraph', text }))
}

function annexNote(titles: string[]): SetPaper['annexNote'] {
  return {
    label: '附件：',
    titles: titles.length > 1 ? titles.map((title, i) => `${i + 1}.${title}`) : titles,
  }
}

/** Room for the pen where no day is set yet. */
const openDate = '    年  月  日'

/**
 * With a seal to come: the date four characters from the edge, the name centred over it. Without:
 * the name two characters from the edge, the date beginning two after the name does; where the
 * date is the longer one, it stands two characters from the edge and the name moves (GB/T 9704 7.3.5).
 */
function setSignature({ name, date }: Signature, hasSeal: boolean): SetSignature {
  const written = date === '' ? openDate : chineseDate(date)
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
