import type { Draft, Finding } from './draft.ts'
import { findTasks, headingTask, isCalendar } from './find-tasks.ts'
import { dropGatheringHeadings } from './heading-tasks.ts'
import type { Passage } from './outline.ts'
import { type Fields, type Memory, readFields } from './task-fields.ts'
import { tokenise } from './tokens.ts'
import { dropAnnexRepeats, dropAnnounced } from './told-twice.ts'

/** Where a plan calls its tasks demands (三、活动要求 …) and holds nothing else, they are its tasks. */
export function gatherAll(...[text, passages, isOther, known, isMinutes]: Parameters<typeof gather>) {
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
export function isAhead(passages: Passage[], passage: Passage): boolean {
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
