import type { Evidence } from '@yushui/contract/evidence'
import { expect, test } from 'vitest'
import { sortGroups } from './sort-groups.ts'

const photo = (id: string, takenAt: string | null): Evidence => ({
  id,
  kind: 'photo',
  activityId: null,
  title: id,
  text: '',
  box: '',
  pageNumber: '',
  n: null,
  unit: '',
  eventOn: null,
  filedAt: '2026-08-02T01:00:00Z',
  filedBy: '周敏',
  file: { name: `${id}.jpg`, type: 'image/jpeg', bytes: 1, sha256: '', takenAt, width: 4, height: 3 },
  madeFrom: null,
  photoSheet: {},
  isWithdrawn: false,
  version: 1,
})
const activities = [
  { id: 'film', title: '电影夜', onDay: '2026-07-28', startsAt: '19:30' },
  { id: 'clean', title: '大扫除', onDay: '2026-07-30', startsAt: null },
  { id: 'talk', title: '讲坛', onDay: '2026-07-30', startsAt: null },
]
const unsorted = [
  photo('no-time', null),
  photo('film-1', '2026-07-28T20:00:00'),
  photo('either', '2026-07-30T09:00:00'),
  photo('film-2', '2026-07-28T20:10:00'),
]
const shape = (picked: Record<string, string>) =>
  sortGroups(unsorted, activities, picked).map(({ activity, candidates, list }) => [
    activity?.id ?? candidates.map(({ id }) => id).join('+'),
    list.map(({ id }) => id).join(' '),
  ])

test('what found its activity comes first, then what has to be asked, then what nobody knows', () => {
  expect(shape({})).toEqual([
    ['film', 'film-1 film-2'],
    ['clean+talk', 'either'],
    ['', 'no-time'],
  ])
})

test('what is said by hand goes before what was proposed', () => {
  expect(shape({ either: 'talk', 'film-2': 'talk' })).toEqual([
    ['film', 'film-1'],
    ['talk', 'either film-2'],
    ['', 'no-time'],
  ])
})
