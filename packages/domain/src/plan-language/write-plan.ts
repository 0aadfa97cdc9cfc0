import { describeWindow } from '../almanac/describe-window.ts'
import { resolveWindow } from '../almanac/resolve-window.ts'
import { defaultSpans, type Spans } from '../almanac/spans.ts'
import type { Spell } from '../almanac/window.ts'
import type { Letterhead, Paper, PaperBlock, PaperTable } from '../paper.ts'
import { monthOf, type PlainDate, plainDate } from '../plain-date.ts'
import { groupOf } from '../wall-chart/chart-groups.ts'
import { topicOf } from '../wall-chart/chart-rows.ts'
import type { PlanAtRest, SectionAtRest, TaskAtRest } from './plan-at-rest.ts'
import { readPlans } from './read-plan.ts'
import { allAgree, measureAgreement } from './read-same-task.ts'
import { taskSentence } from './task-sentence.ts'
import { writeNumeral } from './times/numerals.ts'
import { withoutSentence } from './without-sentence.ts'

export interface PaperChoices {
  arrangement: 'by-quarter' | 'by-topic'
  variant: 'plain' | 'official'
  /** The day it is signed, or empty for the pen. */
  date: PlainDate
  /** For an official paper. */
  letterhead?: Letterhead
  /** How many days the office's words cover: by them the tasks are put in order. */
  spans?: Spans
}

/**
 * A year's plan as a paper: the plan's own prose, the tasks by quarter or topic, and the 任务分解表 as
 * an annex. Read back, it gives the same tasks.
 */
export function writePlan(plan: PlanAtRest, choices: PaperChoices): Paper {
  const { arrangement, variant, date, letterhead, spans = defaultSpans } = choices
  const { sections, tasks } = withoutRepeats(plan)
  const spellsOf = ({ window }: TaskAtRest) => resolveWindow(window, plan.year, spans)
  const mainAt = placeOfTasks(sections)
  const heading = topicOf(sections.find(({ kind }) => kind === 'tasks')?.heading ?? '') || '主要任务'
  const number = counter()
  const blocks: PaperBlock[] = [
    ...(plan.theme ? [paragraph(`活动主题：${plan.theme}`)] : []),
    ...sections.slice(0, mainAt).flatMap((section) => sectionBlocks(section, number)),
    ...(tasks.length > 0 ? [title(1, `${number()}、${heading}`)] : []),
    ...groupsOf(tasks, plan.year, arrangement, spellsOf).flatMap((group, place) =>
      groupBlocks(group, place, plan.year),
    ),
    ...sections.slice(mainAt).flatMap((section) => sectionBlocks(section, number)),
  ]
  return {
    variant,
    letterhead: variant === 'official' ? (letterhead ?? null) : null,
    title: plan.title || `${plan.organisation}${plan.year}年双拥工作计划`,
    addressee: null,
    blocks,
    signature: plan.organisation ? { name: plan.organisation, date } : null,
    annexes:
      plan.tasks.length > 0
        ? [{ title: `${plan.year}年双拥工作任务分解表`, table: taskTable(plan.tasks) }]
        : [],
  }
}

/** 任务分解表 */
export function taskTable(tasks: TaskAtRest[]): PaperTable {
  return {
    columns: [
      { title: '序号', width: 5, align: 'center' },
      { title: '任务', width: 22, align: 'left' },
      { title: '时间', width: 14, align: 'center' },
      { title: '责任人', width: 9, align: 'center' },
      { title: '协办（共建）单位', width: 16, align: 'left' },
      { title: '对象', width: 13, align: 'left' },
      { title: '预期数量', width: 9, align: 'center' },
      { title: '备注', width: 12, align: 'left' },
    ],
    rows: tasks.map((task, place) => [
      `${place + 1}`,
      task.title,
      describeWindow(task.window),
      task.responsible,
      task.partners.join('、'),
      task.targets.join('、'),
      task.quantity ? `${task.quantity.n}${task.quantity.unit}` : '',
      task.note,
    ]),
  }
}

/** Where the tasks come among the sections: in place of the plan's own part, else before the guarantees. */
function placeOfTasks(sections: SectionAtRest[]): number {
  const own = sections.findIndex(({ kind }) => kind === 'tasks')
  if (own >= 0) return own
  const after = sections.findIndex(
    ({ kind, heading }) => kind === 'guarantee' || (kind === 'other' && heading !== ''),
  )
  return after >= 0 ? after : sections.length
}

/**
 * A task that stands in the plan's own prose, and is read from it as it is kept, is not written again;
 * one that has changed since is taken out of the prose.
 */
