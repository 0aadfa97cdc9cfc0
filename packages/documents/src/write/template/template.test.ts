import type { PaperBlock } from '@yushui/domain/paper'
import JSZip from 'jszip'
import { expect, test } from 'vitest'
import { readDocument } from '../../read/read-document.ts'
import { aPaper } from '../paper/a-paper.ts'
import { writePaperDocx } from '../paper/write-docx.ts'
import { fillTemplate, readTemplate } from './fill-template.ts'

const columns = ['序号', '姓名'].map((title) => ({ title, width: 1, align: 'left' as const }))
const table: PaperBlock = { kind: 'table', table: { columns, rows: [['{#表格}{序号}', '{姓名}{/表格}']] } }

/** As an office would make one: its own words with marks among them. */
const aTemplate = (...texts: string[]) =>
  writePaperDocx(
    aPaper({
      title: '{标题}',
      blocks: [...texts.map((text): PaperBlock => ({ kind: 'paragraph', text })), table],
      annexes: [],
      signature: null,
    }),
  )
const textOf = async (bytes: Uint8Array) => (await readDocument(bytes, '文稿.docx')).text
const rows = [
  { 序号: '1', 姓名: '周敏' },
  { 序号: '2', 姓名: '林晓' },
]

test('marks are found, loops among them', async () => {
  expect((await readTemplate(await aTemplate('时间：{时间}', '地点：{地点}'))).marks).toEqual([
    '标题',
    '时间',
    '地点',
    '表格',
    '序号',
    '姓名',
  ])
})

test('texts and lines of tables are filled in; a mark without a value leaves nothing', async () => {
  const template = await aTemplate('时间：{时间}', '乘车：{乘车}', '名单如下')
  const filled = await fillTemplate(template, { 标题: '通知', 时间: '7月28日\n上午', 表格: rows }, null)
  expect((await textOf(filled)).trimEnd().split('\n')).toEqual([
    '通知',
    '',
    '时间：7月28日',
    '上午',
    '乘车：',
    '名单如下',
    '序号\t姓名',
    '1\t周敏',
    '2\t林晓',
  ])
})

test('a table within its own lines does not multiply, one behind a condition is filled', async () => {
  const within = await aTemplate('{#表格}{#表格}甲{/表格}{/表格}', '{#标题}{#表格}乙{/表格}{/标题}')
  const text = await textOf(await fillTemplate(within, { 标题: '通知', 表格: rows }, null))
  expect(text).not.toContain('甲')
  expect(text.match(/乙/g)).toHaveLength(2)
})

test('a mark that Word has torn into pieces is one', async () => {
  const pieces = '<w:p><w:r><w:t>{标</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>题}</w:t></w:r></w:p>'
  const zip = await JSZip.loadAsync(await aTemplate())
  const text = (await zip.file('word/document.xml')?.async('string')) ?? ''
  zip.file('word/document.xml', text.replace('<w:body>', `<w:body>${pieces}`))
  const filled = await fillTemplate(await zip.generateAsync({ type: 'uint8array' }), { 标题: '通知' }, null)
  expect((await textOf(filled)).split('\n')[0]).toBe('通知')
})

test.each(['<w:p/>&"\'', '{地点}', '{#表格}', 'constructor', '\u0007甲'])(
  'the value %s is shown and never taken for a mark or for XML',
  async (value) => {
    const filled = await fillTemplate(await aTemplate('时间：{时间}'), { 时间: value, 地点: '错' }, null)
    expect(await textOf(filled)).toContain(`时间：${value.replace('\u0007', '')}`)
  },
)

test.each(['constructor', '__proto__', 'toString'])('the mark %s finds nothing', async (name) => {
  const filled = await fillTemplate(await aTemplate(`甲{${name}}乙`), { 标题: '通知' }, null)
  expect(await textOf(filled)).toContain('甲乙')
})

test('a picture or raw XML is not brought in', async () => {
  const value = { _type: 'rawXml', xml: '<w:p><w:r><w:t>混入</w:t></w:r></w:p>' }
  const filled = fillTemplate(await aTemplate('时间：{时间}'), { 时间: value } as never, null)
  expect(await filled.then(textOf, () => '')).not.toContain('混入')
})

