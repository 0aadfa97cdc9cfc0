import type { Draft } from './draft.ts'
import { headingTask } from './find-tasks.ts'
import { type Passage, sectionOf } from './outline.ts'

/** A heading is a task only where nothing under it is one; with fields of its own it is a form's. */
export function dropGatheringHeadings(text: string, passages: Passage[], found: Draft[][]): void {
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
  const told = found[at + 1]!
  const isOfItsOwn = told.some(
    ({ head, tokens }) =>
      (head.act.kind !== act.kind && head.strength >= 2) ||
      (head.strength >= 3 && head.act.as === 'event' && tokens.some(({ time }) => time?.months)),
  )
  return isHeld && isRunIn && !isOfItsOwn && told.length <= 3
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
