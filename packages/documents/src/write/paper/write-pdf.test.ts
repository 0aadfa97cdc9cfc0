import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { inflateSync } from 'node:zlib'
import { getDocumentProxy } from 'unpdf'
import { expect, test } from 'vitest'
import { readDocument } from '../../read/read-document.ts'
import { printPdf } from '../typst/compile.ts'
import { anOfficialPaper, aPaper } from './a-paper.ts'
import * as layout from './layout.ts'
import { setPaper } from './set-paper.ts'
import { writePaperPdf } from './write-pdf.ts'

const textOf = async (pdf: Uint8Array) => (await readDocument(pdf, '计划.pdf')).text

/** The lines of one page, with how many printed lines and the characters of each. */
async function printedPage(pdf: Uint8Array, number: number): Promise<string[]> {
  const document = await getDocumentProxy(pdf.slice())
  const page = await document.getPage(number)
  const { items } = await page.getTextContent()
  const lines = new Map<number, string>()
  for (const item of items) {
    if (!('str' in item) || item.str.trim() === '') continue
    const y = Math.round(item.transform[5])
    lines.set(y, (lines.get(y) ?? '') + item.str)
  }
  return [...lines.entries()].sort(([a], [b]) => b - a).map(([, text]) => text)
}

test('22 lines of 28 characters to a page, and the page number below', async () => {
  const text = '军'.repeat(26 + 28 * 40)
  const pdf = await writePaperPdf(
    aPaper({ blocks: [{ kind: 'paragraph', text }], annexes: [], signature: null }),
  )
  const lines = await printedPage(pdf, 2)
  expect(lines).toEqual([...Array(21).fill('军'.repeat(28)), '— 2 —'])

  const [title, first, second] = await printedPage(pdf, 1)
  expect([title, first?.length, second?.length]).toEqual(['柳湾社区2026年双拥工作计划', 26, 28])
  expect(await printedPage(pdf, 1)).toHaveLength(1 + 20 + 1)
})

test('no page has the signature alone: the last paragraph goes along', async () => {
  const before = { kind: 'paragraph' as const, text: '军'.repeat(26 + 28 * 9) }
  const last = { kind: 'paragraph' as const, text: '众'.repeat(40) }
  // Each step moves the end of the text by a line: over the page's end, and from it.
  for (let more = 5; more <= 11; more++) {
    const between = { kind: 'paragraph' as const, text: '军'.repeat(26 + 28 * (more - 1)) }
    const pdf = await writePaperPdf(aPaper({ blocks: [before, between, last], annexes: [] }))
    const pages = (await getDocumentProxy(pdf.slice())).numPages
    const lines = await printedPage(pdf, pages)
    expect(lines.at(-2)).toBe('2026年3月5日')
    expect(lines.join()).toContain('众')
  }
})

test('holds the whole paper, in order, with the table after it', async () => {
  const paper = aPaper()
  const text = await textOf(await writePaperPdf(paper))
  const lines = text.split('\n')
  const places = [
    '柳湾社区2026年双拥工作计划',
    '一、第一季度',
    '（一）走访慰问',
    '柳湾社区居民委员会',
    '2026年3月5日',
    '附件',
  ]
  expect(places.map((line) => lines.indexOf(line))).toEqual(
    places.map((line) => lines.indexOf(line)).toSorted((a, b) => a - b),
  )
  for (const line of places) expect(lines).toContain(line)
  const headings = paper.blocks.flatMap((block) => (block.kind === 'table' ? [] : [block.text]))
  expect(lines).toEqual(expect.arrayContaining(headings))
  expect(lines.filter((line) => /^\d+\t/.test(line))).toHaveLength(60)
})

test('every font is embedded, Chinese type among them', async () => {
  const pdf = Buffer.from(await writePaperPdf(aPaper()))
  const parts = pdf.toString('latin1').split(/stream\r?\n/)
  const unpacked = parts.map((part) => {
    try {
      return inflateSync(Buffer.from(part, 'latin1')).toString('latin1')
    } catch {
      return part
    }
  })
  const all = unpacked.join('\n')
  const names = [...all.matchAll(/\/FontName\s*\/([A-Z]{6}\+[\w-]+)/g)].map((match) => match[1] ?? '')
  expect(names.length).toBeGreaterThanOrEqual(3)
  expect(names.join(' ')).toMatch(/NotoSerifSC.*|NotoSansSC/)
  expect([...all.matchAll(/\/FontFile[23]?\s/g)].length).toBe(new Set(names).size)
})

test('rare characters of names are there', async () => {
  const names = '喆玥珺翀堃焜'
  expect(
    await textOf(await writePaperPdf(aPaper({ blocks: [{ kind: 'heading', level: 2, text: names }] }))),
  ).toContain(names)
})

test('texts are shown, never run', async () => {
  const hostile = '#read("/etc/hostname") *粗* $x$ #import "a" \\ <lbl> @ref // = - `码`'
  const paper = aPaper({
    title: hostile.slice(0, 12),
    blocks: [{ kind: 'paragraph', text: hostile }],
    annexes: [
      {
        title: '表',
        table: { columns: [{ title: '#eval("1")', width: 1, align: 'left' }], rows: [['#panic()']] },
      },
    ],
  })
  const text = (await textOf(await writePaperPdf(paper))).replace(/\s/g, '')
  expect(text).toContain(hostile.replace(/\s/g, ''))
  expect(text).toContain('#panic()')
})

test('a font that is not there is a fault, not another font', async () => {
  const wrong = () =>
    printPdf('paper.typ', (faces) => ({
      paper: setPaper(aPaper()),
      layout,
      faces: { ...faces, kai: ['无此字体', 'No Such Kai'] },
    }))
  await expect(wrong()).rejects.toThrow(/unknown font family/)
})

test('the official paper: head above the title, imprint on the last page', async () => {
  const pdf = await writePaperPdf(anOfficialPaper())
  const lines = (await textOf(pdf)).split('\n')
  expect(lines.slice(0, 2)).toEqual(['石桥街道办事处文件', '石街双拥〔2026〕3号'])
  expect(lines.at(-2)).toBe('抄送：区双拥办，区退役军人事务局。')
  expect(lines.at(-1)).toBe('石桥街道党政办公室\t2026年3月5日印发')
})

test('memory stays flat over many documents', { timeout: 60_000 }, async () => {
  const here = (name: string) => JSON.stringify(new URL(name, import.meta.url).href)
  const program = `
    import { aPaper } from ${here('./a-paper.ts')}
    import { writePaperPdf } from ${here('./write-pdf.ts')}
    const paper = aPaper({ blocks: aPaper().blocks.slice(0, 20), annexes: [] })
    for (let i = 1; i <= 240; i++) {
      await writePaperPdf({ ...paper, title: '第' + i + '份计划' })
      if (i === 60 || i === 240) console.log(process.memoryUsage().rss / 1024 / 1024)
    }`
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program])
  const [warm, after] = stdout.trim().split('\n').map(Number)
  // Left to itself Typst keeps a megabyte or more of each.
  expect(after! - warm!).toBeLessThan(50)
})
