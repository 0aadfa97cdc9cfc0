import { asWritten, type CleanText, cleanText, rawExtent } from './clean-text.ts'
import { doubtsOf } from './doubts.ts'
import type { Draft, Finding } from './draft.ts'
import { findTasks, headingTask, isCalendar } from './find-tasks.ts'
import { findInjected } from './injected.ts'
import { splitLines } from './lines.ts'
import { narrowed, outline, type Passage, sectionOf, timesIn } from './outline.ts'
import { dividePage, type PagePart } from './pages.ts'
import type { Extent, Reading, ReadPlan, ReadSection, ReadTask, SectionKind } from './plan.ts'
import { planFacts } from './plan-facts.ts'
import { type Fields, type Memory, partiesIn, readFields } from './task-fields.ts'
import { taskTitle } from './task-title.ts'
import { isTelling } from './telling.ts'
import { noScope, type TimeScope } from './times/fit-window.ts'
import type { TimeMention } from './times/scan-time.ts'
import { tokenise } from './tokens.ts'
import { dropAnnexRepeats, dropAnnounced } from './told-twice.ts'

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
  const titleTimes = part.title ? timesIn(tokenise(clean.text, part.title.start, part.title.end)) : []
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

/** 5月份双拥工作计划 names months; “八一”慰问方案 a day that the tasks may lie around. */
function titleScope(times: TimeMention[]): TimeScope {
  const scope = narrowed(noScope, times)
  const named = times.filter(({ isNamedAfter }) => isNamedAfter)
  if (scope.mentions.length === 0) scope.mentions = named
  return times.some((time) => time.months) ? scope : { ...scope, months: null }
}

/** In characters from where the text begins: no opening is longer. */
const longestOpening = 500

/** 在八一期间开展系列活动,安排如下; 做好“八一”期间的工作: a scheme's opening sets the time of all its tasks. */
function openingScope(text: string, part: PagePart, base: TimeScope): TimeScope {
  const from = part.lines[0]!.start
  for (const line of part.lines) {
    if (line.start - from > longestOpening || line.label || line.cells.length > 0) return base
    const opens = line.style === null ? opensScheme : opensNumberedScheme
    for (const sentence of text.slice(line.start, line.end).split(/(?<=[。;])/)) {
      if (!opens.test(sentence)) continue
      const start = text.indexOf(sentence, line.start)
      const times = timesIn(tokenise(text, start, start + sentence.length)).filter(
        (time) =>
          (isSet.test(sentence) && time.months !== null) ||
          (time.relation !== null && !time.isNamedAfter && (time.span !== null || time.relation !== 'on')),
      )
      if (new Set(times.flatMap(({ occasions }) => occasions)).size > 1) return base
      if (times.length > 0) return narrowed({ ...base, months: null }, times)
    }
  }
  return base
}
const isSet = /[定拟]于/
const opensScheme =
  /^(?!.*(?:精神|贯彻)).*(?:系列|[定拟]于|[如以]下|下列|^[^,]{0,6}为[^。]*(?:做好|搞好|抓好|开展好)[^。]*期间)/
const opensNumberedScheme =
  /(?:提出|开展|组织)[^。]{0,8}(?:如下|以下|下列)|^[^,]{0,6}为[^。]*(?:做好|搞好|抓好|开展好)[^。]*期间/

/** Where a plan calls its tasks demands (三、活动要求 …) and holds nothing else, they are its tasks. */
function gatherAll(...[text, passages, isOther, known, isMinutes]: Parameters<typeof gather>) {
  const found = gather(text, passages, isOther, known, isMinutes)
  const ruled = passages.filter(({ section }) => section === 'rules')
  const length = ruled.reduce((sum, { start, end }) => sum + end - start, 0)
  if (isOther || found.drafts.length > 1 || length < leastRuled) return found
  for (const passage of ruled) passage.section = 'tasks'
  const again = gather(text, passages, isOther, known, isMinutes)
  if (again.drafts.length >= 3) return again
  for (const passage of ruled) passage.section = 'rules'
  return found
}
/** In characters. */
const leastRuled = 120

