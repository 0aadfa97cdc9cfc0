import JSZip from 'jszip'
import { expect, test } from 'vitest'
import { readDocument } from '../../read/read-document.ts'
import { writeTaskTable } from './write-task-table.ts'

const columns = ['序号', '任务', '时间'].map((title) => ({ title, width: 10, align: 'left' as const }))
const aTable = (rows: string[][]) => writeTaskTable({ title: '柳湾社区任务分解表', table: { columns, rows } })

test('is read back as it was written', async () => {
  const bytes = await aTable([
    ['1', '八一慰问\n座谈', '7月'],
    ['2', '学雷锋', '3月5日'],
  ])
  const { text, format } = await readDocument(bytes, '表.xlsx')
  expect(format).toBe('xlsx')
  expect(text.split('\n')).toEqual([
    '柳湾社区任务分解表',
    '序号\t任务\t时间',
    '1\t八一慰问 座谈\t7月',
    '2\t学雷锋\t3月5日',
  ])
})

test('text that looks like a formula stays text', async () => {
  const zip = await JSZip.loadAsync(await aTable([['1', '=HYPERLINK("http://x")', '+1']]))
  const sheet = await zip.file('xl/worksheets/sheet1.xml')!.async('string')
  expect(sheet).not.toContain('<f>')
  expect(await zip.file('xl/sharedStrings.xml')!.async('string')).toContain('=HYPERLINK')
})

test('prints on A4 lying down, its head on every page', async () => {
  const zip = await JSZip.loadAsync(await aTable([['1', '甲', '乙']]))
  const sheet = await zip.file('xl/worksheets/sheet1.xml')!.async('string')
  expect(sheet).toMatch(
    /<pageSetup[^>]*paperSize="9"[^>]*orientation="landscape"|<pageSetup[^>]*orientation="landscape"[^>]*paperSize="9"/,
  )
  expect(await zip.file('xl/workbook.xml')!.async('string')).toMatch(
    /_xlnm\.Print_Titles[^<]*<|Print_Titles[^>]*>[^<]*\$1:\$2/,
  )
})
