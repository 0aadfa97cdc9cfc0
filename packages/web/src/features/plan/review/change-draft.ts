import type { DoubtChoice, Extent, ReadTask } from '@yushui/domain/plan-language/plan'
import { newId } from '../../../new-id.ts'
import type { Draft, DraftPartner, DraftPlan, DraftTask, DraftUnit } from './draft.ts'
import { startTask } from './start-draft.ts'

/** Reads a piece of text that the officer marked; null where it finds no task in it. */
export type ReadPiece = (text: string) => ReadTask | null

/** What can be set from the form of a task; its place and words stay. */
export type TaskEdit = Partial<Omit<DraftTask, 'id' | 'spots' | 'quote'>>

export function editPlan(draft: Draft, planId: string, edit: Partial<Omit<DraftPlan, 'id' | 'page'>>): Draft {
  return { ...draft, plans: draft.plans.map((plan) => (plan.id === planId ? { ...plan, ...edit } : plan)) }
}

function withTasks(draft: Draft, planId: string, change: (tasks: DraftTask[]) => DraftTask[]): Draft {
  const plan = draft.plans.find((plan) => plan.id === planId)
  return plan ? editPlan(draft, planId, { tasks: change(plan.tasks) }) : draft
}

export function editTask(draft: Draft, planId: string, id: string, edit: TaskEdit): Draft {
  return withTasks(draft, planId, (tasks) =>
    tasks.map((task) => (task.id === id ? { ...task, ...edit } : task)),
  )
}

export function dropTask(draft: Draft, planId: string, id: string): Draft {
  return withTasks(draft, planId, (tasks) => tasks.filter((task) => task.id !== id))
}

/** The task takes in the one below it: the words of both, the partners and targets of both, its own time. */
export function mergeWithNext(draft: Draft, planId: string, id: string): Draft {
  return withTasks(draft, planId, (tasks) => {
    const at = tasks.findIndex((task) => task.id === id)
    const [first, second] = [tasks[at], tasks[at + 1]]
    if (!first || !second) return tasks
    const merged = {
      ...first,
      ...joinQuotes(first, second, textOf(draft, planId)),
      partners: [...new Set([...first.partners, ...second.partners])],
      targets: [...new Set([...first.targets, ...second.targets])],
      quantity: first.quantity ?? second.quantity,
      note: [first.note, second.note].filter(Boolean).join('；'),
    }
    return tasks.toSpliced(at, 2, merged)
  })
}

/** How far apart two quotes may stand to be read as one run of words, in characters. */
const nearby = 12

/** One run where the two stand side by side in the text, else both with a semicolon between. */
function joinQuotes(first: DraftTask, second: DraftTask, text: string): Pick<DraftTask, 'quote' | 'spots'> {
  const [a, b] = [first.spots.at(-1), second.spots[0]]
  const between = a && b && a.end <= b.start ? text.slice(a.end, b.start) : null
  if (
    a &&
    b &&
    first.spots.length === 1 &&
    between !== null &&
    between.length <= nearby &&
    !/\n/.test(between)
  ) {
    const spot = { start: a.start, end: b.end }
    return { quote: text.slice(spot.start, spot.end), spots: [spot, ...second.spots.slice(1)] }
  }
  return {
    quote: [first.quote, second.quote].filter(Boolean).join('；'),
    spots: [...first.spots, ...second.spots],
  }
}

function textOf(draft: Draft, planId: string): string {
  return draft.plans.find((plan) => plan.id === planId)?.page.text ?? ''
}

/** Marks that end the first half or begin the second, which neither keeps. */
const seam = /^[\s,，、;；。.:：和与及并]+|[\s,，、;；。.:：]+$/g

/**
 * Two tasks of one: the quote is cut at `at`. The second is read anew from its own words, and takes
 * from the first what they do not say: time, partners, section, the one responsible.
 */
export function splitTask(draft: Draft, planId: string, id: string, at: number, read: ReadPiece): Draft {
  return withTasks(draft, planId, (tasks) => {
    const place = tasks.findIndex((task) => task.id === id)
    const whole = tasks[place]
    const head = whole?.quote.slice(0, at).replace(seam, '') ?? ''
    const tail = whole?.quote.slice(at).replace(seam, '') ?? ''
    if (!whole || !head || !tail) return tasks
    const text = textOf(draft, planId)
    const from = whole.spots[0]?.start ?? 0
    const first: DraftTask = {
      ...pieceTask(whole, head, read),
      id: whole.id,
      window: whole.window,
      spots: spotOf(head, text, from),
    }
    const second = { ...pieceTask(whole, tail, read), spots: spotOf(tail, text, from + head.length) }
    return tasks.toSpliced(place, 1, first, second)
  })
}

function pieceTask(whole: DraftTask, quote: string, read: ReadPiece): DraftTask {
  const item = read(quote)
  const isTimed = item && (item.window.months || item.window.occasions.length > 0 || item.window.recurrence)
  return {
    ...whole,
    id: newId(),
    quote,
    title: item?.title ?? shortTitle(quote),
    kind: item?.kind ?? whole.kind,
    window: isTimed ? item.window : whole.window,
    partners: item?.partners.length ? item.partners : whole.partners,
    targets: item ? item.targets : whole.targets,
    quantity: item?.quantity ?? null,
    isChecked: false,
  }
}

