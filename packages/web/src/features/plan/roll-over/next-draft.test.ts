import type { RollOver, RollOverLine } from '@yushui/contract/roll-over'
import { defaultSpans } from '@yushui/domain/almanac/spans'
import { expect, test } from 'vitest'
import { acceptedNext, afterOf, choose, isTaken, type NextDraft, taskOf } from './next-draft.ts'

const noTime = { months: null, occasions: [], relation: null, span: null, days: null, recurrence: null }

function aLine(kind: RollOverLine['kind'], title: string, quote = ''): RollOverLine {
  const told = { title, time: '5月', days: '5月1日—5月31日' }
  const task = {
    title,
    quote,
    kind: 'clinic' as const,
    window: { ...noTime, months: [5] },
    partners: [],
    targets: [],
    quantity: null,
    section: '',
    responsible: '',
    note: '',
  }
  const taskId = kind === 'proposed' ? null : `task ${title}`
  return { kind, taskId, before: taskId ? { ...told, done: '' } : null, after: { ...told, task }, reason: '' }
}

const rolled: RollOver = {
  year: 2027,
  title: '石桥社区2027年双拥工作计划',
  theme: '',
  organisation: '石桥社区',
  sections: [{ kind: 'goals', heading: '', text: '军民满意；迎接检查验收。义诊一次。' }],
  changes: [],
  toRewrite: [],
  lines: [
    aLine('proposed', '建军100周年主题活动'),
    aLine('kept', '义诊', '义诊一次'),
    aLine('left-out', '迎检', '迎接检查验收'),
    aLine('changed', '国防教育日展览'),
  ],
}
const draft: NextDraft = { id: 'next', choices: {} }
const titles = (draft: NextDraft) => acceptedNext(rolled, draft).tasks.map(({ title }) => title)

test('what goes on is taken by itself, what ends or is new waits to be asked for', () => {
  expect(titles(draft)).toEqual(['义诊', '国防教育日展览'])
  const more = choose(choose(draft, '建军100周年主题活动', { isTaken: true }), 'task 迎检', { isTaken: true })
  expect(titles(more)).toEqual(['义诊', '迎检', '国防教育日展览', '建军100周年主题活动'])
  expect(titles(choose(more, 'task 义诊', { isTaken: false }))).not.toContain('义诊')
})

test('the sentence of what is left out leaves the prose, the others stay', () => {
  expect(acceptedNext(rolled, draft).sections[0]!.text).toBe('军民满意；义诊一次。')
})

test('a line that was changed by hand says its new title and days', () => {
  const line = rolled.lines[1]!
  const edited = choose(draft, 'task 义诊', { title: '春季义诊', window: { ...noTime, months: [4] } })
  const choice = edited.choices['task 义诊']
  expect(afterOf(line, choice, 2027, defaultSpans)).toEqual({
    title: '春季义诊',
    time: '4月',
    days: '4月1日—4月30日',
  })
  expect(isTaken(line, choice)).toBe(true)
  // An emptied title falls back on what it was.
  expect(taskOf(line, { title: '  ' }).title).toBe('义诊')
})
