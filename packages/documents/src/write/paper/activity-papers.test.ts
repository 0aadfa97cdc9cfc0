import { bareFacts, someFacts } from '@yushui/domain/papers/some-facts'
import { writeBriefing } from '@yushui/domain/papers/write-briefing'
import { writeMinutes } from '@yushui/domain/papers/write-minutes'
import { writeNotice } from '@yushui/domain/papers/write-notice'
import { writeReceiptSheet } from '@yushui/domain/papers/write-receipt-sheet'
import { writeScheme } from '@yushui/domain/papers/write-scheme'
import { writeSignInSheet } from '@yushui/domain/papers/write-sign-in-sheet'
import JSZip from 'jszip'
import { getDocumentProxy } from 'unpdf'
import { expect, test } from 'vitest'
import { pageCount } from '../../read/pdf/page-count.ts'
import { readDocument } from '../../read/read-document.ts'
import { all, attributes, first, openWordFile, textOf } from './word-file.ts'
import { writePaperDocx } from './write-docx.ts'
import { writePaperPdf } from './write-pdf.ts'

const paragraphWith = ({ document }: Awaited<ReturnType<typeof openWordFile>>, text: string) => {
  const found = all(document, 'w:p').find((each) => textOf(each).includes(text))
  if (!found) throw new Error(`no paragraph ${text}`)
  return found
}

test('rows of a sign-in sheet are high enough for a pen, and its head comes again on each page', async () => {
  const file = await openWordFile(await writePaperDocx(writeSignInSheet(someFacts())))
  const [table] = all(file.document, 'w:tbl')
  const rows = all(table!, 'w:tr')
  expect(rows).toHaveLength(31)
  for (const row of rows)
    expect(attributes(first(row, 'w:trHeight'))).toEqual({ val: '567', hRule: 'atLeast' })
  const isHead = (row: (typeof rows)[number]) => attributes(first(row, 'w:tblHeader')).val !== 'off'
  expect(rows.map(isHead)).toEqual([true, ...Array(30).fill(false)])

  const pdf = await writePaperPdf(writeSignInSheet(someFacts()))
  expect(await pageCount(pdf)).toBe(2)
  const second = await (await getDocumentProxy(pdf.slice())).getPage(2)
  const { items } = await second.getTextContent()
  expect(items.map((item) => ('str' in item ? item.str : '')).join('')).toContain('序号 姓名 单位 签名 备注')
})

test('the label of a line is 黑体, what follows it the text’s own', async () => {
  const file = await openWordFile(await writePaperDocx(writeMinutes(someFacts())))
  const [label, text] = all(paragraphWith(file, '出席'), 'w:r')
  expect(textOf(label!)).toBe('出席：')
  expect(attributes(first(label!, 'w:rFonts')).eastAsia).toBe('黑体')
  expect(textOf(text!)).toBe('周敏、林晓、共建部队甲10人')
  expect(all(text!, 'w:rFonts')).toEqual([])
})

test.each([
  ['纪要', writeMinutes(someFacts()), '柳湾社区会议纪要', 35],
  ['简报', writeBriefing(someFacts()), '双拥工作简报', 5],
] as const)(
  '%s: the mark in red, office and day above the red line, none at the end',
  async (_, paper, mark, mm) => {
    const file = await openWordFile(await writePaperDocx(paper))
    const issuer = paragraphWith(file, mark)
    expect(attributes(first(issuer, 'w:color')).val).toBe('D7000F')
    expect(Math.abs(Number(attributes(first(issuer, 'w:spacing')).before) - (mm / 25.4) * 1440)).toBeLessThan(
      2,
    )
    const foot = paragraphWith(file, '2026年7月20日')
    expect(textOf(foot)).toBe('　柳湾社区2026年7月20日')
    expect(all(foot, 'w:tab').length).toBeGreaterThan(0)
    expect(attributes(first(first(foot, 'w:pBdr'), 'w:bottom')).color).toBe('D7000F')
    expect(all(file.document, 'w:p').filter((each) => textOf(each).includes('2026年7月20日'))).toHaveLength(1)

    const { text } = await readDocument(await writePaperPdf(paper), '文稿.pdf')
    expect(text.split('\n')[0]).toBe(mark)
    expect(text.match(/2026年7月20日/g)).toHaveLength(1)
  },
)

test('a briefing ends with who gets it', async () => {
  const file = await openWordFile(await writePaperDocx(writeBriefing(someFacts())))
  expect(textOf(all(file.document, 'w:tbl').at(-1)!)).toMatch(/^报：　*送：　*发：　*共印　　份$/)
})

test('a sheet of many columns lies down, in Word and in print', async () => {
  const file = await openWordFile(await writePaperDocx(writeReceiptSheet(someFacts())))
  expect(attributes(first(file.document, 'w:pgSz'))).toMatchObject({ w: '16838', h: '11906' })
  const pdf = await writePaperPdf(writeReceiptSheet(bareFacts()))
  const page = await (await getDocumentProxy(pdf.slice())).getPage(1)
  const [, , width = 0, height = 0] = page.view
  expect(width).toBeGreaterThan(height)
  expect(await pageCount(pdf)).toBe(1)
})

test('送审稿 stands at the head of every page until the paper is released', async () => {
  const marked = await writePaperDocx(writeScheme(someFacts()), '送审稿')
  const zip = await JSZip.loadAsync(marked)
  const headers = Object.keys(zip.files).filter((name) => /^word\/header\d\.xml$/.test(name))
  expect(headers).toHaveLength(2)
  for (const name of headers) expect(await zip.file(name)?.async('string')).toContain('送审稿')
  expect((await openWordFile(await writePaperDocx(writeScheme(someFacts())))).names.join()).not.toContain(
    'header',
  )
  const pdf = await getDocumentProxy((await writePaperPdf(writeScheme(someFacts()), '送审稿')).slice())
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    expect(items.map((item) => ('str' in item ? item.str : '')).join('')).toContain('送审稿')
  }
})

test('tables that follow one another stay two, and open lines stay open', async () => {
  const zones = [{ place: '东门', team: '一组', tools: '扫帚', count: 5 }]
  const paper = writeScheme(someFacts({ facets: { ...someFacts().facets, zones } }))
  const file = await openWordFile(await writePaperDocx(paper))
  for (const table of all(file.document, 'w:tbl')) expect(table.nextSibling?.nodeName).not.toBe('w:tbl')
  const text = await readDocument(await writePaperDocx(writeNotice(bareFacts())), '通知.docx')
  expect(text.text).toContain('一、时间：　　年　　月　　日')
})