function spotOf(quote: string, text: string, from: number): Extent[] {
  const start = text.indexOf(quote, from)
  return start < 0 ? [] : [{ start, end: start + quote.length }]
}

/** The reader's titles have at most 20 characters; so has one made here. */
function shortTitle(quote: string): string {
  const words = quote.replace(/\s+/g, '')
  return words.length > 20 ? `${words.slice(0, 19)}…` : words
}

const blankWindow = { months: null, occasions: [], relation: null, span: null, days: null, recurrence: null }

/** Words the officer marked become a task, in the order of the text. */
export function addMarked(draft: Draft, planId: string, marked: Extent, read: ReadPiece): Draft {
  const text = textOf(draft, planId)
  const spot = trimmed(text, marked)
  const quote = text.slice(spot.start, spot.end)
  if (!quote) return draft
  const item = read(quote)
  const task = item
    ? { ...startTask(item, text, spot.start), spots: [spot], quote }
    : blankTask(quote, [spot])
  return withTasks(draft, planId, (tasks) => {
    const before = tasks.findLastIndex((task) => task.spots[0] && task.spots[0].start < spot.start)
    const section = task.section || tasks[before]?.section || tasks[before + 1]?.section || ''
    return tasks.toSpliced(before + 1, 0, { ...task, section })
  })
}

function trimmed(text: string, { start, end }: Extent): Extent {
  const words = text.slice(start, end)
  const lead = words.length - words.replace(/^[\s,，、;；。.:：]+/, '').length
  const rest = words.slice(lead).replace(/[\s,，、;；。.:：]+$/, '')
  return { start: start + lead, end: start + lead + rest.length }
}

/** A task of the officer's own, after the given one or at the end. */
export function addBlank(draft: Draft, planId: string, afterId: string | null): { draft: Draft; id: string } {
  const blank = blankTask('', [])
  const changed = withTasks(draft, planId, (tasks) => {
    const at = tasks.findIndex((task) => task.id === afterId)
    const task = { ...blank, section: tasks[at]?.section ?? tasks.at(-1)?.section ?? '' }
    return at < 0 ? [...tasks, task] : tasks.toSpliced(at + 1, 0, task)
  })
  return { draft: changed, id: blank.id }
}

function blankTask(quote: string, spots: Extent[]): DraftTask {
  return {
    id: newId(),
    quote,
    spots,
    title: shortTitle(quote),
    kind: 'other',
    window: blankWindow,
    partners: [],
    targets: [],
    quantity: null,
    section: '',
    responsible: '',
    note: '',
    isChecked: false,
  }
}

/** Does what the button says, and settles the doubt. Units are decided by `decideUnit`. */
export function answerDoubt(
  draft: Draft,
  planId: string,
  doubtId: string,
  choice: DoubtChoice | null,
): Draft {
  const plan = draft.plans.find((plan) => plan.id === planId)
  const doubt = plan?.doubts.find((doubt) => doubt.id === doubtId)
  if (!plan || !doubt) return draft
  const isMeant = (task: DraftTask) => doubt.taskIds.includes(task.id)
  const doubts = plan.doubts.map((it) => (it.id === doubtId ? { ...it, isSettled: true } : it))
  if (choice?.kind === 'year') return editPlan(draft, planId, { year: choice.year, doubts })
  if (choice?.kind === 'drop')
    return editPlan(draft, planId, { tasks: plan.tasks.filter((task) => !isMeant(task)), doubts })
  if (choice?.kind === 'window') {
    const { window } = choice
    return editPlan(draft, planId, {
      tasks: plan.tasks.map((task) => (isMeant(task) ? { ...task, window, isChecked: true } : task)),
      doubts,
    })
  }
  return editPlan(draft, planId, { doubts })
}

export function decideUnit(draft: Draft, name: string, decision: Partial<Omit<DraftUnit, 'name'>>): Draft {
  return {
    ...draft,
    units: draft.units.map((unit) => (unit.name === name ? { ...unit, ...decision } : unit)),
  }
}

/** A name the reader did not see as a unit's; the officer does. It takes in one that was only its end. */
export function nameUnit(draft: Draft, unit: DraftUnit): Draft {
  if (draft.units.some((it) => it.name === unit.name)) return draft
  const part = draft.units.find((it) => unit.name.includes(it.name))
  const others = draft.units.filter((it) => !unit.name.includes(it.name))
  return { ...draft, units: [...others, part ? { ...part, name: unit.name } : unit] }
}

export function decidePartner(draft: Draft, partner: DraftPartner): Draft {
  const others = draft.partners.filter((it) => it.name !== partner.name)
  const at = draft.partners.findIndex((it) => it.name === partner.name)
  return { ...draft, partners: at < 0 ? [...others, partner] : others.toSpliced(at, 0, partner) }
}

/** The reader took a word for a unit's name; the officer knows better. */
export function forgetUnit(draft: Draft, name: string): Draft {
  return { ...draft, units: draft.units.filter((unit) => unit.name !== name) }
}
