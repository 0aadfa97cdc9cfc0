import * as api from '@yushui/contract/readings'
import { aDocx, aParagraph } from '@yushui/documents/read/a-docx'
import { expect, test } from 'vitest'
import { anOffice } from '../../sample/an-office.ts'
import { readTables } from '../../sample/read-tables.ts'

const text = [
  '石桥社区2026年双拥工作计划',
  '一、走访慰问',
  '春节前夕，走访慰问军烈属18户。',
  '八一前夕，到共建部队甲慰问官兵。',
].join('\n')

test('a pasted text is read, and nothing of it is kept', async () => {
  const { officer } = await anOffice()
  const { format, reading } = await officer.call(api.readText, { text })
  expect(format).toBe('txt')
  expect(reading.plans).toMatchObject([{ title: '石桥社区2026年双拥工作计划', year: 2026 }])
  expect(reading.plans[0]!.items.map(({ kind }) => kind)).toEqual(['family-visit', 'unit-visit'])
  expect(await readTables()).not.toContain('走访慰问军烈属18户')
})

test('rich text is read as its lines', async () => {
  const { officer } = await anOffice()
  const html = text
    .split('\n')
    .map((line) => `<p style="color:red">${line}</p>`)
    .join('')
  const { format, reading } = await officer.call(api.readText, { text: html, isHtml: true })
  expect(format).toBe('html')
  expect(reading.text).toBe(text)
})

test('a page made to exhaust the reader is refused and the server goes on', async () => {
  const { officer } = await anOffice()
  const attempt = officer.call(api.readText, { text: '<div>'.repeat(20_000), isHtml: true })
  await expect(attempt).rejects.toMatchObject({ status: 400 })
  expect((await officer.call(api.readText, { text })).reading.plans).toHaveLength(1)
})

test('a text without a task is answered, with the doubt that says so', async () => {
  const { officer } = await anOffice()
  const { reading } = await officer.call(api.readText, { text: '今天天气很好。' })
  expect(reading.plans).toHaveLength(1)
  expect(reading.plans[0]!.items).toEqual([])
  expect(reading.plans[0]!.doubts.map(({ code }) => code)).toContain('no-task')
})

test('a Word file is read', async () => {
  const { officer } = await anOffice()
  const paragraphs = text.split('\n').map((line) => aParagraph(line))
  const docx = await aDocx({ body: paragraphs.join('') })
  const word = await officer.upload(api.readFile, { name: '2026年双拥计划.docx' }, docx)
  expect(word.format).toBe('docx')
  expect(word.reading.plans[0]!.items).toHaveLength(2)
})

test.each([
  ['空白.docx', Buffer.alloc(0), 'empty-file'],
  ['扫描件.pdf', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'no-text-layer'],
  ['计划.docx', Buffer.from('PK\x03\x04 not a zip', 'latin1'), 'unreadable'],
  ['程序.exe', Buffer.from([0x4d, 0x5a, 0, 0, 1, 2, 3, 0, 0, 0]), 'not-a-document'],
  ['太长.txt', Buffer.from('双拥'.repeat(600_000)), 'text-too-long'],
])('%s is refused: %#', async (name, bytes, code) => {
  const { officer } = await anOffice()
  await expect(officer.upload(api.readFile, { name }, bytes)).rejects.toMatchObject({ code })
})

test.each([
  ['(秘密)双拥计划.txt', text],
  ['计划.txt', `机密★3年\n${text}`],
])('a paper marked secret is refused, by its name or by its head: %#', async (name, said) => {
  const { officer } = await anOffice()
  const attempt = officer.upload(api.readFile, { name }, Buffer.from(said))
  await expect(attempt).rejects.toMatchObject({ code: 'marked-secret' })
})

test('a marked text is refused when pasted, too', async () => {
  const { officer } = await anOffice()
  await expect(officer.call(api.readText, { text: `秘密★\n${text}` })).rejects.toMatchObject({
    code: 'marked-secret',
  })
})

test('many files at once: those there is room for are read, the others told to wait', async () => {
  const { officer } = await anOffice()
  const uploads = Array.from({ length: 12 }, () =>
    officer.upload(api.readFile, { name: '计划.txt' }, Buffer.from(text)),
  )
  const answers = await Promise.allSettled(uploads)
  const refused = answers.filter((it) => it.status === 'rejected')
  expect(answers.length - refused.length).toBeGreaterThanOrEqual(6)
  expect(refused.length).toBeGreaterThan(0)
  for (const { reason } of refused) expect(reason).toMatchObject({ code: 'too-many-readings', status: 429 })
  expect((await officer.call(api.readText, { text })).reading.plans).toHaveLength(1)
})

test('reading is for the one who writes plans', async () => {
  const { staff, director } = await anOffice()
  await expect(staff.call(api.readText, { text })).rejects.toMatchObject({ code: 'not-allowed' })
  const upload = director.upload(api.readFile, { name: '计划.txt' }, Buffer.from(text))
  await expect(upload).rejects.toMatchObject({ code: 'not-allowed' })
})
