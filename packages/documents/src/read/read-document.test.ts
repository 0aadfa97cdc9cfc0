import { readFileSync } from 'node:fs'
import { writeXlsx } from 'hucre'
import JSZip from 'jszip'
import { describe, expect, test } from 'vitest'
import { aDocx, aParagraph } from './a-docx.ts'
import { readDocument } from './read-document.ts'

const example = (name: string) => new Uint8Array(readFileSync(new URL(`./examples/${name}`, import.meta.url)))
const textOf = async (bytes: Uint8Array, name = '') => (await readDocument(bytes, name)).text
const plan = '柳湾社区2026年双拥工作计划\n一、“八一”前夕走访优抚对象26户,4—6月举办讲座。'

function utf16(text: string, isBig: boolean): Buffer {
  const bytes = Buffer.from(text, 'utf16le')
  return isBig ? bytes.swap16() : bytes
}
/** 柳湾社区双拥 and 喆 (only in GBK) and 䶮 (only in GB18030), written by hand: Node can't encode it. */
const gb18030 = Buffer.from('C1F8CDE5C9E7C7F8CBABD3B586B48135 8837'.replaceAll(' ', ''), 'hex')

describe('encodings of plain text', () => {
  test.each([
    ['UTF-8', Buffer.from(plan)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${plan}`)],
    ['UTF-16 LE with a mark', utf16(`\uFEFF${plan}`, false)],
    ['UTF-16 BE with a mark', utf16(`\uFEFF${plan}`, true)],
    ['UTF-16 LE without a mark', utf16(plan, false)],
    ['UTF-16 BE without a mark', utf16(plan, true)],
  ])('%s', async (_, bytes) => {
    expect(await readDocument(bytes, '计划.txt')).toEqual({ text: plan, format: 'txt', notes: [] })
  })

  test('GB18030', async () => {
    const decoded = new TextDecoder('gb18030').decode(gb18030)
    expect(decoded.startsWith('柳湾社区双拥')).toBe(true)
    expect(await textOf(gb18030)).toBe(decoded)
  })

  test('line ends of every system, and blanks at the end of a line', async () => {
    expect(await textOf(Buffer.from('甲  \r\n乙\r丙\u2028丁\n\n\n\n戊\n'))).toBe('甲\n乙\n丙\n丁\n\n戊')
  })
})

describe('.doc and .xls as office programs wrote them', () => {
  test('.doc keeps its punctuation and gives rows with tabs', async () => {
    const { text, format, notes } = await readDocument(example('plan.doc'), '计划.doc')
    expect(format).toBe('doc')
    expect(text.split('\n')).toEqual([
      '柳湾社区2026年双拥工作计划',
      '一、走访慰问',
      '“八一”前夕走访优抚对象26户，4—6月举办讲座。',
      '时间\t任务',
      '3月\t学雷锋志愿服务',
      '柳湾社区居民委员会',
    ])
    expect(notes).toHaveLength(1)
  })

  test('.xls: one sheet after another, a merged label in each of its rows', async () => {
    const { text, format } = await readDocument(example('tasks.xls'), '任务.xls')
    expect(format).toBe('xls')
    expect(text.split('\n')).toEqual([
      '上半年',
      '柳湾社区2026年双拥任务表',
      '时间\t任务\t人数\t日期',
      '第一季度\t春节走访\t26\t2026年2月10日',
      '第一季度\t军民座谈会\t12.5',
      '',
      '下半年',
      '第三季度\t八一慰问',
    ])
  })
})

test('.xlsx: sheets without a name of their own are not headed, hidden ones only mentioned', async () => {
  const bytes = await writeXlsx({
    sheets: [
      { name: 'Sheet1', rows: [['3月', '学雷锋志愿服务', 0.1 + 0.2]] },
      { name: 'Sheet2', rows: [['8月', '军民\n联谊']] },
      { name: '底稿', hidden: true, rows: [['不该读']] },
    ],
  })
  const { text, notes } = await readDocument(bytes, '任务.xlsx')
  expect(text).toBe('3月\t学雷锋志愿服务\t0.3\n\n8月\t军民 联谊')
  expect(notes).toEqual(['有1张隐藏的工作表没有读。'])
})

describe('web pages and what is pasted from Word', () => {
  const html = async (body: string) =>
    (await textOf(Buffer.from(`<html><body>${body}</body></html>`))).split('\n')

  test.each([
    [
      'blocks are lines, inline is not',
      '<p>一、<b>八一</b>前夕</p><div>慰问<br>部队</div>',
      ['一、八一前夕', '慰问', '部队'],
    ],
    [
      'scripts, styles, hidden parts',
      '<p>甲</p><script>var 乙</script><style>丙</style><p style="display: none">丁</p>',
      ['甲'],
    ],
    ['entities and hard blanks', '<p>4&mdash;6月&nbsp;&nbsp;讲座 &amp; &#26472;</p>', ['4—6月 讲座 & 杨']],
    [
      'numbers of ol',
      '<ol start="3"><li><p>甲</p></li><li>乙</li><li value="9">丙</li></ol>',
      ['3. 甲', '4. 乙', '9. 丙'],
    ],
    [
      'numbers Word marks as its own',
      "<p><![if !supportLists]><span style='mso-list:Ignore'>一、<span>&nbsp; </span></span><![endif]>宣传</p>",
      ['一、 宣传'],
    ],
    [
      'a table with a merged label',
      '<table><tr><th rowspan=2>一季度</th><td>座谈</td></tr><tr><td>走访</td></tr></table>',
      ['一季度\t座谈', '一季度\t走访'],
    ],
    [
      'a page laid out as a table',
      '<table><tr><td>导航</td><td><p>甲</p><table><tr><td>3月</td><td>走访</td></tr></table></td></tr><tr><td>尾</td></tr></table>',
      ['导航\t甲 3月 走访', '尾'],
    ],
  ])('%s', async (_, body, lines) => {
    expect(await html(body)).toEqual(lines)
  })

  test('a page in GBK under the name of a Word file', async () => {
    const page = Buffer.concat([
      Buffer.from('<html><body><p>'),
      gb18030.subarray(0, 12),
      Buffer.from('</p></body></html>'),
    ])
    const { text, format, notes } = await readDocument(page, '计划.doc')
    expect([text, format]).toEqual(['柳湾社区双拥', 'html'])
    expect(notes).toEqual(['文件名写的是“.doc”，内容其实是网页，已照内容读取。'])
  })
})

describe('refusals', () => {
  const refusal = async (bytes: Uint8Array) =>
    readDocument(bytes, 'x').then(
      () => 'read',
      (error: { code: string }) => error.code,
    )

  test('nothing in it', async () => {
    expect(await refusal(new Uint8Array())).toBe('empty-file')
    expect(await refusal(Buffer.from(' \n\n '))).toBe('empty-file')
    expect(await refusal(await aDocx({ body: '<w:p/>' }))).toBe('empty-file')
  })

  test('more than 20 MB, or text without end', async () => {
    expect(await refusal(new Uint8Array(20 * 1024 * 1024 + 1))).toBe('too-large')
    expect(await refusal(Buffer.alloc(2_000_001, 'a'))).toBe('too-large')
  })

  test('a photograph instead of a paper', async () => {
    expect(await refusal(Buffer.from('89504E470D0A1A0A', 'hex'))).toBe('no-text-layer')
  })

  test('not a document', async () => {
    const picture = Uint8Array.from({ length: 5000 }, (_, i) => (i * i * 7 + (i >> 3)) % 256)
    const zip = await new JSZip().file('旧计划.zip', 'x').generateAsync({ type: 'uint8array' })
    expect(await refusal(picture)).toBe('not-a-document')
    expect(await refusal(zip)).toBe('not-a-document')
    expect(await refusal(Buffer.from('{\\rtf1\\ansi 计划}'))).toBe('not-a-document')
  })

  test('locked with a password: PDF, Excel, Word 97, Excel 97', async () => {
    const locked = await writeXlsx({
      sheets: [{ name: 'a', rows: [['甲']] }],
      encryption: { password: '123456', spinCount: 1000 },
    })
    expect(await refusal(locked)).toBe('encrypted-file')
    expect(await refusal(example('locked.pdf'))).toBe('encrypted-file')

    const doc = Buffer.from(example('plan.doc'))
    const flags = doc.indexOf(Buffer.from('ECA5', 'hex'), 512) + 10
    doc.writeUInt16LE(doc.readUInt16LE(flags) | 0x0100, flags)
    expect(await refusal(doc)).toBe('encrypted-file')

    const xls = Buffer.from(example('tasks.xls'))
    const second = xls.indexOf(Buffer.from('0908', 'hex'), 512) + 4 + 16
    xls.writeUInt16LE(0x2f, second)
    expect(await refusal(xls)).toBe('encrypted-file')
  })

  test('cut off', async () => {
    const docx = await aDocx({ body: aParagraph('甲'.repeat(500)) })
    expect(await refusal(docx.subarray(0, docx.length / 2))).toBe('unreadable')
    expect(await refusal(example('plan.doc').subarray(0, 3000))).toMatch(/unreadable|not-a-document/)
    expect(await refusal(Buffer.from('%PDF-1.7\n1 0 obj'))).toBe('unreadable')
  })
})