function withoutRepeats({ sections, tasks, year }: PlanAtRest): {
  sections: SectionAtRest[]
  tasks: TaskAtRest[]
} {
  let left = tasks
  const kept = sections.map((section) => {
    let { text } = section
    const isWithin = (task: TaskAtRest) => task.quote !== '' && text.includes(task.quote)
    if (section.kind === 'tasks' || !left.some(isWithin)) return section
    const items = readPlans(`${year}年双拥工作计划\n一、${headingOf(section)}\n${text}`).plans[0]?.items ?? []
    left = left.filter((task) => {
      if (!isWithin(task)) return true
      const item = items.find(({ quote }) => quote === task.quote)
      if (item && measureAgreement(task, item, year) === allAgree) return false
      text = withoutSentence(text, task.quote)
      return true
    })
    return { ...section, text }
  })
  return { sections: kept, tasks: left }
}

const usualHeadings: Record<SectionAtRest['kind'], string> = {
  guiding: '指导思想',
  goals: '工作目标',
  tasks: '主要任务',
  guarantee: '保障措施',
  other: '',
}
const headingOf = ({ kind, heading }: SectionAtRest) => topicOf(heading) || usualHeadings[kind]

function sectionBlocks(section: SectionAtRest, number: () => string): PaperBlock[] {
  if (section.kind === 'tasks') return []
  const lines = section.text.split('\n').filter((line) => line.trim() !== '')
  if (lines.length === 0) return []
  const heading = headingOf(section)
  return [
    ...(heading ? [title(1, `${number()}、${heading}`)] : []),
    ...lines.map((line) => paragraph(line.trim())),
  ]
}

interface TaskGroup {
  heading: string
  tasks: TaskAtRest[]
}

const quarters = ['第一季度', '第二季度', '第三季度', '第四季度']
/** Names no time, so that what stands under it keeps its own. */
const restHeading = '其他工作'

type SpellsOf = (task: TaskAtRest) => Spell[]

function groupsOf(
  tasks: TaskAtRest[],
  year: number,
  arrangement: PaperChoices['arrangement'],
  spellsOf: SpellsOf,
): TaskGroup[] {
  const headingFor = (task: TaskAtRest) =>
    arrangement === 'by-topic'
      ? topicOf(task.section) || groupOf(task.kind)?.label || restHeading
      : (quarters[quarterOf(task, year, spellsOf)] ?? restHeading)
  const inOrder =
    arrangement === 'by-topic' ? [...new Set(tasks.map(headingFor))] : [...quarters, restHeading]
  return inOrder
    .map((heading) => ({
      heading,
      tasks: byDay(
        tasks.filter((task) => headingFor(task) === heading),
        year,
        spellsOf,
      ),
    }))
    .filter((group) => group.tasks.length > 0)
}

/** The one quarter that holds the task, from 0; -1 where it keeps a rhythm, spans quarters or has no time. */
function quarterOf(task: TaskAtRest, year: number, spellsOf: SpellsOf): number {
  const { window } = task
  if (window.recurrence && window.recurrence !== 'once') return -1
  const months =
    window.months ??
    spellsOf(task).flatMap(({ from, to }) => [monthOf(laterThanNewYear(from, year)), monthOf(to)])
  const found = new Set(months.map((month) => Math.ceil(month / 3) - 1))
  return found.size === 1 ? [...found][0]! : -1
}

/** What begins in the December before belongs to the first quarter. */
const laterThanNewYear = (day: PlainDate, year: number) =>
  day < plainDate(year, 1, 1) ? plainDate(year, 1, 1) : day

/** By their first day; those of one day in the plan's order, those without a time last. */
function byDay(tasks: TaskAtRest[], year: number, spellsOf: SpellsOf): TaskAtRest[] {
  const firstDay = (task: TaskAtRest) => spellsOf(task)[0]?.from ?? `${year}-99`
  return tasks.toSorted((a, b) => firstDay(a).localeCompare(firstDay(b), 'en'))
}

function groupBlocks({ heading, tasks }: TaskGroup, place: number, year: number): PaperBlock[] {
  const sentences = tasks.map((task, place) =>
    paragraph(`${place + 1}.${taskSentence(task, year, heading)}。`),
  )
  return [title(2, `（${writeNumeral(place + 1)}）${heading}`), ...sentences]
}

const paragraph = (text: string): PaperBlock => ({ kind: 'paragraph', text })
const title = (level: 1 | 2, text: string): PaperBlock => ({ kind: 'heading', level, text })

function counter(): () => string {
  let n = 0
  return () => {
    n += 1
    return writeNumeral(n)
  }
}
