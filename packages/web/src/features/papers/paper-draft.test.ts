import { expect, test } from 'vitest'
import { addRow, type Block, joinBlock, moveBlock, putCell, removeRow, splitBlock } from './paper-draft.ts'

const say = (text: string): Block => ({ kind: 'paragraph', text })
const table = {
  columns: [
    { title: '姓名', width: 1, align: 'left' as const },
    { title: '签名', width: 1, align: 'left' as const },
  ],
  rows: [['周敏', '']],
}

test('Enter cuts a paragraph in two, and Backspace joins them again', () => {
  const cut = splitBlock([say('春节前夕慰问军属')], 0, 4)
  expect(cut).toEqual([say('春节前夕'), say('慰问军属')])
  expect(joinBlock(cut, 1)).toEqual({ blocks: [say('春节前夕慰问军属')], caret: 4 })
})

test('nothing joins a table, the beginning, or a line with a label of its own', () => {
  expect(joinBlock([{ kind: 'table', table }, say('完')], 1)).toBeNull()
  expect(joinBlock([say('始')], 0)).toBeNull()
  expect(joinBlock([say('始'), { kind: 'paragraph', label: '出席', text: '周敏' }], 1)).toBeNull()
})

test('a block does not move out of the paper', () => {
  const blocks = [say('一'), say('二')]
  expect(moveBlock(blocks, 0, -1)).toBe(blocks)
  expect(moveBlock(blocks, 0, 1)).toEqual([say('二'), say('一')])
})

test('cells are written and rows come and go', () => {
  expect(putCell(table, 0, 1, '√').rows).toEqual([['周敏', '√']])
  expect(addRow(table).rows).toEqual([
    ['周敏', ''],
    ['', ''],
  ])
  expect(removeRow(table, 0).rows).toEqual([])
})
