import { expect, test } from 'vitest'
import { runLines, runTotal } from './run-sheet.ts'
import { runSheetFile } from './run-sheet-file.ts'

const items = [
  { title: '主持人开场', form: '', by: '王芳', minutes: 3 },
  { title: '合唱', form: '合唱', by: '共建部队甲', minutes: 6 },
  { title: '颁奖', form: '环节', by: '', minutes: 0 },
  { title: '全场合唱', form: '合唱', by: '', minutes: 5 },
]

test('each item begins where the one before it ends', () => {
  expect(runLines(items, '19:56').map(({ at }) => at)).toEqual(['19:56', '19:59', '20:05', '20:05'])
  expect(runTotal(items, '19:56')).toBe('共4项，14分钟，20:10结束')
})

test('past midnight the clock begins anew', () => {
  expect(runLines(items, '23:58').map(({ at }) => at)).toEqual(['23:58', '00:01', '00:07', '00:07'])
})

test('without a beginning there are no times, only a length', () => {
  expect(runLines(items, null).every(({ at }) => at === null)).toBe(true)
  expect(runTotal(items, null)).toBe('共4项，14分钟')
})

test('the page to take along holds all of it, needs no network, and runs nothing that was typed', () => {
  const page = runSheetFile({
    title: '联欢会<script>alert(1)</script>',
    sub: '7月28日',
    lines: runLines(items, '19:30'),
    total: '共4项',
    roster: [{ name: '周敏', duty: '签到' }],
  })
  expect(page).toContain('联欢会&lt;script&gt;')
  for (const words of ['19:30', '共建部队甲', '全场合唱', '周敏', '签到']) expect(page).toContain(words)
  expect(page).not.toMatch(/<script|https?:|src=|@import/)
})
