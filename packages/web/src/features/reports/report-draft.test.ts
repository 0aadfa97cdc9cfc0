import type { ReportBlock } from '@yushui/contract/reports'
import { expect, test } from 'vitest'
import { addedBelow, isEmpty, moved, typedBlock, withParts } from './report-draft.ts'
import { runsOf } from './report-parts.ts'

const block = (id: string): ReportBlock => ({ ...typedBlock([{ text: id }]), id, origin: 'written' })
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

test('typed figures without a record are told apart, the longer one first', () => {
  expect(runsOf('来了120人，其中20人是军属', ['20人', '120人'])).toEqual([
    { words: '来了', isUnsupported: false },
    { words: '120人', isUnsupported: true },
    { words: '，其中', isUnsupported: false },
    { words: '20人', isUnsupported: true },
    { words: '是军属', isUnsupported: false },
  ])
  expect(runsOf('3.5%（约）', ['3.5%'])[0]).toEqual({ words: '3.5%', isUnsupported: true })
})
