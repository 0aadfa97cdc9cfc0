import { beforeAll, describe, expect, test } from 'vitest'
import { readDocument } from '../../read/read-document.ts'
import { anOfficialPaper, aPaper } from './a-paper.ts'
import { all, attributes, first, openWordFile, textOf } from './word-file.ts'
import { writePaperDocx } from './write-docx.ts'

type WordFile = Awaited<ReturnType<typeof openWordFile>>

const style = ({ styles }: WordFile, id: string) => {
  const found = all(styles, 'w:style').find((each) => attributes(each).styleId === id)
  if (!found) throw new Error(`no style ${id}`)
  return found
}
const paragraphWith = ({ document }: WordFile, text: string) => {
  const found = all(document, 'w:p').find((each) => textOf(each).includes(text))
  if (!found) throw new Error(`no paragraph ${text}`)
  return found
}
const styleOf = (file: WordFile, text: string) => attributes(first(paragraphWith(file, text), 'w:pStyle')).val

describe('the layout of GB/T 9704, read from the file itself', () => {
  let file: WordFile
  beforeAll(async () => {
    file = await openWordFile(await writePaperDocx(aPaper()))
  })

  test('A4 with margins of 37, 35, 28 and 26 mm within the ± 1 allowed', () => {
    const [upright] = all(file.document, 'w:sectPr')
    expect(attributes(first(upright!, 'w:pgSz'))).toMatchObject({ w: '11906', h: '16838' })
    const margins = attributes(first(upright!, 'w:pgMar'))
    const mm = (edge: string) => (Number(margins[edge]) / 1440) * 25.4
    expect(mm('top')).toBeCloseTo(37, 1)
    expect(mm('bottom')).toBeCloseTo(35, 1)
    expect(Math.abs(mm('left') - 28)).toBeLessThan(0.3)
    expect(Math.abs(mm('right') - 26)).toBeLessThan(0.3)
  })

  test('22 lines of 28 characters', () => {
    const { line, lineRule } = attributes(first(style(file, 'Normal'), 'w:spacing'))
    expect(lineRule).toBe('exact')
    const [upright] = all(file.document, 'w:sectPr')
    const { w, h } = attributes(first(upright!, 'w:pgSz'))
    const { top, bottom, left, right } = attributes(first(upright!, 'w:pgMar'))
    expect(Math.floor((Number(h) - Number(top) - Number(bottom)) / Number(line))).toBe(22)

    const defaults = first(file.styles, 'w:rPrDefault')
    expect(attributes(first(defaults, 'w:sz')).val).toBe('32')
    const spacing = Number(attributes(first(defaults, 'w:spacing')).val)
    expect(spacing).toBe(-4)
    expect(Math.floor((Number(w) - Number(left) - Number(right)) / (320 + spacing))).toBe(28)
  })

  test('no grid of lines and characters, which other programs count differently', () => {
    for (const grid of all(file.document, 'w:docGrid')) expect(attributes(grid).type).toBeUndefined()
  })

  test('the text: 仿宋, indented two characters, no gap beside figures, pages filled to the last line', () => {
    const fonts = attributes(first(first(file.styles, 'w:rPrDefault'), 'w:rFonts'))
    expect(fonts).toEqual({
      ascii: '仿宋_GB2312',
      hAnsi: '仿宋_GB2312',
      eastAsia: '仿宋_GB2312',
      cs: '仿宋_GB2312',
    })
    const normal = style(file, 'Normal')
    expect(attributes(first(normal, 'w:ind'))).toEqual({ firstLineChars: '200', firstLine: '640' })
    for (const off of ['w:autoSpaceDE', 'w:autoSpaceDN', 'w:widowControl'])
      expect(attributes(first(normal, off)).val).toBe('0')
  })

  test.each([
    ['PaperTitle', '方正小标宋简体', '44'],
    ['Heading1', '黑体', undefined],
    ['Heading2', '楷体_GB2312', undefined],
    ['Heading3', '仿宋_GB2312', undefined],
    ['Heading4', '仿宋_GB2312', undefined],
    ['PaperPageNumber', '宋体', '28'],
  ])('%s is set in %s', (id, font, size) => {
    const at = style(file, id)
    expect(attributes(first(at, 'w:rFonts'))).toEqual({ ascii: font, hAnsi: font, eastAsia: font, cs: font })
    expect(all(at, 'w:sz').map((element) => attributes(element).val)).toEqual(size ? [size] : [])
  })

  test('the title is centred; headings lie where they belong and stay with their text', () => {
    expect(styleOf(file, '双拥工作计划')).toBe('PaperTitle')
    expect(attributes(first(style(file, 'PaperTitle'), 'w:jc')).val).toBe('center')
    expect(styleOf(file, '一、第一季度')).toBe('Heading1')
    expect(styleOf(file, '（一）走访慰问')).toBe('Heading2')
    expect(all(style(file, 'Heading1'), 'w:keepNext')).toHaveLength(1)
  })

  test('the name two characters from the edge, the date beginning two after the name', () => {
    const ofRight = (text: string) => Number(attributes(first(paragraphWith(file, text), 'w:ind')).right)
    const character = 316
    const [name, date] = ['柳湾社区居民委员会', '2026年3月5日']
    expect(ofRight(name)).toBe(2 * character)
    expect(textOf(paragraphWith(file, date))).toBe(date)
    const starts = ofRight(name) + 9 * character - (ofRight(date) + 6 * character)
    expect(starts).toBe(2 * character)
  })

  test('the last paragraph and the list of annexes stay with the signature', async () => {
    const signed = await openWordFile(
      await writePaperDocx(aPaper({ blocks: [{ kind: 'paragraph', text: '特此安排。' }] })),
    )
    for (const text of ['特此安排。', '附件：'])
      expect(all(paragraphWith(signed, text), 'w:keepNext')).toHaveLength(1)
  })

  test('page numbers are fields, right on odd pages and left on even ones', () => {
    expect(all(file.settings, 'w:evenAndOddHeaders')).toHaveLength(1)
    const references = all(all(file.document, 'w:sectPr')[0]!, 'w:footerReference')
    expect(references.map((each) => attributes(each).type)).toEqual(['default', 'even'])
    for (const footer of file.footers) {
      expect(textOf(footer.documentElement!)).toContain('PAGE')
      expect(textOf(footer.documentElement!).replace('PAGE', '1')).toBe('— 1 —')
    }
    const sides = file.footers.map((footer) => attributes(first(footer, 'w:jc')).val)
    expect(new Set(sides)).toEqual(new Set(['right', 'left']))
  })

  test('the annex begins a page of its own, turned for its eight columns, its head on every page', () => {
    const [, wide] = all(file.document, 'w:sectPr')
    expect(attributes(first(wide!, 'w:type')).val).toBe('nextPage')
    expect(attributes(first(wide!, 'w:pgSz'))).toMatchObject({ w: '16838', h: '11906', orient: 'landscape' })
    const rows = all(file.document, 'w:tr')
    expect(rows).toHaveLength(61)
    expect(all(rows[0]!, 'w:tblHeader')).toHaveLength(1)
    expect(rows.every((row) => all(row, 'w:cantSplit').length === 1)).toBe(true)
    expect(styleOf(file, '附件：')).toBe('PaperLine')
    expect(all(file.document, 'w:p').filter((each) => textOf(each) === '附件')).toHaveLength(1)
  })

  test('a plain paper has no red in it', () => {
    expect(all(file.document, 'w:color')).toEqual([])
  })
})

