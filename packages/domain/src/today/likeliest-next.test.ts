import { expect, test } from 'vitest'
import { likeliestNext } from './likeliest-next.ts'
import type { TodayGroups, TodayLine } from './today-line.ts'

const today = '2026-07-28'
const none: TodayGroups = { unrecorded: [], overdue: [], due: [], unanswered: [], owed: [], waiting: [] }
const line = (title: string, said: Partial<TodayLine> = {}): TodayLine => ({
  kind: 'activity',
  id: title,
  activityId: null,
  title,
  words: '',
  onDay: null,
  isAboutUnit: false,
  ...said,
})
const task = (title: string) => line(title, { kind: 'task' })

test.each<[string, Partial<TodayGroups>, string | null]>([
  ['nothing at all', {}, null],
  [
    'what is held today comes before what was not written down',
    { unrecorded: [line('联欢')], due: [task('走访'), line('义诊', { onDay: today })] },
    '看“义诊”的安排',
  ],
  [
    'the answer for tomorrow comes before it too',
    { unrecorded: [line('联欢')], unanswered: [line('座谈', { onDay: '2026-07-29' })] },
    '问“座谈”的答复',
  ],
  [
    'an answer that has time waits',
    { overdue: [task('走访')], unanswered: [line('座谈', { onDay: '2026-08-29' })] },
    '补记“走访”',
  ],
  ['written down while it is fresh', { unrecorded: [line('联欢')], overdue: [task('走访')] }, '补记“联欢”'],
  ['a task of the week', { due: [task('走访')] }, '安排“走访”'],
  ['an activity of the week', { due: [line('义诊', { onDay: '2026-07-31' })] }, '准备7月31日的“义诊”'],
  ['a programme', { owed: [line('讲堂', { kind: 'programme' })] }, '安排一次“讲堂”'],
  ['a paper', { waiting: [line('简报', { kind: 'paper' })] }, '看文稿“简报”'],
  ['a decision', { waiting: [line('修路', { kind: 'decision' })] }, '落实“修路”'],
  [
    'a long title is cut',
    { due: [task('组织优抚对象和退役军人开展春季健康体检')] },
    '安排“组织优抚对象和退役军人开展…”',
  ],
])('%s', (_, groups, words) => {
  expect(likeliestNext({ ...none, ...groups }, today)?.words ?? null).toBe(words)
})
