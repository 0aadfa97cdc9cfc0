import { expect, test } from 'vitest'
import { isUnrecorded, type KeptActivity, unrecordedDays } from './unrecorded.ts'

const today = '2026-07-28'
const held: KeptActivity = { state: 'held', onDay: '2026-07-20', isRecorded: false }

test.each<[string, Partial<KeptActivity>, boolean]>([
  ['held, and nothing is kept of it', {}, true],
  ['held, with a word, a count or a photo', { isRecorded: true }, false],
  ['filed without a word: settled', { state: 'filed' }, false],
  ['its day went by and nobody said anything', { state: 'scheduled' }, true],
  ['only proposed, for a day that went by', { state: 'proposed' }, true],
  ['to be held today', { state: 'scheduled', onDay: today }, false],
  ['proposed for no day', { state: 'proposed', onDay: null }, false],
  ['cancelled', { state: 'cancelled' }, false],
])('%s', (_, given, expected) => {
  expect(isUnrecorded({ ...held, ...given }, today)).toBe(expected)
})

test('by task, without what no plan foresaw', () => {
  const days = unrecordedDays(
    [
      { ...held, taskId: 'a' },
      { ...held, taskId: 'a', state: 'scheduled', onDay: '2026-07-27' },
      { ...held, taskId: 'b', isRecorded: true },
      { ...held, taskId: null },
    ],
    today,
  )
  expect([...days]).toEqual([['a', ['2026-07-20', '2026-07-27']]])
})
