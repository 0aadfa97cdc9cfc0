import { expect, test } from 'vitest'
import { aDocx, aList, aScheme, aParagraph as p } from '../a-docx.ts'
import { readDocument } from '../read-document.ts'
import { formatNumber } from './number-formats.ts'

const read = async (parts: Parameters<typeof aDocx>[0]) => {
  const { text } = await readDocument(await aDocx(parts), '计划.docx')
  return text.split('\n')
}

const official = aScheme(0, [
  ['chineseCounting', '%1、'],
  ['chineseCounting', '（%2）'],
  ['decimal', '%3．'],
  ['decimalEnclosedCircle', '%4'],
])

test('numbers go on over plain paragraphs, and deeper levels begin anew', async () => {
  const lines = await read({
    numbering: official + aList(1, 0),
    body:
      p('总体要求', { list: 1, level: 0 }) +
      p('文字。') +
      p('主要任务', { list: 1, level: 0 }) +
      p('宣传', { list: 1, level: 1 }) +
      p('讲座', { list: 1, level: 2 }) +
      p('板报', { list: 1, level: 2 }) +
      p('走访', { list: 1, level: 1 }) +
      p('春节', { list: 1, level: 2 }) +
      p('细项', { list: 1, level: 3 }) +
      p('要求', { list: 1, level: 0 }),
  })
  expect(lines).toEqual([
    '一、总体要求',
    '文字。',
    '二、主要任务',
    '（一）宣传',
    '1．讲座',
    '2．板报',
    '（二）走访',
    '1．春节',
    '①细项',
    '三、要求',
  ])
})

test('two lists of one scheme count together, unless one restarts', async () => {
  const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
  const lines = await read({
    numbering: aScheme(0, [['decimal', '%1、']]) + aList(1, 0) + aList(2, 0) + aList(3, 0, restart),
    body:
      p('甲', { list: 1, level: 0 }) +
      p('乙', { list: 2, level: 0 }) +
      p('丙', { list: 3, level: 0 }) +
      p('丁', { list: 3, level: 0 }),
  })
  expect(lines).toEqual(['1、甲', '2、乙', '1、丙', '2、丁'])
})

test('the number may stand in the style, in one it is based on, or be taken away', async () => {
  const style = (id: string, more: string) =>
    `<w:style w:type="paragraph" w:styleId="${id}">${more}</w:style>`
  const lines = await read({
    styles:
      style('H1', '<w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>') +
      style('H1a', '<w:basedOn w:val="H1"/>') +
      style('H2', '<w:basedOn w:val="H1"/>'),
    numbering:
      aScheme(0, [
        ['chineseCounting', '%1、', '<w:pStyle w:val="H1"/>'],
        ['chineseCounting', '（%2）', '<w:pStyle w:val="H2"/>'],
      ]) + aList(1, 0),
    body:
      p('甲', { style: 'H1' }) +
      p('乙', { style: 'H1a' }) +
      p('丙', { style: 'H2' }) +
      p('丁', { style: 'H1', list: 0 }),
  })
  expect(lines).toEqual(['一、甲', '二、乙', '（一）丙', '丁'])
})

test('a scheme that points to a list style counts by that style', async () => {
  const lines = await read({
    styles:
      '<w:style w:type="numbering" w:styleId="S"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
    numbering:
      aScheme(0, [['chineseCounting', '第%1章 ']]) +
      '<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="S"/></w:abstractNum>' +
      aList(1, 0) +
      aList(2, 5),
    body: p('甲', { list: 2, level: 0 }) + p('乙', { list: 2, level: 0 }),
  })
  expect(lines).toEqual(['第一章 甲', '第二章 乙'])
})

test('several counters in one number, legal ones as figures', async () => {
  const lines = await read({
    numbering:
      aScheme(0, [
        ['chineseCounting', '%1、'],
        ['decimal', '%1.%2', '<w:isLgl/>'],
      ]) + aList(1, 0),
    body: p('甲', { list: 1, level: 0 }) + p('乙', { list: 1, level: 1 }) + p('丙', { list: 1, level: 1 }),
  })
  expect(lines).toEqual(['一、甲', '1.1 乙', '1.2 丙'])
})

test('bullets leave no mark, an unknown list no number', async () => {
  const lines = await read({
    numbering: aScheme(0, [['bullet', '']]) + aList(1, 0),
    body: p('甲', { list: 1, level: 0 }) + p('乙', { list: 9, level: 0 }),
  })
  expect(lines).toEqual(['甲', '乙'])
})

