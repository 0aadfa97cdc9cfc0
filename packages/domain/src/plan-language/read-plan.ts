import { asWritten, type CleanText, cleanText, rawExtent } from './clean-text.ts'
import { doubtsOf } from './doubts.ts'
import type { Draft, Finding } from './draft.ts'
import { gatherAll, isAhead } from './gather-tasks.ts'
import { findInjected } from './injected.ts'
import { splitLines } from './lines.ts'
import { outline, type Passage, timesIn } from './outline.ts'
import { dividePage, type PagePart } from './pages.ts'
import { partiesIn } from './parties.ts'
import type { Extent, Reading, ReadPlan, ReadSection, ReadTask, SectionKind } from './plan.ts'
import { planFacts } from './plan-facts.ts'
import { openingScope, titleScope } from './scheme-scope.ts'
import type { Fields } from './task-fields.ts'
import { taskTitle } from './task-title.ts'
import { isTelling } from './telling.ts'
import { noScope } from './times/fit-window.ts'
import { tokenise } from './tokens.ts'

/** A plan with what explains it; places in the findings are those of the clean text. */
interface WorkedPlan {
  plan: ReadPlan
  clean: CleanText
  findings: Finding[]
}

/** Every plan that a text or a page holds; one without tasks where there is none. */
export function readPlans(text: string): Reading {
  return { text, plans: workPlans(text).map(({ plan }) => plan) }
}

/** Sentence by sentence in Chinese: what was taken for a task, what was not, and why. */
export function explainPlans(text: string): string {
  return workPlans(text)
    .map(({ plan, clean, findings }) => {
      const told = findings
        .filter(({ start, end }) => end > start)
        .map(({ start, end, isTask, because }) => {
          const at = rawExtent(clean, start, end)
          return `${isTask ? '✓' : '·'} ${clean.raw.slice(at.start, at.end).replace(/\s+/g, '')}\n    ${because}`
        })
      return [`【${plan.title ?? '没有标题'}】共读出${plan.items.length}项工作`, ...told].join('\n')
    })
    .join('\n\n')
}

function workPlans(text: string): WorkedPlan[] {
  const injected = findInjected(text)
  const clean = cleanText(text, injected)
  const page = dividePage(clean.text, splitLines(clean.text))
  const noise = [...injected, ...page.chrome.map((line) => rawExtent(clean, line.start, line.end))].sort(
    (a, b) => a.start - b.start,
  )
  const worked = page.parts.map((part) => workPart(clean, part, noise))
  const withTasks = worked.filter((it, place) => it.plan.items.length > 0 && !isHead(worked, place))
  if (withTasks.length > 0) return withTasks
  const longest = worked.sort((a, b) => b.plan.text.length - a.plan.text.length)[0]
  return [longest ?? workPart(clean, { title: null, lines: [], isOther: true }, noise)]
}

/** What stands without a title above a plan's title, a line or two, is the head of the site. */
function isHead(worked: WorkedPlan[], place: number): boolean {
  const { title, items } = worked[place]!.plan
  return (
    title === null &&
    items.length <= 2 &&
    worked.slice(place + 1).some(({ plan }) => plan.title !== null && plan.items.length > items.length)
  )
}

function workPart(clean: CleanText, part: PagePart, noise: Extent[]): WorkedPlan {
  const start = part.title?.start ?? part.lines[0]?.start ?? 0
  const end = Math.max(part.lines.at(-1)?.end ?? start, part.title?.end ?? start)
  const at = end > start ? rawExtent(clean, start, end) : { start: 0, end: clean.raw.length }
  const title = part.title ? clean.text.slice(part.title.start, part.title.end) : null
  const body = clean.text.slice(part.title?.end ?? start, end)
  const facts = planFacts(title, body)
  // A scheme's title may have lost the break behind it.
  const titled = part.title ? title! : (/^[^,。:;\n]{6,40}?方案(?=为|各|本|一、)/.exec(body)?.[0] ?? '')
  const titleTimes = titled ? timesIn(tokenise(titled, 0, titled.length)) : []
  const base = titleTimes.length > 0 ? titleScope(titleTimes) : noScope
  const passages =
    part.lines.length > 0 ? outline(clean.text, part.lines, openingScope(clean.text, part, base)) : []
  const isHalfTold = /总结|回顾/.test(title ?? '') && passages.some((passage) => isAhead(passages, passage))
  const isOther = part.isOther || isHalfTold || isTelling(clean.text, part, passages)
  const parties = partiesIn(clean.text, part.lines)
  const { drafts, findings, fields } = gatherAll(
    clean.text,
    passages,
    isOther,
    {
      parties,
      organisation: facts.organisation,
    },
    /(?:纪要|记录)$/.test(title ?? ''),
  )
  const items = drafts.map((draft) => toTask(clean, draft, fields.get(draft)!))
  const plan: ReadPlan = {
    text: clean.raw.slice(at.start, at.end),
    at,
    title:
      title === null
        ? null
        : part.title &&
          clean.raw.slice(clean.at[part.title.start]!, clean.at[part.title.end - 1]! + 1).trim(),
    // A report's or a letter's year is not the year of a plan.
    year: items.length === 0 && isOther ? null : facts.year,
    yearByAnniversaries: null,
    organisation:
      items.length === 0 && isOther
        ? null
        : facts.organisation && asWritten(clean, facts.organisation, start),
    theme: facts.theme && asWritten(clean, facts.theme, start),
    // What plans nothing has no goals of a plan either.
    sections: items.length === 0 ? [] : sectionsOf(clean, passages),
    items,
    doubts: [],
    noise: noise.filter((extent) => extent.start < at.end && extent.end > at.start),
  }
  const { doubts, yearByAnniversaries } = doubtsOf({
    clean,
    start,
    end,
    facts,
    items,
    drafts,
    fields,
    findings,
  })
  return { plan: { ...plan, doubts, yearByAnniversaries }, clean, findings }
}

function toTask(clean: CleanText, draft: Draft, fields: Fields): ReadTask {
  const at = rawExtent(clean, draft.start, draft.end)
  return {
    quote: clean.raw.slice(at.start, at.end),
    at,
    title: taskTitle(clean.text, draft),
    kind: fields.kind,
    window: fields.window,
    partners: fields.partners.map((name) => asWritten(clean, name, draft.passage.start)),
    targets: fields.targets.map((name) => asWritten(clean, name, draft.passage.start)),
    quantity: fields.quantity,
    section: draft.passage.heading,
  }
}

const kept: Record<Passage['section'], SectionKind> = {
  guiding: 'guiding',
  goals: 'goals',
  tasks: 'tasks',
  guarantee: 'guarantee',
  rules: 'guarantee',
  other: 'other',
  past: 'other',
}

/** Guiding, goals and guarantee as stretches of prose, each under its heading. */
function sectionsOf(clean: CleanText, passages: Passage[]): ReadSection[] {
  const sections: ReadSection[] = []
  let last: { start: number; end: number; heading: string; kind: SectionKind } | null = null
  const close = () => {
    if (!last) return
    const at = rawExtent(clean, last.start, last.end)
    sections.push({ kind: last.kind, heading: last.heading, text: clean.raw.slice(at.start, at.end), at })
    last = null
  }
  for (const passage of passages) {
    const kind = kept[passage.section]
    if (kind === 'tasks' || kind === 'other' || passage.role !== 'body') {
      if (passage.role !== 'heading') close()
      continue
    }
    if (last && last.kind === kind) last.end = passage.end
    else {
      close()
      last = { start: passage.start, end: passage.end, heading: passage.heading ?? '', kind }
    }
  }
  close()
  return sections
}
