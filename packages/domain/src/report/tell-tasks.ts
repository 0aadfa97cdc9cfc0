import { type SpellStanding, standingOf } from '../almanac/task-standing.ts'
import type { Recurrence, Spell } from '../almanac/window.ts'
import { chineseDate, chineseMonthDay, type PlainDate, yearOf } from '../plain-date.ts'
import type { Contribution, Range, TaggedRecord, Told } from './contribution.ts'
import { cleanTag, figureKey } from './figures.ts'

/** A task of the plan and how it stands. */
export interface PlannedTask {
  id: string
  title: string
  section: string
  /** Its window's first and last day; without a time, the end of its year. */
  firstDay: PlainDate
  lastDay: PlainDate
  spells: Spell[]
  recurrence: Recurrence | null
  /** The days on which it was done, whichever record says so. */
  doneOn: PlainDate[]
  /** Ticked off by hand, with a word about it; what an activity ticked is told as that activity. */
  ticks: { on: PlainDate; note: string }[]
  partnerIds: string[]
  /** Null while it stands; else why it was taken out of the plan. */
  withdrawnReason: string | null
}

interface Facts {
  tasks: PlannedTask[]
  /** Next year's, where there is one already. */
  nextPlan: { title: string; tasks: number } | null
}

/** A task as it stands within a range. */
interface Judged extends PlannedTask {
  isDone: boolean
  /** The last day of the first spell that passed in the range without it. */
  lateSince: PlainDate | null
}

/** What was planned, what of it was done without more being kept of it, and what was not done. */
export function tellTasks({ tasks, nextPlan }: Facts, range: Range): Contribution {
  const within = tasks
    .filter((task) => isOf(task, range))
    .map((task) => judged(task, range))
    .filter((task) => range.only === null || tagsOf(task).includes(range.only))
  const standing = within.filter(({ withdrawnReason }) => withdrawnReason === null)
  const undone = standing.filter(({ lateSince }) => lateSince !== null)
  return {
    records: standing.map(recordOf),
    names: Object.fromEntries(standing.map(({ id, title }) => [`task=${id}`, title])),
    told: [
      ...standing.filter(({ ticks }) => ticks.length > 0).map((task) => tellTicked(task, range)),
      ...(undone.length > 0 ? [tellUndone(undone)] : []),
      ...within.filter(({ withdrawnReason }) => withdrawnReason !== null).map(tellWithdrawn),
      ...(nextPlan && range.only === null && range.to.endsWith('-12-31') ? [tellNextPlan(nextPlan)] : []),
    ],
    missing: undone.map(({ id, title, lateSince }) => ({
      words: `“${title}”应在${lateSince ? chineseMonthDay(lateSince) : ''}前办完，未见记录`,
      record: { kind: 'task', id },
    })),
  }
}

const touches = ({ from, to }: Spell, range: Range) => from <= range.to && to >= range.from
const isIn = (day: PlainDate, { from, to }: Range) => from <= day && day <= to

const isOf = ({ firstDay, lastDay, spells, doneOn }: PlannedTask, range: Range) =>
  doneOn.some((day) => isIn(day, range)) ||
  (spells.length > 0
    ? spells.some((spell) => touches(spell, range))
    : touches({ from: firstDay, to: lastDay }, range))

/**
 * A quarter's report asks for that quarter's turn and not for the year: what fell due in the range is done
 * or late; of what may still be done after it, what was done by then. A task that lies wholly in the range
 * is told with all its ticks, though they be late, another with those of the range.
 */
function judged(task: PlannedTask, range: Range): Judged {
  const { spells, recurrence, doneOn, ticks, firstDay, lastDay } = task
  const course = standingOf({ spells, recurrence, ticks: doneOn, today: range.today })
  const due = course.spells.filter(
    (spell, place) => isIn(spell.to, range) && (recurrence !== 'once' || place === course.spells.length - 1),
  )
  const isDoneBy = ({ state, doneOn: day }: SpellStanding) =>
    state === 'done' && day !== null && day <= range.to
  const isWhole = range.from <= firstDay && lastDay <= range.to
  return {
    ...task,
    isDone:
      spells.length === 0
        ? course.state === 'done'
        : due.length > 0
          ? due.every(({ state }) => state === 'done')
          : course.spells.some(isDoneBy),
    lateSince: due.find(({ state }) => state === 'overdue')?.to ?? null,
    ticks: isWhole ? ticks : ticks.filter(({ on }) => isIn(on, range)),
  }
}

function tagsOf({ id, section, isDone, lateSince, partnerIds }: Judged): string[] {
  return [
    'task',
    ...(isDone ? ['done'] : []),
    ...(lateSince ? ['undone'] : []),
    `task=${id}`,
    ...(section ? [`section=${cleanTag(section)}`] : []),
    ...partnerIds.map((partner) => `partner=${partner}`),
  ]
}

function recordOf(task: Judged): TaggedRecord {
  return {
    ref: { kind: 'task', id: task.id },
    title: task.title,
    onDay: task.firstDay,
    tags: tagsOf(task),
    amounts: {},
    words: [task.title, ...task.ticks.map(({ note }) => note)].join('\n'),
  }
}

/** 已办成 after 已办成 adds nothing. */
const saysNothing = /^(?:已?(?:办成|完成|办理|办完)了?。?)?$/u

function tellTicked({ id, title, section, ticks }: PlannedTask, range: Range): Told {
  const dayWords = (day: PlainDate) =>
    yearOf(range.from) === yearOf(range.to) ? chineseMonthDay(day) : chineseDate(day)
  const days = ticks.map(({ on }) => dayWords(on)).join('、')
  const notes = [...new Set(ticks.map(({ note }) => note.trim()).filter((note) => !saysNothing.test(note)))]
  const words = `“${title}”已办成（${days}）。${notes.map((note) => `${note.replace(/[。；，]+$/u, '')}。`).join('')}`
  return {
    chapter: 'doing',
    heading: section,
    source: `task:${id}`,
    onDay: ticks[0]?.on ?? null,
    parts: [{ text: words }],
    records: [{ kind: 'task', id }],
    unless: ['held', `task=${id}`],
  }
}

function tellUndone(undone: PlannedTask[]): Told {
  return {
    chapter: 'problems',
    heading: '',
    source: 'undone',
    onDay: null,
    parts: [
      { text: '计划内有' },
      { figure: figureKey('count', 'task', 'undone') },
      { text: `项任务没有按时办成，或没有留下记录：${undone.map(({ title }) => `“${title}”`).join('、')}。` },
    ],
    records: undone.map(({ id }) => ({ kind: 'task', id })),
  }
}

function tellWithdrawn({ id, title, withdrawnReason }: PlannedTask): Told {
  const why = (withdrawnReason ?? '').trim().replace(/[。；，]+$/u, '')
  return {
    chapter: 'problems',
    heading: '',
    source: `withdrawn:${id}`,
    onDay: null,
    parts: [{ text: `“${title}”从计划中撤下${why ? `，原因是：${why}` : ''}。` }],
    records: [{ kind: 'task', id }],
  }
}

function tellNextPlan({ title, tasks }: { title: string; tasks: number }): Told {
  return {
    chapter: 'next',
    heading: '',
    source: 'next-plan',
    onDay: null,
    parts: [{ text: `《${title}》已经拟出，列入任务${tasks}项，按计划推进。` }],
    records: [],
  }
}
