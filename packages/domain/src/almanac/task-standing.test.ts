import { expect, test } from 'vitest'
import { resolveWindow } from './resolve-window.ts'
import { standingOf, type TaskState } from './task-standing.ts'
import type { Recurrence, Spell } from './window.ts'

const julyEnd: Spell[] = [{ from: '2026-07-18', to: '2026-07-31' }]
const twoFeasts: Spell[] = [
  { from: '2026-02-10', to: '2026-03-03' },
  { from: '2026-07-25', to: '2026-08-08' },
]
const rhythm = (recurrence: Recurrence) =>
  resolveWindow({ months: null, occasions: [], relation: null, span: null, days: null, recurrence }, 2026)

interface Case {
  why: string
  spells: Spell[]
  recurrence?: Recurrence
  ticks?: string[]
  today: string
  state: TaskState
  words: string
}

test.each<Case>([
  { why: 'far off', spells: julyEnd, today: '2026-06-01', state: 'planned', words: '7月18日开始，还有47天' },
  {
    why: 'begins in three weeks',
    spells: julyEnd,
    today: '2026-06-27',
    state: 'soon',
    words: '7月18日开始，还有21天',
  },
  {
    why: 'begins in more',
    spells: julyEnd,
    today: '2026-06-26',
    state: 'planned',
    words: '7月18日开始，还有22天',
  },
  { why: 'runs', spells: julyEnd, today: '2026-07-22', state: 'soon', words: '正在办，7月31日止，还有9天' },
  { why: 'its last day', spells: julyEnd, today: '2026-07-31', state: 'soon', words: '正在办，今天截止' },
  {
    why: 'passed undone',
    spells: julyEnd,
    today: '2026-08-02',
    state: 'overdue',
    words: '7月31日应办完，已过2天',
  },
  {
    why: 'done early',
    spells: julyEnd,
    ticks: ['2026-07-10'],
    today: '2026-07-11',
    state: 'done',
    words: '7月10日办成',
  },
  {
    why: 'done late',
    spells: julyEnd,
    ticks: ['2026-08-05'],
    today: '2026-09-01',
    state: 'done',
    words: '8月5日办成',
  },
  {
    why: 'half a year is not urgent in its middle',
    spells: [{ from: '2026-01-01', to: '2026-06-30' }],
    today: '2026-03-01',
    state: 'planned',
    words: '正在办，6月30日止，还有121天',
  },
  {
    why: 'one feast done, the other to come',
    spells: twoFeasts,
    ticks: ['2026-02-12'],
    today: '2026-04-01',
    state: 'planned',
    words: '共2次，已办1次；7月25日开始，还有115天',
  },
  {
    why: 'one feast missed',
    spells: twoFeasts,
    today: '2026-04-01',
    state: 'overdue',
    words: '共2次，已办0次；3月3日应办完，已过29天',
  },
  {
    why: 'to be done once in either of two times: the second is still to come',
    spells: twoFeasts,
    recurrence: 'once',
    today: '2026-04-01',
    state: 'planned',
    words: '7月25日开始，还有115天',
  },
  { why: 'no time', spells: [], today: '2026-04-01', state: 'open', words: '未定时间' },
  {
    why: 'no time, done',
    spells: [],
    ticks: ['2026-03-09'],
    today: '2026-04-01',
    state: 'done',
    words: '3月9日办成',
  },
  {
    why: 'a standing service is never late',
    spells: rhythm('ongoing'),
    recurrence: 'ongoing',
    ticks: ['2026-03-09', '2026-05-01'],
    today: '2027-01-05',
    state: 'open',
    words: '常年进行，已记2次',
  },
])('$why', ({ spells, recurrence = null, ticks = [], today, state, words }) => {
  const standing = standingOf({ spells, recurrence, ticks, today })
  expect([standing.state, standing.words]).toEqual([state, words])
})

const quarters = (ticks: string[], today: string) =>
  standingOf({ spells: rhythm('quarterly'), recurrence: 'quarterly', ticks, today })

test.each([
  { why: 'each in its quarter', ticks: ['2026-02-01', '2026-05-01'], states: 'done done soon planned' },
  { why: 'one that was missed is late', ticks: ['2026-05-01'], states: 'overdue done soon planned' },
  {
    why: 'the second of a quarter makes up for the one missed',
    ticks: ['2026-05-01', '2026-06-20'],
    states: 'done done soon planned',
  },
  {
    why: 'the order of ticks does not matter',
    ticks: ['2026-06-20', '2026-05-01'],
    states: 'done done soon planned',
  },
  {
    why: 'a spare one counts for what is about to begin',
    ticks: ['2026-02-01', '2026-05-01', '2026-06-20'],
    states: 'done done done planned',
  },
  {
    why: 'but not for what is far off',
    ticks: ['2026-02-01', '2026-02-05'],
    states: 'done overdue soon planned',
  },
])('a talk each quarter, in August: $why', ({ ticks, states }) => {
  expect(
    quarters(ticks, '2026-08-20')
      .spells.map(({ state }) => state)
      .join(' '),
  ).toBe(states)
})

test('a rhythm kept to the end is done', () => {
  const standing = quarters(['2026-01-09', '2026-04-09', '2026-07-09', '2026-10-09'], '2026-11-01')
  expect([standing.state, standing.words]).toEqual(['done', '4次都已办成'])
})

test.each<[string, Spell[], string[], string[], string, TaskState[], string]>([
  ['past its days', julyEnd, [], ['2026-07-28'], '2026-08-02', ['unrecorded'], '7月28日的一次等着补记'],
  [
    'ticked already',
    julyEnd,
    ['2026-07-28'],
    ['2026-07-28'],
    '2026-08-02',
    ['unrecorded'],
    '7月28日的一次等着补记',
  ],
  [
    'nearest its turn',
    rhythm('half-yearly'),
    ['2026-03-01'],
    ['2026-07-02'],
    '2026-07-05',
    ['done', 'unrecorded'],
    '共2次，已办1次；7月2日的一次等着补记',
  ],
  ['before its days', julyEnd, [], ['2026-07-10'], '2026-07-12', ['unrecorded'], '7月10日的一次等着补记'],
])('held without a record, %s', (_, spells, ticks, unrecorded, today, states, words) => {
  const standing = standingOf({ spells, recurrence: null, ticks, unrecorded, today })
  expect(standing.spells.map(({ state }) => state)).toEqual(states)
  expect(standing.words).toBe(words)
})
