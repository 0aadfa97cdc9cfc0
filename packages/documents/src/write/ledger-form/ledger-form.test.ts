import JSZip from 'jszip'
import { describe, expect, test } from 'vitest'
import { readDocument } from '../../read/read-document.ts'
import { aForm, aHeavyForm, inline } from './a-form.ts'
import { lettersOf, moveReferences, placeOf } from './cell-places.ts'
import { type FormValue, fillForm } from './fill-form.ts'
import { readForm } from './read-form.ts'

const lineOf = (n: number): Map<number, FormValue> =>
  new Map<number, FormValue>([
    [1, n],
    [2, `第${n}次义诊`],
    [4, `2026-05-${String(n).padStart(2, '0')}`],
    [5, n * 10],
  ])
const lines = (n: number) => Array.from({ length: n }, (_, i) => lineOf(i + 1))
const filled = async (count: number, form?: Uint8Array) =>
  fillForm(form ?? (await aForm()), { sheet: '活动表', headingRow: 3, lines: lines(count) })
const partOf = async (bytes: Uint8Array, name: string) =>
  (await (await JSZip.loadAsync(bytes)).file(name)?.async('string')) ?? ''
const sheetOf = (bytes: Uint8Array) => partOf(bytes, 'xl/worksheets/sheet1.xml')

test('a form is read with its headings, shared or in place, and without what is hidden', async () => {
  expect(readForm(await aForm())).toEqual([
    {
      name: '活动表',
      rows: [
        ['2026年双拥活动统计表'],
        ['填报单位：'],
        ['序号', '活动名称', '', '活动时间', '参加人数', '备注'],
        ['1'],
        ['2'],
        ['3'],
        ['合计', '', '', '', '0'],
        ['填表人：'],
      ],
    },
  ])
})

test('only the upper rows of a sheet are parsed, and its merges', async () => {
  const rows = Array.from({ length: 40 }, (_, i) => `<row r="${i + 1}">${inline(`A${i + 1}`, '名称')}</row>`)
  const brokenBelow = `${rows.join('')}<row r="41"><c r="A41" s="1"`
  const [sheet] = readForm(await aForm(brokenBelow, ['A1:A2']))
  expect(sheet?.rows).toHaveLength(40)
})

describe('a form with three open lines', () => {
  test('takes two, and what stands below stays where it is', async () => {
    const bytes = await filled(2)
    const { text } = await readDocument(bytes, '表.xlsx')
    expect(text.split('\n').map((line) => line.trimEnd())).toEqual([
      '2026年双拥活动统计表',
      '填报单位：',
      '序号\t活动名称\t\t活动时间\t参加人数\t备注',
      '1\t第1次义诊\t\t2026-05-01\t10',
      '2\t第2次义诊\t\t2026-05-02\t20',
      '3',
      expect.stringMatching(/^合计/),
      '填表人：',
    ])
    expect(await sheetOf(bytes)).toContain('<f>SUM(E4:E6)</f>')
  })

  test('takes ten: rows are put in like its own, the sum and the print area take them in', async () => {
    const bytes = await filled(10)
    const sheet = await sheetOf(bytes)
    expect(sheet).toContain('<f>SUM(E4:E13)</f>')
    expect(sheet).toMatch(/<row r="13" ht="30" customHeight="1">/)
    expect(sheet).toMatch(/<c r="B13" s="2" t="inlineStr">/)
    for (const ref of ['B4:C4', 'B13:C13', 'A14:D14']) expect(sheet).toContain(`<mergeCell ref="${ref}"`)
    expect(sheet).toContain('<mergeCells count="13">')
    expect(await partOf(bytes, 'xl/workbook.xml')).toContain('活动表!$A$1:$F$15')
    const { text } = await readDocument(bytes, '表.xlsx')
    expect(text).toContain('10\t第10次义诊\t\t2026-05-10\t100')
    expect(text.trimEnd().split('\n').at(-1)?.trimEnd()).toBe('填表人：')
  })

  test('keeps its styles, widths and print set-up', async () => {
    const [before, after] = [await aForm(), await filled(10)]
    expect(await partOf(after, 'xl/styles.xml')).toBe(await partOf(before, 'xl/styles.xml'))
    const sheet = await sheetOf(after)
    expect(sheet).toContain('<col min="1" max="6" width="16" customWidth="1"/>')
    expect(sheet).toContain('<pageSetup paperSize="9" orientation="landscape"/>')
  })

  test('is counted anew when opened, and names no cell of a moved calculation', async () => {
    const bytes = await filled(10)
    expect(await partOf(bytes, 'xl/workbook.xml')).toContain('fullCalcOnLoad="1"')
    const { files } = await JSZip.loadAsync(bytes)
    expect(Object.keys(files)).not.toContain('xl/calcChain.xml')
    for (const name of ['xl/_rels/workbook.xml.rels', '[Content_Types].xml'])
      expect(await partOf(bytes, name)).not.toContain('calcChain')
  })
})