test('what is deleted, hidden or beside the text is left out, what is inserted is read', async () => {
  const run = (text: string, more = '') => `<w:r>${more}<w:t>${text}</w:t></w:r>`
  const textBox =
    '<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>'
  const picture = '<w:r><w:drawing><a:blip/></w:drawing></w:r>'
  const body =
    `<w:p>${run('八一前')}<w:del>${run('删')}</w:del><w:ins>${run('夕')}</w:ins>` +
    `${run('藏', '<w:rPr><w:vanish/></w:rPr>')}<w:hyperlink>${run('慰问')}</w:hyperlink>${textBox}${picture}` +
    '<w:r><w:instrText>PAGE</w:instrText><w:footnoteReference/><w:br/><w:t>部队</w:t></w:r></w:p>'
  const { text, notes } = await readDocument(await aDocx({ body }), '计划.docx')
  expect(text).toBe('八一前夕慰问\n部队')
  expect(notes).toEqual(['有1张图片没有读。', '有1个文本框没有读；里面有任务的话，请复制到正文里再读。'])
})

test('a title broken by hand is one line, a centred cell keeps its lines apart', async () => {
  const broken =
    '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>柳湾社区</w:t><w:br/><w:t>双拥计划</w:t></w:r></w:p>'
  const body = `${broken}<w:tbl><w:tr><w:tc>${broken}</w:tc><w:tc>${p('甲')}</w:tc></w:tr></w:tbl>`
  expect(await read({ body })).toEqual(['柳湾社区双拥计划', '柳湾社区 双拥计划\t甲'])
})

test('a list of contents is not read a second time', async () => {
  const styles = '<w:style w:type="paragraph" w:styleId="T1"><w:name w:val="toc 1"/></w:style>'
  expect(await read({ styles, body: p('一、任务 3', { style: 'T1' }) + p('一、任务') })).toEqual(['一、任务'])
})

test('table rows are lines; a label merged downwards holds for each row, content stands once', async () => {
  const cell = (text: string, merge?: 'restart' | 'on') => {
    const vMerge = merge ? `<w:vMerge${merge === 'restart' ? ' w:val="restart"' : ''}/>` : ''
    return `<w:tc><w:tcPr>${vMerge}</w:tcPr>${p(text)}</w:tc>`
  }
  const content = '组织志愿者到共建部队开展卫生大扫除活动'
  const rows = [
    cell('第一季度', 'restart') + cell('军民座谈会') + cell('周敏'),
    cell('', 'on') + cell(content, 'restart') + cell('王芳'),
    cell('', 'on') + cell('', 'on') + cell('李强'),
  ]
  const body = `<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`
  expect(await read({ body })).toEqual([
    '第一季度\t军民座谈会\t周敏',
    `第一季度\t${content}\t王芳`,
    '第一季度\t\t李强',
  ])
})

test('a page laid out as a table gives its paragraphs', async () => {
  const paragraphs = ['一、指导思想', '坚持以人为本。'.repeat(8), '二、主要任务', '八一前夕走访。'.repeat(8)]
  const body = `<w:tbl><w:tr><w:tc>${p('内容')}</w:tc><w:tc>${paragraphs.map((t) => p(t)).join('')}</w:tc></w:tr></w:tbl>`
  expect(await read({ body })).toEqual(['内容', ...paragraphs])
})

test('a document with a DOCTYPE wants entities expanded and is refused', async () => {
  const bytes = await aDocx({ body: p('甲'), styles: '<!DOCTYPE lolz [<!ENTITY lol "哈">]>' })
  await expect(readDocument(bytes, '甲.docx')).rejects.toMatchObject({ code: 'unreadable' })
})

test.each([
  [1, 'chineseCounting', '一'],
  [10, 'chineseCountingThousand', '十'],
  [21, 'japaneseCounting', '二十一'],
  [105, 'chineseCounting', '一百零五'],
  [110, 'chineseCounting', '一百一十'],
  [20, 'ideographDigital', '二〇'],
  [12, 'chineseLegalSimplified', '壹拾贰'],
  [3, 'ideographTraditional', '丙'],
  [12, 'decimalFullWidth', '１２'],
  [7, 'decimalZero', '07'],
  [20, 'decimalEnclosedCircle', '⑳'],
  [21, 'decimalEnclosedCircleChinese', '㉑'],
  [3, 'decimalEnclosedParen', '⑶'],
  [28, 'lowerLetter', 'bb'],
  [1994, 'upperRoman', 'MCMXCIV'],
  [4, 'anythingNew', '4'],
])('%i in %s is %s', (n, format, text) => {
  expect(formatNumber(n, format)).toBe(text)
})