function gather(
  text: string,
  passages: Passage[],
  isOther: boolean,
  known: Pick<Memory, 'parties' | 'organisation'>,
  isMinutes: boolean,
) {
  const findings: Finding[] = []
  const fields = new Map<Draft, Fields>()
  const memory: Memory = { ...known, served: [], of: new WeakMap() }
  const tokens = passages.map(({ start, end }) => tokenise(text, start, end))
  const isByMonth = isCalendar(passages, tokens)
  markOpening(passages)
  const found = passages.map((passage, place) => {
    if (isOther && !isAhead(passages, passage) && !(isMinutes && isSettled(text, passage))) return []
    const { drafts, findings: told } = findTasks(text, passage, tokens[place]!, isByMonth)
    findings.push(...told)
    // Under the text stands who signs it.
    if (text.slice(passage.start, passage.end) === known.organisation) return []
    // A cell in the column of tasks is one, whatever its words.
    const cell = drafts.length === 0 && passage.role === 'cell' ? headingTask(text, passage) : null
    return cell ? [cell] : drafts
  })
  dropGatheringHeadings(text, passages, found)
  dropAnnexRepeats(text, passages, found)
  dropAnnounced(text, passages, found)
  for (const passage of found) for (const draft of passage) fields.set(draft, readFields(text, draft, memory))
  return { drafts: found.flat(), findings, fields }
}

/** In entries: fewer make no plan that goes by numbers. */
const leastEntries = 3

/** 为…,根据…,今年重点做好以下工作: what stands above the first entry says why. */
function markOpening(passages: Passage[]): void {
  if (passages.filter(({ isListed }) => isListed).length < leastEntries) return
  const first = passages.findIndex(({ isListed }) => isListed)
  for (const passage of passages.slice(0, first))
    if (passage.role === 'body' && passage.scope.months === null) passage.isOpening = true
}

/** Of minutes what is numbered was settled, and what somebody says is meant; the rest tells of the meeting. */
function isSettled(text: string, passage: Passage): boolean {
  const words = text.slice(passage.start, passage.end)
  if (/主持召开|参加会议|出席|列席|缺席|围绕.{2,12}讨论/.test(words)) return false
  if (/召开[^。]{0,20}会议/.test(words) && !passage.isListed) return false
  if (
    /(?:主任|书记|支书|[连站所校村队班组排]长|文书|干事|专干|员|代表|委员|同志)$/.test(passage.heading ?? '')
  )
    return true
  return passage.isListed || /建议|提出|表示|介绍|打算|准备|可以|希望|想法|[说提]/.test(words)
}

/** In a report only what stands under 下一步打算 looks ahead. */
function isAhead(passages: Passage[], passage: Passage): boolean {
  for (let at: Passage | undefined = passage; at; at = passages[at.parent])
    if (
      at.heading !== null &&
      (/打算|下一步|下步|计划|思路|明年|安排|设想/.test(at.heading) || leadsOn.test(at.heading))
    )
      return true
  return false
}

/** 2013年,我们将发扬成绩,重点做好以下工作 */
const leadsOn =
  /^(?:20\d\d年|新的一年|来年|今后|明年|下半年|下一年)[^。]*(?:将(?!近|士)|重点(?:做好|抓好)|着重|打算)/

