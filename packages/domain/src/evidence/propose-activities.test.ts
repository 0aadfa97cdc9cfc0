import { expect, test } from 'vitest'
import { type Proposal, proposeActivities, type TakenAt } from './propose-activities.ts'

const film: TakenAt = { id: 'film', onDay: '2026-07-28', startsAt: '19:30' }
const visit: TakenAt = { id: 'visit', onDay: '2026-07-28', startsAt: '09:00' }
const cleanup: TakenAt = { id: 'cleanup', onDay: '2026-07-29', startsAt: null }
const lecture: TakenAt = { id: 'lecture', onDay: '2026-07-29', startsAt: '15:00' }
const meeting: TakenAt = { id: 'meeting', onDay: '2026-08-01', startsAt: null }
const undated: TakenAt = { id: 'undated', onDay: null, startsAt: null }
const all = [film, visit, cleanup, lecture, meeting, undated]

const sure = (activityId: string): Proposal => ({ kind: 'sure', activityId })
const ask = (...activityIds: string[]): Proposal => ({ kind: 'ask', activityIds })

test.each<[string | null, Proposal, string]>([
  ['2026-08-01T23:10:00', sure('meeting'), 'the only one of its day, whatever the hour'],
  ['2026-07-28T09:40:00', sure('visit'), 'one had begun, the other was far off'],
  ['2026-07-28T08:20:00', sure('visit'), 'the banner before it began'],
  ['2026-07-28T20:15:00', sure('film'), 'the last that had begun'],
  ['2026-07-28T19:00:00', ask('film', 'visit'), 'half an hour before the film, and long after the visit'],
  ['2026-07-28T06:00:00', ask('film', 'visit'), 'before either'],
  ['2026-07-29T15:20:00', ask('cleanup', 'lecture'), 'one of the two has no hour'],
  ['2026-07-30T10:00:00', { kind: 'unknown' }, 'nothing took place that day'],
  [null, { kind: 'unknown' }, 'the picture does not say when'],
])('a picture of %s → %o: %s', (takenAt, expected) => {
  expect(proposeActivities([{ id: 'x', takenAt }], all).get('x')).toEqual(expected)
})

test('two that began together cannot be told apart by the hour', () => {
  const twins = [
    { id: 'a', onDay: '2026-05-01', startsAt: '09:00' },
    { id: 'b', onDay: '2026-05-01', startsAt: '09:00' },
  ]
  const proposed = proposeActivities([{ id: 'x', takenAt: '2026-05-01T09:30:00' }], twins)
  expect(proposed.get('x')).toEqual(ask('a', 'b'))
})

test('each picture has an answer of its own', () => {
  const proposed = proposeActivities(
    [
      { id: 'x', takenAt: '2026-08-01T10:00:00' },
      { id: 'y', takenAt: null },
    ],
    all,
  )
  expect([...proposed.keys()]).toEqual(['x', 'y'])
})
