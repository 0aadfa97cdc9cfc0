import type { Head } from './clause-heads.ts'
import { isOrdinal, splitClauses, splitSentences } from './clauses.ts'
import type { Draft, Found } from './draft.ts'
import { opensList } from './opens-list.ts'
import { narrowed, type Passage, timesIn } from './outline.ts'
import { SentenceReader } from './sentence-reader.ts'
import { mainHead } from './task-parts.ts'
import { isTimeOnly } from './time-only.ts'
import type { TimeMention } from './times/scan-time.ts'
import { is, type Token, tokenise } from './tokens.ts'

/** 平时, 日常: what is done all the year belongs to no month. */
function isAlways(text: string, sentence: Token[]): boolean {
  const { start } = sentence[0]!
  return /^(?:平时|平日|日常|常年|全年|长期|此外|另外|同时还)/.test(text.slice(start, start + 4))
}

/** Fewer openings with a month make no calendar. */
const leastMonths = 3

/** 三月 …;…。四月 …: whether the passages, taken together, run through the months. */
export function isCalendar(passages: Passage[], tokens: Token[][]): boolean {
  const opening = passages.filter(({ role }, k) => role === 'body' && leadingMonths(tokens[k]!).length > 0)
  return opening.length >= leastMonths
}

/** The months that open a sentence, without the day of the almanac that they may name. */
function leadingMonths(sentence: Token[]): TimeMention[] {
  const first = sentence.find((token) => !token.mark)
  return first?.time?.months && first.time.recurrence === null
    ? [{ ...first.time, occasions: [], days: null, relation: null }]
    : []
}

/** `tokens` are those of the passage. */
export function findTasks(text: string, passage: Passage, tokens: Token[], isInCalendar: boolean): Found {
  const found: Found = { drafts: [], findings: [] }
  const sentences = splitSentences(tokens)
  let place = passage
  const isByMonth =
    isInCalendar || sentences.filter((sentence) => leadingMonths(sentence).length > 0).length >= leastMonths
  const told = toldUntil(text, sentences)
  sentences.forEach((sentence, k) => {
    if (k < told) {
      found.findings.push({
        start: sentence[0]!.start,
        end: sentence.at(-1)!.end,
        isTask: false,
        because: '这一段讲的是过去的工作',
      })
      return
    }
    const lead = timeLead(text, sentence)
    if (lead > 0)
      place = { ...passage, isListed: true, scope: narrowed(passage.scope, timesIn(sentence.slice(0, lead))) }
    const opening = isByMonth ? leadingMonths(sentence) : []
    if (isAlways(text, sentence)) place = passage
    if (opening.length > 0) place = { ...passage, scope: narrowed(passage.scope, opening) }
    readSentence(text, sentence.slice(lead), place, k === 0 || lead > 0, found)
    const months = k === 0 && passage.isListed ? openingMonths(text, sentence) : []
    if (months.length > 0) place = { ...passage, scope: narrowed(passage.scope, months) }
  })
  dropOpenings(text, sentences, found)
  return found
}

const looksBack =
  /^(?:回顾|回头看|回望|一年来|几年来|近年来|多年来|(?:在)?(?:刚刚)?过去的?(?:的)?[一两几]?年|(?:在)?去年(?:一年)?[,里]|20\d\d年以来)/

/** A paragraph that looks back tells of the past up to where it turns: 今年, 新的一年, 下一步. */
function toldUntil(text: string, sentences: Token[][]): number {
  const { start } = sentences[0]?.[0] ?? { start: 0 }
  if (!looksBack.test(text.slice(start, start + 40))) return 0
  const turn = sentences.findIndex((sentence) =>
    sentence.some((token) => is(token, 'future') && !token.isQuoted),
  )
  return turn < 0 ? sentences.length : turn
}

/** 一月份:慰问…;签约…。 The time before the colon holds for what follows, to the next such time. */
function timeLead(text: string, sentence: Token[]): number {
  const end = sentence.findIndex((token) => token.mark === ':' || token.mark === ',' || token.mark === ']')
  if (end <= 0 || end >= 5 || sentence[end]!.mark === ',') return 0
  const lead = sentence.slice(sentence[0]!.mark === '[' ? 1 : 0, end)
  return isTimeOnly(text, lead) ? end + 1 : 0
}

