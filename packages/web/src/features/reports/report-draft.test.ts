import type { ReportBlock } from '@yushui/contract/reports'
import { expect, test } from 'vitest'
import { addedBelow, isEmpty, moved, typedBlock, withParts } from './report-draft.ts'
import { withoutWords } from './report-findings.ts'
import { runsOf } from './report-parts.ts'

const block = (id: string): ReportBlock => ({ ...typedBlock([{ text: id }]), id, origin: 'written' })
const withText = (id: string, text: string): ReportBlock => ({ ...block(id), parts: [{ text }] })
const blocks = ['a', 'b', 'c'].map(block)
const ids = (list: ReportBlock[]) => list.map(({ id }) => id).join('')

test('a paragraph moves within the report and not out of it', () => {
  expect(ids(moved(blocks, 'b', -1))).toBe('bac')
  expect(ids(moved(blocks, 'b', 1))).toBe('acb')
  expect(ids(moved(blocks, 'a', -1))).toBe('abc')
  expect(ids(moved(blocks, 'c', 1))).toBe('abc')
})

test('what is added stands below the one it was added to', () => {
  expect(ids(addedBelow(blocks, 'a', block('x')))).toBe('axbc')
})

test('a paragraph changed by hand is marked as typed, the others stay as written', () => {
  const changed = withParts(blocks, 'b', [{ text: '共' }, { figure: 'count?held' }])
  expect(changed.map(({ origin }) => origin)).toEqual(['written', 'typed', 'written'])
})

test('a paragraph with a figure and nothing else is not empty', () => {
  expect(isEmpty(typedBlock([{ figure: 'count?held' }]))).toBe(false)
  expect(isEmpty(typedBlock([{ text: '　 ' }]))).toBe(true)
})

test('marked words are told apart, the longer ones first', () => {
  const marked = ['20人', '120人'].map((words) => ({ words, why: '没有记录' }))
  expect(runsOf('来了120人，其中20人是军属', marked)).toEqual([
    { words: '来了', why: null },
    { words: '120人', why: '没有记录' },
    { words: '，其中', why: null },
    { words: '20人', why: '没有记录' },
    { words: '是军属', why: null },
  ])
  expect(runsOf('3.5%（约）', [{ words: '3.5%', why: '没有记录' }])[0]).toEqual({
    words: '3.5%',
    why: '没有记录',
  })
})

test('words taken out go everywhere, and only what they stood in is marked as typed', () => {
  const words = '90001部队'
  const draft = { title: `慰问${words}`, blocks: [block('甲'), withText('b', `在${words}座谈`)] }
  const { title, blocks } = withoutWords(draft, words)
  expect(title).toBe('慰问')
  expect(blocks.map(({ parts, origin }) => [parts, origin])).toEqual([
    [[{ text: '甲' }], 'written'],
    [[{ text: '在座谈' }], 'typed'],
  ])
})
