import type { PaperContent } from '@yushui/contract/papers'
import { textsOf } from '@yushui/domain/papers/paper-words'
import { expect, test } from 'vitest'
import { placesOf } from './paper-findings.ts'

/** An ID number of nobody: its region does not exist. */
const idNumber = '990000199001011234'
const content: PaperContent = {
  letterhead: { issuer: '双拥工作简报', number: '第3期', copies: '报：街道', printedBy: '石桥社区' },
  title: '简报',
  addressee: '各楼组',
  blocks: [
    { kind: 'paragraph', label: '联系', text: `王某 ${idNumber}` },
    { kind: 'heading', level: 1, text: '一、经过' },
    {
      kind: 'table',
      table: { columns: [{ title: '证号', width: 1, align: 'left' }], rows: [[idNumber], ['无']] },
    },
  ],
  signature: { name: '石桥社区', date: '2026-08-01' },
}

test('no text of a paper is passed over', () => {
  expect(placesOf(content).map(([, text]) => text)).toEqual(textsOf(content))
})