/** 一、1—2月,…。…。 The months that open a numbered entry hold for all its sentences. */
function openingMonths(text: string, sentence: Token[]): TimeMention[] {
  const comma = sentence.findIndex((token) => token.mark === ',')
  if (comma <= 0 || comma > 4 || !isTimeOnly(text, sentence.slice(0, comma))) return []
  return timesIn(sentence.slice(0, comma)).filter((time) => time.months !== null && time.days === null)
}

/** The sentence that opens a paragraph, or within it a part of its own (二是抓慰问。), and what it opens. */
function dropOpenings(text: string, sentences: Token[][], found: Found): void {
  const opens = sentences.flatMap((sentence, place) =>
    place === 0 || isOrdinal(sentence[0]!) ? [place] : [],
  )
  opens.forEach((from, k) => {
    const to = opens[k + 1] ?? sentences.length
    const first = sentences[from]!
    if (to - from > 1 && text[first.at(-1)!.end] === '。')
      dropOpening(text, first, sentences[to - 1]!.at(-1)!.end, found)
  })
}

/** 二是抓慰问。 names what the sentences behind it tell in full. */
function dropOpening(text: string, first: Token[], to: number, found: Found): void {
  const { start } = first[0]!
  const end = first.at(-1)!.end
  const [draft, next] = found.drafts.filter((one) => one.start >= start && one.end <= to)
  if (!draft || !next || draft.end > end || next.start < end) return
  const says = first.some(
    (token) => token.time || token.count || (token.word?.side && token.word.side !== 'own'),
  )
  const isRepeated = next.head.act.kind === draft.head.act.kind
  const isTopic = /(?:方面|工作|到位|[上中])$/.test(text.slice(start, end))
  if (!says && end - start <= 14 && (isRepeated || isTopic || draft.head.strength < 3))
    found.drafts.splice(found.drafts.indexOf(draft), 1)
}

/** 注:各科室…。 stands below a table, whatever column it fell into. */
const isRemark = (words: string) => /^(?:注|说明|备注|附)|。.|\((?:签字|签章|盖章)\)/.test(words)

/** The task that a form's heading names, even if only in quotes. */
export function headingTask(text: string, passage: Passage): Draft | null {
  const tokens = tokenise(text, passage.start, passage.end)
  const heads = splitClauses(tokens, text).flatMap((clause) => clause.heads)
  const { start, end } = passage
  const first = tokens.find((token) => !token.mark)
  if (!first || (heads.length === 0 && (passage.fields.length === 0 || isRemark(text.slice(start, end)))))
    return null
  const unknown: Head = { at: 0, act: { kind: 'other', as: 'vague', words: '' }, strength: 1, token: first }
  return {
    start,
    end,
    tokens,
    core: tokens.length,
    head: heads.length > 0 ? mainHead(heads) : unknown,
    heads,
    strength: 3,
    passage,
    shared: [],
    before: null,
  }
}

/** 第三个事儿…: a speaker counts up what is to be done. */
const counted = /^(?:第[一二三四五六七八九十]{1,2}|头一|最后一)[个件桩样]事?/

function readSentence(
  text: string,
  sentence: Token[],
  passage: Passage,
  isFirst: boolean,
  found: Found,
): void {
  if (sentence.length === 0) return
  const clauses = splitClauses(sentence, text)
  if (opensList(text, sentence)) {
    const end = sentence.at(-1)!.end
    found.findings.push({
      start: sentence[0]!.start,
      end,
      isTask: false,
      because: '这一句只是引出下面的安排',
    })
    return
  }
  const reader = new SentenceReader(
    text,
    passage,
    clauses,
    found.findings,
    (passage.isListed && isFirst) || counted.test(text.slice(sentence[0]!.start, sentence[0]!.start + 5)),
    found.drafts.length > 0,
  )
  found.drafts.push(...reader.read())
}
