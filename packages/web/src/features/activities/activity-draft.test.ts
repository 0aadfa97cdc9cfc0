import type { Task } from '@yushui/contract/plans'
import { expect, test } from 'vitest'
import { draftOf, fromTask, likelyDay, nothingWritten, writtenFrom } from './activity-draft.ts'

const gala: Task = {
  id: '0198a000-0000-7000-8000-000000000001',
  planId: '0198a000-0000-7000-8000-000000000002',
  officeId: '0198a000-0000-7000-8000-000000000003',
  title: '军民联欢会',
  quote: '',
  kind: 'gala',
  window: { months: [7], occasions: [], relation: null, span: null, days: null, recurrence: 'once' },
  partners: [{ partnerId: '0198a000-0000-7000-8000-000000000004', name: '共建部队甲' }],
  targets: ['居民'],
  quantity: null,
  section: '',
  responsible: '周敏',
  note: '',
  spells: [{ from: '2026-07-20', to: '2026-07-31' }],
  ticks: [],
  isWithdrawn: false,
  version: 1,
}

test('what the task says is not typed again', () => {
  expect(fromTask(gala)).toMatchObject({
    title: '军民联欢会',
    kind: 'gala',
    partners: gala.partners,
    targets: ['居民'],
    responsible: '周敏',
    taskId: gala.id,
  })
})

test.each([
  ['within its days', '2026-07-28', '2026-07-28'],
  ['after them: their last', '2026-08-09', '2026-07-31'],
  ['before them', '2026-07-02', '2026-07-02'],
])('the likely day, %s', (_, today, day) => {
  expect(likelyDay(gala.spells, today)).toBe(day)
})

test('of several turns, the last that has passed', () => {
  const turns = [
    { from: '2026-01-01', to: '2026-03-31' },
    { from: '2026-04-01', to: '2026-04-30' },
    { from: '2026-10-01', to: '2026-12-31' },
  ]
  expect(likelyDay(turns, '2026-06-11')).toBe('2026-04-30')
})

test('what was written comes back as it was; two empty fields are no headcount', () => {
  const written = { ...fromTask(gala), onDay: '2026-07-28', attended: { military: 0, civilian: 120 } }
  expect(writtenFrom(draftOf(written), written, [])).toEqual(written)
  expect(writtenFrom(draftOf(nothingWritten), nothingWritten, []).attended).toBeNull()
})