describe('the official variant', () => {
  let file: WordFile
  beforeAll(async () => {
    file = await openWordFile(await writePaperDocx(anOfficialPaper()))
  })

  test('has the red head: mark, number, line', () => {
    const mark = paragraphWith(file, '石桥街道办事处文件')
    expect(attributes(first(mark, 'w:color')).val).toBe('D7000F')
    expect(attributes(first(mark, 'w:spacing')).before).toBe('1984')
    const number = paragraphWith(file, '石街双拥〔2026〕3号')
    expect(textOf(number)).toMatch(/^.{1,10}〔\d{4}〕[1-9]\d*号$/)
    expect(attributes(first(first(number, 'w:pBdr'), 'w:bottom')).color).toBe('D7000F')
  })

  test('addresses in full width, dates four characters from the edge under the name', () => {
    expect(textOf(paragraphWith(file, '各社区居民委员会'))).toBe('各社区居民委员会：')
    const date = all(file.document, 'w:p').find((each) => textOf(each) === '2026年3月5日')
    expect(attributes(first(date!, 'w:ind')).right).toBe(String(4 * 316))
  })

  test('ends with the imprint', () => {
    const imprint = all(file.document, 'w:tbl').at(-1)!
    expect(textOf(imprint)).toBe('抄送：区双拥办，区退役军人事务局。石桥街道党政办公室2026年3月5日印发')
    expect(attributes(first(imprint, 'w:tblpPr'))).toMatchObject({
      vertAnchor: 'margin',
      tblpYSpec: 'bottom',
    })
  })
})

test('what is written is read back, line by line and row by row', async () => {
  const paper = aPaper()
  const { text } = await readDocument(await writePaperDocx(paper), '计划.docx')
  const lines = text.split('\n')
  const written = paper.blocks.map((block) => (block.kind === 'table' ? '' : block.text))
  expect(lines).toEqual(expect.arrayContaining([paper.title, ...written]))
  expect(lines).toContain('序号\t任务\t时间\t责任人\t协办（共建）单位\t对象\t预期数量\t备注')
  expect(lines.filter((line) => /^\d+\t/.test(line))).toHaveLength(60)
})

test('signs that mean something to XML, and characters XML has no place for', async () => {
  const words = '甲<乙>&"丙"'
  const bytes = await writePaperDocx(
    aPaper({ blocks: [{ kind: 'paragraph', text: `${words}\u0007\u000B` }] }),
  )
  expect((await readDocument(bytes, '计划.docx')).text).toContain(words)
  await openWordFile(bytes)
})