test('headings at the end of a sheet, and over two rows', async () => {
  const rows = `<row r="1">${inline('A1', '序号')}${inline('B1', '活动名称')}${inline('D1', '人数')}</row><row r="2">${inline('D2', '军')}${inline('E2', '地')}</row>`
  const form = await aForm(rows, ['A1:A2', 'B1:C2', 'D1:E1'])
  expect(readForm(form)[0]?.rows).toEqual([
    ['序号', '活动名称', '', '人数'],
    ['序号', '活动名称', '', '军', '地'],
  ])
  const bytes = await fillForm(form, { sheet: '活动表', headingRow: 1, lines: lines(2) })
  expect(await sheetOf(bytes)).toMatch(/<row r="3"><c r="A3"><v>1<\/v>.*<row r="4"><c r="A4"><v>2/)
})

test.each(['=HYPERLINK("http://x","y")', '+1+1', '-2', '@SUM(A1)', '\t=1', '<f>1</f>&"'])(
  '%s stays a text',
  async (text) => {
    const line = new Map<number, FormValue>([[2, text]])
    const bytes = await fillForm(await aForm(), { sheet: '活动表', headingRow: 3, lines: [line] })
    const sheet = await sheetOf(bytes)
    expect(sheet.match(/<f>/g)).toHaveLength(1)
    expect(sheet).toMatch(/<c r="B4" s="2" t="inlineStr"><is>/)
    expect(readForm(bytes)[0]?.rows[3]?.[1]).toBe(text.trim())
  },
)

test.each([
  ['no zip', Buffer.from('hello'), 'unreadable'],
  [
    'another zip',
    await new JSZip().file('a.txt', 'a').generateAsync({ type: 'uint8array' }),
    'not-a-document',
  ],
])('%s is refused', (_, bytes, code) => {
  expect(() => readForm(bytes)).toThrow(expect.objectContaining({ code }))
})

test.each(['99999999999', 'x'])('a row numbered %s is refused', async (number) => {
  const form = await aForm(`<row r="1">${inline('A1', '序号')}</row><row r="${number}"/>`, [])
  await expect(fillForm(form, { sheet: '活动表', headingRow: 1, lines: lines(1) })).rejects.toMatchObject({
    code: 'unreadable',
  })
})

test('what unpacks to too much is refused before it is unpacked', async () => {
  const bomb = await aHeavyForm()
  expect(() => readForm(bomb)).toThrow(expect.objectContaining({ code: 'zip-bomb' }))
})

test.each([
  ['SUM(E4:E6)', 'SUM(E4:E13)', 'a range that ends just above takes the rows in'],
  ['E7*2+$B$9', 'E14*2+$B$16', 'cells below move'],
  ['E4+E5', 'E4+E5', 'cells above stay'],
  ['LOG10(E4)', 'LOG10(E4)', 'a function is no cell'],
  ['选项!A9', '选项!A9', 'another sheet stays as it is'],
])('%s becomes %s: %s', (before, after) => {
  expect(moveReferences(before, { at: 7, rows: 7 }, (text) => !text.endsWith('!'))).toBe(after)
})

test.each([
  ['A1', 1, 1],
  ['Z9', 26, 9],
  ['AA10', 27, 10],
  ['$BC$3', 55, 3],
])('%s is column %i', (reference, column, row) => {
  expect(placeOf(reference)).toEqual({ column, row })
  expect(`${lettersOf(column)}${row}`).toBe(reference.replaceAll('$', ''))
})
