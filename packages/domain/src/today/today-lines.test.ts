import { expect, test } from 'vitest'
import {
  comingActivityLines,
  type Silence,
  unansweredLines,
  unrecordedLines,
  type WatchedActivity,
} from './activity-lines.ts'
import { decisionLines } from './decision-lines.ts'
import { dueTaskLines, overdueLines, type WatchedTask } from './task-lines.ts'

const today = '2026-07-28'

const activity = (said: Partial<WatchedActivity>): WatchedActivity => ({
  id: 'a',
  title: '义诊',
  state: 'scheduled',
  taskId: null,
  onDay: today,
  startsAt: null,
  isRecorded: false,
  isAboutUnit: false,
  ...said,
})

test.each<[string, Partial<WatchedActivity>, string[]]>([
  ['to be held today', {}, []],
  ['its day has passed', { onDay: '2026-07-25' }, ['定在7月25日，已过3天，办了请补记，没办请改期']],
  [
    'only proposed, and passed',
    { onDay: '2026-07-25', state: 'proposed' },
    ['拟在7月25日，已过3天，办了请补记，没办请改期'],
  ],
  ['held, nothing written', { onDay: '2026-07-20', state: 'held' }, ['7月20日办的，情况和人数还没有记']],
  ['held and written down', { onDay: '2026-07-20', state: 'held', isRecorded: true }, []],
  ['filed as it is', { onDay: '2026-07-20', state: 'filed' }, []],
  ['cancelled', { onDay: '2026-07-20', state: 'cancelled' }, []],
  ['without a day', { onDay: null, state: 'proposed' }, []],
])('unrecorded: %s', (_, said, words) => {
  expect(unrecordedLines([activity(said)], today).map((line) => line.words)).toEqual(words)
})

test.each<[string, Partial<WatchedActivity>, string[]]>([
  ['today', { startsAt: '19:30' }, ['今天19:30']],
  ['tomorrow', { onDay: '2026-07-29' }, ['明天']],
  ['on Friday', { onDay: '2026-07-31', startsAt: '09:00' }, ['7月31日（周五）09:00，还有3天']],
  ['a week off', { onDay: '2026-08-04', state: 'proposed' }, ['8月4日（周二），还有7天，还没有定下来']],
  ['in more than a week', { onDay: '2026-08-05' }, []],
  ['held already', { state: 'held' }, []],
])('due: an activity %s', (_, said, words) => {
  expect(comingActivityLines([activity(said)], today).map((line) => line.words)).toEqual(words)
})

const asked = (askedOn: string, said: Partial<Silence> = {}): Silence => ({
  activityId: 'a',
  partner: '青松单位',
  question: 'invitation',
  askedOn,
  ...said,
})

test.each<[string, Silence[], Partial<WatchedActivity>, string[]]>([
  ['asked yesterday, time enough', [asked('2026-07-27')], { onDay: '2026-08-20' }, []],
  [
    'silent for three days',
    [asked('2026-07-25')],
    { onDay: '2026-08-20' },
    ['青松单位还没有答复，已问了3天'],
  ],
  [
    'asked today for tomorrow',
    [asked(today)],
    { onDay: '2026-07-29' },
    ['青松单位还没有答复，今天问的；活动就在明天'],
  ],
  [
    'two of them',
    [asked('2026-07-20'), asked('2026-07-24', { partner: '石桥医院' })],
    { onDay: '2026-08-20' },
    ['青松单位、石桥医院还没有答复，已问了8天'],
  ],
  ['the day is over, so is the invitation', [asked('2026-07-20')], { onDay: '2026-07-26' }, []],
  [
    'whether it was held',
    [asked('2026-07-24', { question: 'holding' })],
    { onDay: '2026-07-22', state: 'held' },
    ['是否办成，青松单位还没有答复，已问了4天'],
  ],
  ['cancelled', [asked('2026-07-20')], { onDay: '2026-08-20', state: 'cancelled' }, []],
])('unanswered: %s', (_, silences, said, words) => {
  expect(unansweredLines(silences, [activity(said)], today).map((line) => line.words)).toEqual(words)
})

const task = (said: Partial<WatchedTask>): WatchedTask => ({
  id: 't',
  title: '走访',
  spells: [{ from: '2026-07-18', to: '2026-07-31' }],
  recurrence: null,
  ticks: [],
  isAboutUnit: false,
  ...said,
})
const gone = [{ from: '2026-07-01', to: '2026-07-25' }]
const ahead = (onDay: string) => ({ taskId: 't', onDay, state: 'scheduled' as const })

test.each<[string, Partial<WatchedTask>, ReturnType<typeof ahead>[], string[], string[]]>([
  ['ends this week', {}, [], [], ['正在办，7月31日止，还有3天']],
  [
    'begins this week',
    { spells: [{ from: '2026-08-01', to: '2026-08-31' }] },
    [],
    [],
    ['8月1日开始，还有4天'],
  ],
  ['runs on', { spells: [{ from: '2026-07-18', to: '2026-08-20' }] }, [], [], []],
  ['done', { ticks: ['2026-07-19'] }, [], [], []],
  ['has its activity by then', {}, [ahead('2026-07-30')], [], []],
  ['has one too late', {}, [ahead('2026-08-30')], [], ['正在办，7月31日止，还有3天']],
  ['went by', { spells: gone }, [], ['7月25日应办完，已过3天'], []],
  [
    'went by, with a day',
    { spells: gone },
    [ahead('2026-08-02')],
    ['7月25日应办完，已过3天，已定8月2日办'],
    [],
  ],
  ['went by, was held and not written', { spells: gone }, [ahead('2026-07-24')], [], []],
  ['goes on all year', { spells: gone, recurrence: 'ongoing' }, [], [], []],
  [
    'missed once and due again',
    {
      spells: [...gone, { from: '2026-07-26', to: '2026-07-30' }],
      recurrence: 'monthly',
    },
    [],
    ['7月25日应办完，已过3天'],
    ['正在办，7月30日止，还有2天'],
  ],
])('a task that %s', (_, said, activities, overdue, due) => {
  expect(overdueLines([task(said)], activities, today).map((line) => line.words)).toEqual(overdue)
  expect(dueTaskLines([task(said)], activities, today).map((line) => line.words)).toEqual(due)
})

test('decisions: this week and gone by, the oldest first', () => {
  const decision = (id: string, due: string, owner = '林晓') => ({
    id,
    activityId: 'a',
    what: '修路',
    owner,
    due,
    isAboutUnit: false,
  })
  const lines = decisionLines(
    [decision('later', '2026-08-10'), decision('week', '2026-07-31', ''), decision('late', '2026-07-20')],
    today,
  )
  expect(lines.map(({ id, words }) => [id, words])).toEqual([
    ['late', '会上定的，林晓，7月20日前办，已过8天'],
    ['week', '会上定的，7月31日前办'],
  ])
})
