import { describe, expect, test } from 'vitest'
import { aPaper } from '../../write/paper/a-paper.ts'
import { writePaperPdf } from '../../write/paper/write-pdf.ts'
import { readDocument } from '../read-document.ts'
import { paragraphsOf } from './paragraphs.ts'
import { type Piece, printedLines } from './printed-lines.ts'
import { withoutRadicals } from './radicals.ts'

/** A line of 16-point type at a height, its first character at `x`. */
const piece = (str: string, y: number, x = 80, fontSize = 16): Piece => ({
  str,
  x,
  y,
  width: str.length * fontSize,
  fontSize,
})
const paragraphs = (pieces: Piece[]) => paragraphsOf([printedLines(pieces)])
const full = '为做好双拥工作结合社区实际制定本计划请各网格对照落实并及时'
const rest = '报告。'

describe('printed lines become paragraphs', () => {
  test('a filled line goes on, an indented one begins anew', () => {
    const indented = piece(full.slice(2), 700, 112)
    expect(
      paragraphs([indented, piece(rest, 671), piece(full.slice(2), 642, 112), piece(rest, 613)]),
    ).toEqual([full.slice(2) + rest, full.slice(2) + rest])
  })

  test.each(['一、主要任务', '（二）走访', '3．板报', '①小项', '附件：表', '3.9月20日开展展示'])(
    '%s keeps a line of its own',
    (item) => {
      expect(paragraphs([piece(full, 700), piece(item, 671), piece(full, 642)])).toEqual([full, item, full])
    },
  )

  test('a number and its words stand apart, yet are one', () => {
    expect(paragraphs([piece('一、', 700), piece('指导思想', 700, 160)])).toEqual(['一、指导思想'])
  })

  test('a title of two lines is one', () => {
    const title = [piece('石桥街道办事处关于', 740, 180, 22), piece('做好双拥工作的通知', 712, 180, 22)]
    expect(paragraphs([...title, piece(full, 670), piece(full, 641), piece(rest, 612)])[0]).toBe(
      '石桥街道办事处关于做好双拥工作的通知',
    )
  })

  test('blanks of justified type and around figures go, those beside Latin words stay', () => {
    expect(paragraphs([piece('于 2026 年 举办 Open Day 活动', 700)])).toEqual(['于2026年举办 Open Day 活动'])
  })

  test('cells without rules: wide gaps part them, wrapped words come back to theirs', () => {
    const row = [piece('3月', 700), piece('组织志愿者到部队', 700, 200), piece('周敏', 700, 400)]
    expect(paragraphs([...row, piece('打扫卫生', 680, 200)])).toEqual(['3月\t组织志愿者到部队打扫卫生\t周敏'])
  })
})

test.each([
  ['⻔⼾', '门户'],
  ['⽉⼤⼩', '月大小'],
  ['⻘⻓⻅⻋⻢', '青长见车马'],
  ['（，。）', '（，。）'],
])('radicals %s are %s', (radicals, characters) => {
  expect(withoutRadicals(radicals)).toBe(characters)
})

test('a paper that was printed reads as it was written: paragraphs, headings, rows', async () => {
  const paper = aPaper()
  const { text, format } = await readDocument(await writePaperPdf(paper), '计划.pdf')
  const lines = text.split('\n')
  expect(format).toBe('pdf')
  expect(lines).toEqual(
    expect.arrayContaining(paper.blocks.map((block) => (block.kind === 'table' ? '' : block.text))),
  )
  const rows = paper.annexes[0]!.table.rows.map((row) => row.join('\t').trim())
  expect(lines).toEqual(expect.arrayContaining(rows))
})

/** A page with a black box on it, as little as a PDF can be. */
const scanned = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>endobj
4 0 obj<</Length 20>>stream
10 10 500 800 re f
endstream endobj
trailer<</Root 1 0 R>>
%%EOF`

test('a PDF of pictures has no text to read', async () => {
  await expect(readDocument(Buffer.from(scanned), '扫描.pdf')).rejects.toMatchObject({
    code: 'no-text-layer',
  })
})
