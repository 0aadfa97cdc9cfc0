import { yearOf } from '../plain-date.ts'
import type { PlanAtRest, SectionAtRest, TaskAtRest } from '../plan-language/plan-at-rest.ts'
import { type Advance, advanceText, type KnownPartner, type Years } from './advance-text.ts'
import { describeSpell, describeWindow } from './describe-window.ts'
import { newTasks } from './new-tasks.ts'
import { whyOneOff } from './one-off-tasks.ts'
import { resolveWindow } from './resolve-window.ts'
import { type RolledWindow, rollWindow } from './roll-window.ts'
import { defaultSpans, type Spans } from './spans.ts'
import type { Spell, Window } from './window.ts'

export interface TaskToRoll extends TaskAtRest {
  id: string
  /** It was ticked at least once. */
  isDone: boolean
}
export type PlanToRoll = Omit<PlanAtRest, 'tasks'> & { tasks: TaskToRoll[] }

/** What an office knows besides its plan. */
export interface OfficeFacts {
  partners: readonly KnownPartner[]
  /** How many days its words cover. */
  spans?: Spans
}

export const rollKinds = ['proposed', 'changed', 'kept', 'left-out'] as const
/** `kept`: the same words on the same days; `left-out` and `proposed` are for the officer to decide. */
export type RollKind = (typeof rollKinds)[number]

export interface Told {
  title: string
  /** 春节前夕 */
  time: string
  /** Its days in the plan's year: 1月23日—2月5日. */
  days: string
}

export interface RollLine {
  kind: RollKind
  /** The task of the old plan; null for one that is proposed. */
  taskId: string | null
  before: Told | null
  after: Told & { task: TaskAtRest }
  /** In Chinese, a full line. */
  reason: string
}

export interface RolledPlan {
  year: number
  title: string
  theme: string
  organisation: string
  sections: SectionAtRest[]
  /** What was counted on in title, theme and prose. */
  changes: string[]
  /** Sentences of the prose that were true of the old year only, left as they are. */
  toRewrite: string[]
  /** Those proposed first, then the plan's own in its order. */
  lines: RollLine[]
}

/** Next year's plan from this one, line by line, for the officer to take or leave. */
export function rollOver(
  plan: PlanToRoll,
  toYear: number,
  { partners, spans = defaultSpans }: OfficeFacts,
): RolledPlan {
  const years = { from: plan.year, to: toYear }
  const prose = rollProse(plan, years, partners)
  const own = plan.tasks.map((task) => rollTask(task, years, { partners, spans }))
  const said = own.map(({ after }) => `${after.task.title}${after.task.quote}`).join('\n')
  const proposed = newTasks(toYear, partners, said).map(
    ({ task, reason }): RollLine => ({
      kind: 'proposed',
      taskId: null,
      before: null,
      after: { ...tellTask(task, toYear, spans), task },
      reason,
    }),
  )
  return { ...prose, year: toYear, organisation: plan.organisation, lines: [...proposed, ...own] }
}

function rollProse(
  { title, theme, sections }: PlanToRoll,
  years: Years,
  partners: readonly KnownPartner[],
): Pick<RolledPlan, 'title' | 'theme' | 'sections' | 'changes' | 'toRewrite'> {
  const advanced: ReturnType<typeof advanceText>[] = []
  const roll = (text: string) => {
    const known = partners.filter(({ alias }) => text.includes(alias))
    const rolled = advanceText(text, years, known)
    advanced.push(rolled)
    return rolled.text
  }
  const texts = {
    title: roll(title),
    theme: roll(theme),
    sections: sections.map((section) => ({
      ...section,
      heading: roll(section.heading),
      text: roll(section.text),
    })),
  }
  return {
    ...texts,
    changes: sayAdvances(advanced.flatMap(({ advances }) => advances)),
    toRewrite: advanced.flatMap(({ claims }) => claims),
  }
}

function rollTask(task: TaskToRoll, years: Years, { partners, spans }: Required<OfficeFacts>): RollLine {
  const { id, isDone: _, ...before } = task
  const known = partners.filter(({ alias }) => task.partners.includes(alias))
  const rolled = rollWindow(task, years, spans)
  const roll = (text: string) => advanceText(withDates(text, rolled), years, known)
  const texts = { title: roll(task.title), quote: roll(task.quote), section: roll(task.section) }
  const after: TaskAtRest = {
    ...before,
    title: texts.title.text,
    quote: texts.quote.text,
    section: texts.section.text,
    window: rolled.window,
  }
  const oneOff = whyOneOff(task, years)
  const reasons = [
    ...sayAdvances(Object.values(texts).flatMap(({ advances }) => advances)),
    ...rolled.reasons,
    ...startsEarly(task.window, rolled.window, years, spans),
  ]
  const isSame = reasons.length === 0 && after.title === task.title && after.quote === task.quote
  return {
    kind: oneOff ? 'left-out' : isSame ? 'kept' : 'changed',
    taskId: id,
    before: tellTask(before, years.from, spans),
    after: { ...tellTask(after, years.to, spans), task: after },
    reason: oneOff ?? (reasons.join('；') || '照旧'),
  }
}

const withDates = (text: string, { dates }: RolledWindow) =>
  dates.reduce((text, [was, is]) => text.replaceAll(new RegExp(`(?<!\\d)${was}`, 'gu'), is), text)

/** 春节前 of an early 春节 begins in the December before, which the year before it may not have done. */
function startsEarly(before: Window, after: Window, { from, to }: Years, spans: Spans): string[] {
  const early = (window: Window, year: number) =>
    resolveWindow(window, year, spans).find((spell) => yearOf(spell.from) < year)
  const first = early(after, to)
  if (!first || early(before, from)) return []
  return [`从${describeSpell({ from: first.from, to: first.from }, to)}就开始，要在上一年里先安排`]
}

/** Each once; that a year's number is another needs no word. */
function sayAdvances(advances: Advance[]): string[] {
  const counted = advances.filter(({ n }) => n !== null)
  return [...new Set(counted.map(({ was, is, why }) => `“${was}”改为“${is}”（${why}）`))]
}

/** As it is said beside the year before. */
export const tellTask = (
  { title, window }: Pick<TaskAtRest, 'title' | 'window'>,
  year: number,
  spans: Spans,
): Told => ({
  title,
  time: describeWindow(window),
  days: sayDays(resolveWindow(window, year, spans), year),
})

/** 2月3日—2月16日; 全年4次 for a rhythm. */
function sayDays(spells: Spell[], year: number): string {
  if (spells.length > 2) return `全年${spells.length}次`
  return spells.map((spell) => describeSpell(spell, year)).join('、') || '没有排日子'
}