test('before its release a paper from a template bears 送审稿 too', async () => {
  const filled = await fillTemplate(await aTemplate(), { 标题: '通知' }, '送审稿')
  expect((await textOf(filled)).split('\n').slice(0, 2)).toEqual(['送审稿', '通知'])
})

test.each(['{时间', '{#表格}没有合上'])('%s is told to be broken', async (text) => {
  expect(await readTemplate(await aTemplate(text))).toMatchObject({ marks: 'broken' })
})

test('more marks than any paper has are told, before each is filled with a whole paper', async () => {
  const bytes = await aTemplate(...Array.from({ length: 300 }, () => '{正文}'))
  expect(await readTemplate(bytes)).toMatchObject({ marks: 'too-many' })
})

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const text = (words: string) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`
const body = (words: string) => `<w:document ${w}><w:body>${text(words)}</w:body></w:document>`
const mainAt = (target: string) =>
  `<Relationship Id="r${target.length}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${target}"/>`
/** As others build it: parts by their names, and what the file calls its text. */
function aFile(parts: Record<string, string | Uint8Array>, ...targets: string[]): Promise<Uint8Array> {
  const zip = new JSZip()
  zip.file('_rels/.rels', `<Relationships>${targets.map(mainAt).join('')}</Relationships>`)
  for (const [name, part] of Object.entries(parts)) zip.file(name, part)
  return zip.generateAsync({ type: 'uint8array' })
}

test('the text is the part that the file itself calls so, and it bears the mark', async () => {
  const bytes = await aFile(
    { 'word/document2.xml': body('{标题}'), 'word/document.xml': body('不是正文') },
    '/word/document2.xml',
  )
  const filled = await fillTemplate(bytes, { 标题: '通知' }, '送审稿')
  expect((await textOf(filled)).split('\n').slice(0, 2)).toEqual(['送审稿', '通知'])
})

test('all that goes out is read, wherever in the file it lies', async () => {
  const parts = { 'word/document.xml': body('{标题}'), 'word/charts/chart1.xml': body('90001部队') }
  expect((await readTemplate(await aFile(parts, 'word/document.xml'))).text).toContain('90001部队')
})

const plainBody = { 'word/document.xml': body('{标题}') }
test.each([
  ['a text', Buffer.from('通知'), 'unreadable'],
  ['a workbook', await aFile({ 'xl/workbook.xml': '<a/>' }, 'xl/workbook.xml'), 'not-a-document'],
  ['a file that calls nothing its text', await aFile(plainBody), 'not-a-document'],
  [
    'a file that calls two parts its text',
    await aFile({ ...plainBody, 'word/other.xml': body('{标题}') }, 'word/document.xml', 'word/other.xml'),
    'not-a-document',
  ],
  [
    'a file whose text lies elsewhere',
    await aFile({ ...plainBody, 'other/document.xml': body('{标题}') }, 'other/document.xml'),
    'not-a-document',
  ],
  [
    'a file with a DOCTYPE',
    await aFile({ 'word/document.xml': `<!DOCTYPE a>${body('{标题}')}` }, 'word/document.xml'),
    'unreadable',
  ],
  [
    'a file with a second beginning in a comment',
    await aFile(
      {
        'word/document.xml': `<w:document ${w}><!-- <w:body> --><w:body>${text('{标题}')}</w:body></w:document>`,
      },
      'word/document.xml',
    ),
    'unreadable',
  ],
  ...(await Promise.all(
    [
      Buffer.from(`\ufeff${body('甲')}`, 'utf16le'),
      Buffer.from(body('甲'), 'utf16le'),
      Buffer.from(`<?xml version="1.0" encoding="GB18030"?>${body('甲')}`),
    ].map(
      async (header): Promise<[string, Uint8Array, string]> => [
        'a part in another encoding',
        await aFile({ ...plainBody, 'word/header1.xml': header }, 'word/document.xml'),
        'unreadable',
      ],
    ),
  )),
])('%s is refused', async (_, bytes, code) => {
  await expect(readTemplate(bytes)).rejects.toMatchObject({ code })
})

test('what unpacks to too much is refused before it is unpacked', async () => {
  const zip = await JSZip.loadAsync(await aTemplate())
  zip.file('word/media/image1.bin', new Uint8Array(60 * 1024 * 1024))
  const bomb = await zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
  await expect(readTemplate(bomb)).rejects.toMatchObject({ code: 'zip-bomb' })
})