/** A heading is a task only where nothing under it is one; with fields of its own it is a form's. */
function dropGatheringHeadings(text: string, passages: Passage[], found: Draft[][]): void {
  const hasTask = new Array<boolean>(passages.length).fill(false)
  for (let k = passages.length - 1; k >= 0; k--) {
    const passage = passages[k]!
    const isForm = passage.fields.some(
      (field) => field.label !== 'note' && !(field.label === 'time' && listsTasks(passages, found, k)),
    )
    if (passage.role === 'heading') {
      if (isNamedForm(passages, found, k)) {
        passage.fields.push(...passages[k + 1]!.fields)
        if (passage.fields.length === 0) feedFromBelow(passages, k)
        found[k] = found[k]!.slice(0, 1)
        found[k + 1] = []
        if (passage.parent >= 0) hasTask[passage.parent] = true
        continue
      }
      const form =
        isForm && sectionOf(text.slice(passage.start, passage.end)) === null
          ? formTask(text, passage, found[k]!)
          : null
      if (form) {
        found[k] = [form]
        passages.forEach((below, place) => {
          if (below.parent === k) found[place] = []
        })
      } else if (hasTask[k] && statesMore(passages, found, k)) found[k + 1] = []
      else if (hasTask[k] || sectionOf(passage.heading ?? '') !== null) found[k] = hasTask[k] ? [] : found[k]!
      if (found[k]!.length > 0 && !form) feedFromBelow(passages, k)
    }
    if (found[k]!.length > 0 || hasTask[k]) if (passage.parent >= 0) hasTask[passage.parent] = true
  }
}

const named = new Set([
  'meeting',
  'lecture',
  'contest',
  'sports',
  'gala',
  'screening',
  'employment',
  'clinic',
  'publicity',
])

/**
 * 三、慰问驻训部队。分管领导带队…。时间:… 责任单位:…, or 组织征文。体裁不限,…: the name of the entry is the task,
 * the one passage below tells how it is done.
 */
function isNamedForm(passages: Passage[], found: Draft[][], at: number): boolean {
  const [own, ...more] = found[at]!
  const below = passages[at + 1]
  if (!own || more.length > 0 || below?.parent !== at || below.role !== 'body') return false
  if (passages[at + 2]?.parent === at || passages[at]!.fields.length > 0) return false
  const { act, strength } = own.head
  if (act.as !== 'event' && act.as !== 'deed') return false
  const isForm = below.fields.some(({ label }) => label === 'time' || label === 'owner')
  const isDated = found[at + 1]!.some(({ tokens }) => tokens.some(({ time }) => time?.months))
  if (isForm) return strength >= 2 && !isDated
  const isHeld = act.as === 'event' && strength >= 3 && named.has(act.kind)
  const isRunIn = below.start - passages[at]!.end <= 1
  const others = found[at + 1]!.filter(
    ({ head }) => head.act.kind !== act.kind && head.act.as === 'event' && head.strength >= 3,
  )
  return isHeld && isRunIn && others.length === 0 && found[at + 1]!.length <= 3
}

/** 一、春季学期 时间:… 项目1:… 项目2:… A part of the year with its tasks numbered below is no form. */
function listsTasks(passages: Passage[], found: Draft[][], at: number): boolean {
  const listed = passages.filter(
    (below, place) => below.parent === at && below.isListed && found[place]!.length > 0,
  )
  return listed.length >= 3
}

/** 举办一场书画展。征集作品50幅。 The heading states the task in full, what stands behind it is a part of it. */
function statesMore(passages: Passage[], found: Draft[][], at: number): boolean {
  const [own, ...more] = found[at]!
  const [below, ...others] = found[at + 1] ?? []
  if (!own || !below || more.length > 0 || others.length > 0) return false
  if (passages[at + 1]?.parent !== at || passages[at + 2]?.parent === at) return false
  const isCounted = own.tokens.some(({ count }) => count?.n === 1)
  const isWeak =
    below.head.act.kind !== own.head.act.kind && !below.tokens.some(({ time, word }) => time || word?.side)
  return isCounted && own.head.strength >= 3 && isWeak
}

/** 召开联席会。2月份召开: what stands behind a heading that is the task tells when and for whom. */
function feedFromBelow(passages: Passage[], at: number): void {
  const below = passages[at + 1]
  if (below?.parent !== at || below.role !== 'body') return
  const { start, end } = below
  passages[at]!.fields.push({ label: 'time', start, end }, { label: 'content', start, end })
}

/** A form's task is its heading as it stands, whatever the heading says. */
function formTask(text: string, passage: Passage, drafts: Draft[]): Draft | null {
  const [first] = drafts
  if (first) return { ...first, start: passage.start, end: passage.end, before: null }
  return headingTask(text, passage)
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
