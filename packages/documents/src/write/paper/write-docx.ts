import type { Paper } from '@yushui/domain/paper'
import {
  BorderStyle,
  Document,
  type FileChild,
  HeadingLevel,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageOrientation,
  Paragraph,
  SectionType,
  Tab,
  TabStopType,
  TextRun,
} from 'docx'
import { head, page, pageNumberFromEdge, size, textWidth, widePage, wideTextWidth } from './layout.ts'
import { type SetAnnex, type SetBlock, type SetHead, type SetPaper, setPaper } from './set-paper.ts'
import { imprint } from './word-imprint.ts'
import {
  emptyLine,
  fromRight,
  labelledParagraph,
  pageMark,
  pageNumber,
  paragraph,
  title,
  wordTable,
} from './word-parts.ts'
import { twips, twipsOfCharacters, twipsOfMm, wordStyles } from './word-styles.ts'

/**
 * A paper as the Word file that an office signs and files; fonts are named as GB/T 9704 asks. `mark`
 * stands at the head of each page: 送审稿.
 */
export async function writePaperDocx(paper: Paper, mark: string | null = null): Promise<Uint8Array> {
  const set = setPaper(paper, mark)
  const document = new Document({
    title: set.title,
    creator: paper.signature?.name ?? '',
    evenAndOddHeaderAndFooters: true,
    externalStyles: wordStyles(),
    sections: sections(set),
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}

function sections(set: SetPaper): ISectionOptions[] {
  const front = [...redHead(set), ...titleAndText(set), ...annexNote(set), ...signature(set)]
  const parts = [
    { children: front, isWide: set.isWide },
    ...set.annexes.map((annex) => ({ children: annexChildren(annex), isWide: annex.isWide })),
  ]
  if (set.imprint) {
    // It stands upright: after a turned page it has one of its own.
    if (parts.at(-1)?.isWide) parts.push({ children: [], isWide: false })
    parts.at(-1)?.children.push(imprint(set.imprint), paragraph('', { style: 'PaperLine' }))
  }
  return parts.map(({ children, isWide }) => section(children, isWide, set.mark))
}

function section(children: FileChild[], isWide: boolean, mark: string | null): ISectionOptions {
  const at = isWide ? widePage : page
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        // The upright sheet's; the library swaps them for a turned one.
        size: {
          width: twipsOfMm(page.width),
          height: twipsOfMm(page.height),
          orientation: isWide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twipsOfMm(at.top),
          bottom: twipsOfMm(at.bottom),
          left: twipsOfMm(at.left),
          right: twipsOfMm(at.right),
          header: twipsOfMm(15),
          footer: twipsOfMm(at.bottom - page.bottom + pageNumberFromEdge),
        },
      },
    },
    ...(mark && { headers: { default: pageMark(mark), even: pageMark(mark) } }),
    footers: { default: pageNumber('odd'), even: pageNumber('even') },
    children,
  }
}

function redHead({ head: redHead }: SetPaper): FileChild[] {
  if (!redHead) return []
  const { issuer, issuerSize, belowTop, number, foot } = redHead
  return [
    new Paragraph({
      style: 'PaperIssuer',
      spacing: {
        before: twipsOfMm(belowTop),
        line: twips(issuerSize * head.issuerPitch),
        lineRule: LineRuleType.EXACT,
      },
      children: [new TextRun({ text: issuer, size: Math.floor(issuerSize * 2), color: head.red })],
    }),
    ...(foot
      ? [paragraph(number, { style: 'PaperNumber' }), headFoot(foot)]
      : [
          emptyLine(),
          emptyLine(),
          paragraph(number, { style: 'PaperNumber', border: { bottom: redLine } }),
          emptyLine(),
        ]),
    emptyLine(),
  ]
}

const redLine = {
  style: BorderStyle.SINGLE,
  size: head.redLine * 8,
  space: Math.round((head.lineBelowNumber / 25.4) * 72),
  color: head.red,
}

/** Office to the left and day to the right, one character in, with the red line below. */
function headFoot({ name, date }: NonNullable<SetHead['foot']>): Paragraph {
  const one = twips(size.text)
  return new Paragraph({
    style: 'PaperLine',
    border: { bottom: redLine },
    tabStops: [{ type: TabStopType.RIGHT, position: twips(textWidth) - one }],
    children: [new TextRun({ children: [`　${name}`, new Tab(), date] })],
  })
}

function titleAndText({ titleLines, addressee, blocks, isWide, signature }: SetPaper): FileChild[] {
  const width = twips(isWide ? wideTextWidth : textWidth)
  const last = signature ? blocks.length - 1 : -1
  return [
    title(titleLines),
    emptyLine(),
    ...(addressee === null ? [] : [paragraph(addressee, { style: 'PaperLine' })]),
    ...blocks.map((block, i) => blockChild(block, width, i === last)),
  ]
}

const headings = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
] as const

/** No page has the signature alone (GB/T 9704, 7.3.5.4): the `isLast` paragraph stays with what follows. */
function blockChild(block: SetBlock, width: number, isLast: boolean): FileChild {
  if (block.kind === 'table') return wordTable(block.table, width)
  return block.kind === 'paragraph'
    ? labelledParagraph(block, isLast ? { keepNext: true } : {})
    : paragraph(block.text, { heading: headings[block.level - 1] ?? HeadingLevel.HEADING_4 })
}

/** 附件：1.名称, one line below the text; titles stand under one another. */
function annexNote({ annexNote: note, signature }: SetPaper): FileChild[] {
  if (!note) return []
  const label = twipsOfCharacters(note.label.length)
  const left = twipsOfCharacters(2) + label
  const lines = note.titles.map((title, i) =>
    paragraph(i === 0 ? note.label + title : title, {
      style: 'PaperLine',
      keepNext: signature !== null,
      indent:
        i === 0 ? { firstLineChars: 0, left, hanging: label } : { firstLineChars: 0, firstLine: 0, left },
    }),
  )
  return [emptyLine(), ...lines]
}

function signature({ signature: signed }: SetPaper): FileChild[] {
  if (!signed) return []
  return [
    emptyLine(),
    fromRight(signed.name, signed.nameIndent, { keepNext: true }),
    fromRight(signed.date, signed.dateIndent),
  ]
}

function annexChildren(annex: SetAnnex): FileChild[] {
  const at = annex.isWide ? widePage : page
  return [
    paragraph(annex.label, { style: 'PaperAnnexLabel' }),
    emptyLine(),
    title(annex.titleLines),
    emptyLine(),
    wordTable(annex.table, twipsOfMm(at.width - at.left - at.right)),
  ]
}
