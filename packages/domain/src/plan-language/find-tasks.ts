import { type Clause, type Head, splitClauses, splitSentences } from './clauses.ts'
import { isTimeOnly, narrowed, type Passage, timesIn } from './outline.ts'
import type { TimeMention } from './times/scan-time.ts'
import { is, type Token, tokenise } from './tokens.ts'

/** A task as found, before its fields are read. Places are in the clean text. */
export interface Draft {
  start: number
  end: number
  /** The tokens of the quote. */
  tokens: Token[]
  /** How many of the tokens state the act itself; the rest goes on with it. */
  core: number
  /** Where its own act begins; words before it are frames. */
  head: Head
  heads: Head[]
  strength: number
  passage: Passage
  /** Tokens that lead the whole sentence and hold for each of its tasks: 八一前夕, 与部队一起. */
  shared: Token[]
  /** The task before it in the same sentence. */
  before: Draft | null
}

/** Why a sentence or a part of one became a task or did not; in Chinese, for people. */
export interface Finding {
  start: number
  end: number
  isTask: boolean
  because: string
  /** It tells of work already done. */
  isPast?: boolean
}

export interface Found {
  drafts: Draft[]
  findings: Finding[]
}

/** How firmly a section's sentence must speak before it counts as a task. */
const least: Record<Passage['section'], number> = {
  guiding: 6,
  goals: 2,
  tasks: 2,
  guarantee: 3,
  rules: 7,
  other: 2,
  past: 9,
}

export function findTasks(text: string, passage: Passage): Found {
  const found: Found = { drafts: [], findings: [] }
  const tokens = tokenise(text, passage.start, passage.end)
  const sentences = splitSentences(tokens)
  let place = passage
  sentences.forEach((sentence, k) => {
    const lead = timeLead(text, sentence)
    if (lead > 0)
      place = { ...passage, isListed: true, scope: narrowed(passage.scope, timesIn(sentence.slice(0, lead))) }
    readSentence(text, sentence.slice(lead), place, k === 0 || lead > 0, found)
    const months = k === 0 && passage.isListed ? openingMonths(text, sentence) : []
    if (months.length > 0) place = { ...passage, scope: narrowed(passage.scope, months) }
  })
  if (sentences.length > 1 && text[sentences[0]!.at(-1)!.end] === '。') dropOpening(sentences[0]!, found)
  return found
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

/** 二是抓慰问。 names what the sentences behind it tell in full. */
function dropOpening(first: Token[], found: Found): void {
  const [draft] = found.drafts
  const end = first.at(-1)!.end
  if (!draft || found.drafts.length < 2 || draft.end > end || found.drafts[1]!.start < end) return
  const says = first.some(
    (token) => token.time || token.count || (token.word?.side && token.word.side !== 'own'),
  )
  const isRepeated = found.drafts[1]!.head.act.kind === draft.head.act.kind
  if (!says && end - first[0]!.start <= 14 && (isRepeated || draft.head.strength < 3)) found.drafts.shift()
}

/** The task that a form's heading names, even if only in quotes. */
export function headingTask(text: string, passage: Passage): Draft | null {
  const tokens = tokenise(text, passage.start, passage.end)
  const heads = splitClauses(tokens, text).flatMap((clause) => clause.heads)
  if (heads.length === 0) return null
  const { start, end } = passage
  return {
    start,
    end,
    tokens,
    core: tokens.length,
    head: mainHead(heads),
    heads,
    strength: 3,
    passage,
    shared: [],
    before: null,
  }
}

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
  const reader = new SentenceReader(text, passage, clauses, found.findings, passage.isListed && isFirst)
  found.drafts.push(...reader.read())
}

const notATask = {
  result: '说的是目的或结果',
  urge: '说的是要求和态度',
  past: '讲的是已经做过的事',
} as const

/** 现就有关工作安排如下; 决定开展系列活动: what follows is the plan. */
function opensList(text: string, sentence: Token[]): boolean {
  const words = text.slice(sentence[0]!.start, sentence.at(-1)!.end + 1)
  return (
    /如下[::]?$|如下安排|(?:几项|几件|以下|下列)(?:工作|事|活动|措施)?[::]?$/.test(words) ||
    (/系列[^,。;:]{0,12}活动/.test(words) && /(?:定于|决定|经研究|制定|为庆祝|为纪念|方案)/.test(words))
  )
}

class SentenceReader {
  private drafts: Draft[] = []
  private pending: Clause | null = null
  private isOpen = false
  private shared: Token[] = []
  private readonly text: string
  private readonly passage: Passage
  private readonly clauses: Clause[]
  private readonly findings: Finding[]
  /** A numbered entry opens with its task; what follows is held to the usual measure. */
  private readonly isListed: boolean

  constructor(text: string, passage: Passage, clauses: Clause[], findings: Finding[], isListed: boolean) {
    this.text = text
    this.passage = passage
    this.clauses = clauses
    this.findings = findings
    this.isListed = isListed
  }

  read(): Draft[] {
    const isTold =
      this.clauses.some((clause) => clause.kind === 'past') &&
      !this.clauses.some((clause) => clause.tokens.some((token) => is(token, 'future')))
    for (const clause of this.clauses) {
      if (isTold && clause.kind !== 'past') this.tell(clause, '这一句讲的是已经做过的事')
      else this.take(clause)
    }
    if (this.drafts.length === 0 && !isTold) this.addLoose()
    if (this.drafts.length === 0 && !isTold) this.addBare(this.clauses, this.isListed)
    else if (this.pending) this.addBare([this.pending], false)
    return this.drafts
  }

  private take(clause: Clause): void {
    if (clause.kind === 'act') this.takeAct(clause)
    else if (clause.kind === 'frame') this.takeFrame(clause)
    else if (clause.kind === 'further' || clause.kind === 'plain') {
      if (this.isOpen && !this.pending) this.extend(clause)
      else if (clause.kind === 'further' && clause.tokens.some((token) => is(token, 'for')))
        this.takeFrame(clause)
      else this.tell(clause, '没有说到一件能办的事')
    } else {
      this.isOpen = false
      if (this.pending && this.drafts.length > 0) this.addBare([this.pending], false)
      this.pending = null
      this.tell(clause, notATask[clause.kind])
    }
  }

  private takeFrame(clause: Clause): void {
    if (isPurpose(clause)) {
      this.tell(clause, '只说为了什么')
      return
    }
    this.pending ??= clause
    if (this.drafts.length === 0) this.shared.push(...clause.tokens)
  }

  private takeAct(clause: Clause): void {
    const last = this.drafts.at(-1)
    if (last && this.isOpen && !this.pending && isMore(clause, last)) {
      this.extend(clause)
      return
    }
    if (clause.heads.every((head) => head.act.as === 'vague') && last) {
      this.isOpen = false
      this.tell(clause, '说得太空,没有说到一件具体的事')
      return
    }
    if (is(clause.tokens[clause.first], 'cause')) {
      clause.first++
      this.pending = null
    }
    const score = this.score(clause)
    if (score < least[this.passage.section] - (this.isListed ? 1 : 0)) {
      const isIdea = this.passage.section === 'guiding' || this.passage.section === 'rules'
      this.pending = null
      this.tell(clause, isIdea ? '在指导思想或要求里,没有说到一件具体的事' : '说得太空,没有说到一件具体的事')
      return
    }
    const lead = this.pending ? this.between(this.pending, clause) : []
    for (const part of partsOf(clause, this.text)) this.add(clause, part, lead, score)
    this.pending = null
    this.isOpen = true
  }

  private add(clause: Clause, part: Part, lead: Token[], score: number): void {
    const isFirst = part.from === clause.first
    const own = clause.tokens.slice(part.from, part.to)
    const tokens = isFirst ? [...lead, ...own] : own
    const draft: Draft = {
      start: tokens[0]!.start,
      end: trimEnd(clause.tokens, part.to),
      tokens,
      core: tokens.length,
      head: mainHead(part.heads),
      heads: part.heads,
      strength: score,
      passage: this.passage,
      shared: isFirst
        ? this.shared
        : [...this.shared, ...clause.tokens.slice(clause.first, partsLead(clause))],
      before: this.drafts.at(-1) ?? null,
    }
    if (draft.end <= draft.start) return
    this.drafts.push(draft)
    const named = this.text.slice(draft.head.token.start, draft.head.token.end)
    this.findings.push({ start: draft.start, end: draft.end, isTask: true, because: `写明了一件事:${named}` })
  }

  /** 邀请官兵参与工场建设,以义工服务的形式…: people are brought into something named only by its form. */
  private addLoose(): void {
    const brought = this.clauses.findIndex(
      (clause) =>
        clause.kind === 'frame' &&
        clause.tokens.some((token) => is(token, 'invite')) &&
        clause.tokens.some((token) => is(token, 'hold')),
    )
    const named = this.clauses.findIndex(
      (clause, place) =>
        place >= brought && clause.heads.some((head) => head.act.as === 'event' && !head.token.isQuoted),
    )
    if (brought < 0 || named < 0 || this.score(this.clauses[named]!) + 2 < least[this.passage.section]) return
    const clause = this.clauses[named]!
    const lead = this.clauses.slice(brought, named).flatMap((before) => before.tokens.slice(before.first))
    const part = {
      from: clause.first,
      to: clause.tokens.length,
      heads: clause.heads.filter((head) => head.act.as === 'event'),
    }
    this.add(clause, part, lead, 2)
  }

  /**
   * A sentence whose words the tables do not know may still be a task: an entry of a list with a time
   * or with somebody it is for. What it is stays open (`other`) unless a word tells.
   */
  private addBare(clauses: Clause[], isListed: boolean): void {
    const { section } = this.passage
    if (section === 'guiding' || section === 'rules' || section === 'past' || section === 'goals') return
    const from = clauses.findIndex((clause) => isBare(clause, this.text))
    if (from < 0) return
    const ends = clauses.findIndex((clause, place) => place > from && !isBare(clause, this.text))
    const taken = clauses.slice(from, ends < 0 ? undefined : ends)
    const tokens = taken.flatMap((clause) => clause.tokens.slice(clause.first))
    if (bareScore([...this.shared, ...tokens], isListed) < (section === 'guarantee' ? 3 : 2)) return
    const heads = taken.flatMap((clause) => clause.heads).filter((head) => !head.token.isQuoted)
    const first = tokens[0]!
    const says = tokens.find((token) => !token.time && !token.mark && !is(token, 'link')) ?? first
    const known = heads.length > 0 ? mainHead(heads) : null
    const head: Head = known ?? {
      at: 0,
      act: { kind: 'other', as: 'vague', words: '' },
      strength: 1,
      token: says,
    }
    const draft: Draft = {
      start: first.start,
      end: trimEnd(tokens, tokens.length),
      tokens,
      core: tokens.length,
      head,
      heads: [head],
      strength: 2,
      passage: this.passage,
      shared: this.shared,
      before: this.drafts.at(-1) ?? null,
    }
    if (draft.end - draft.start < 5) return
    this.drafts.push(draft)
    this.findings.push({
      start: draft.start,
      end: draft.end,
      isTask: true,
      because: '列在任务里,写了时间或对象',
    })
  }

  private between(from: Clause, to: Clause): Token[] {
    const first = this.clauses.indexOf(from)
    return this.clauses
      .slice(first, this.clauses.indexOf(to))
      .flatMap((clause) => clause.tokens.slice(clause.first))
  }

  private score(clause: Clause): number {
    const { tokens } = clause
    const around = [...this.shared, ...tokens]
    let score = clause.strength
    if (
      around.some(
        (token) =>
          token.time &&
          !token.time.isVague &&
          !token.time.isNamedAfter &&
          token.time.recurrence !== 'ongoing' &&
          isSaid(token.time),
      )
    )
      score++
    if (clause.strength < 3 && tokens.some((token) => token.count && token.count.unit !== '个')) score++
    if (
      clause.strength < 2 &&
      tokens.some((token) => token.word?.side && token.word.side !== 'own' && !token.isQuoted)
    )
      score += 0.5
    const only =
      tokens.slice(clause.first).length <= 3 && clause.heads.some((head) => head.act.as === 'event')
    return only ? score + 1 : score
  }

  private extend(clause: Clause): void {
    const last = this.drafts.at(-1)!
    const end = trimEnd(clause.tokens, clause.tokens.length)
    this.findings.push({ start: startOf(clause), end, isTask: true, because: '接着说前面那件事怎么办' })
    last.end = end
    last.tokens = [...last.tokens, ...clause.tokens]
  }

  private tell(clause: Clause, because: string): void {
    // 继续扩大…影响力,让…结对: what leads the sentence may be no task and still say how often.
    if (this.drafts.length === 0 && clause.kind !== 'past')
      this.shared.push(...clause.tokens.filter((token) => token.time?.recurrence))
    this.findings.push({
      start: startOf(clause),
      end: trimEnd(clause.tokens, clause.tokens.length),
      isTask: false,
      because,
      isPast: clause.kind === 'past' && clause.strength >= 2,
    })
  }
}

/** Neither result nor attitude nor history, and not the sentence that opens a list. */
function isBare(clause: Clause, text: string): boolean {
  if (clause.kind === 'result' || clause.kind === 'urge' || clause.kind === 'past' || isPurpose(clause))
    return false
  const { tokens } = clause
  return (
    !tokens.some((token) => is(token, 'not')) &&
    !/如下|认为|指出|强调|要求|必须|应当|本方案|本计划|略/.test(
      text.slice(tokens[0]!.start, tokens.at(-1)!.end),
    )
  )
}

function bareScore(tokens: Token[], isListed: boolean): number {
  const people = tokens.filter(
    (token) => token.word?.side && token.word.side !== 'own' && !token.isQuoted,
  ).length
  const time = tokens.some(
    (token) =>
      token.time && isSaid(token.time) && !token.time.isNamedAfter && token.time.recurrence !== 'ongoing',
  )
  const verb = tokens.some(
    (token) =>
      is(token, 'hold') ||
      is(token, 'make') ||
      is(token, 'further') ||
      is(token, 'bring') ||
      is(token, 'invite') ||
      is(token, 'for') ||
      is(token, 'tend'),
  )
  if (!verb && people === 0) return 0
  const count = tokens.some((token) => token.count)
  return (
    (isListed ? 1 : 0) + (time ? 1 : 0) + Math.min(people, 2) * 0.6 + (verb ? 0.4 : 0) + (count ? 0.5 : 0)
  )
}

/** 为… and 为了… say a purpose, unless they carry a time (为迎接新年) or people (为军属). */
function isPurpose(clause: Clause): boolean {
  const opener = clause.tokens.slice(clause.first).find((token) => !is(token, 'adverb') && !token.mark)
  if (!is(opener, 'for') || !is(opener, 'frame')) return false
  return !clause.tokens.some((token) => token.time)
}

/** Another word on the same thing: its kind again without a new beginning, or a step of the visit. */
function isMore(clause: Clause, last: Draft): boolean {
  const opener = clause.tokens
    .slice(clause.first)
    .find((token) => !token.mark && !token.time && !is(token, 'adverb') && !is(token, 'link'))
  const heads = clause.heads.filter((head) => head.strength > 0)
  if (
    heads.some((head) => head.strength >= 2) &&
    (hasOwnTime(clause) || (isForOthers(clause) && namesSomebody(last)))
  )
    return false
  if (goesOn(clause, opener, last)) return true
  const strongest = Math.max(...heads.map((head) => head.strength))
  const begins = is(opener, 'hold') && !is(opener, 'further')
  if (strongest <= 1)
    return heads.some((head) => head.act.kind === last.head.act.kind) || is(opener, 'further')
  const isSame = heads.every((head) => head.act.kind === last.head.act.kind || head.act.as === 'thing')
  if (isSame && namesOwn(clause) && namesSomebody(last) && !is(opener, 'further')) return false
  if (isSame && !(begins && heads.some((head) => head.act.as === 'event')))
    return heads.some((head) => head.act.kind === last.head.act.kind) || is(opener, 'further')
  return is(opener, 'further') && !heads.some((head) => head.act.as === 'event')
}

/** What a meeting does, what a visit brings, who speaks at it: steps of the act before. */
function goesOn(clause: Clause, opener: Token | undefined, last: Draft): boolean {
  const { kind } = last.head.act
  const holds = clause.heads.some((head) => head.act.as === 'event' && head.strength >= 3)
  if (is(opener, 'by') && !holds) return clause.tokens.some((token) => is(token, 'further'))
  if (kind === 'meeting') return is(opener, 'further') && !is(opener, 'for')
  if (kind !== 'family-visit' && kind !== 'unit-visit') return false
  const pronoun = clause.tokens.findIndex((token) => is(token, 'pronoun'))
  if (pronoun >= 0 && pronoun <= clause.first + 2) return true
  return (
    !holds && !namesOwn(clause) && !clause.heads.some((head) => head.act.as === 'event' && head.strength >= 2)
  )
}

/** Somebody besides the office stands in the clause, or a number of things of its own. */
function namesOwn(clause: Clause): boolean {
  return clause.tokens.some(
    (token) => (token.word?.side && token.word.side !== 'own' && !token.isQuoted) || token.word?.within,
  )
}

function hasOwnTime(clause: Clause): boolean {
  return clause.tokens.some(
    (token) =>
      token.time && !token.time.isNamedAfter && (token.time.months || token.time.occasions.length > 0),
  )
}

/** 为随军家属提供岗位: a step for people of its own; 为他们送上… goes on with those before. */
function isForOthers(clause: Clause): boolean {
  const at = clause.tokens.findIndex(
    (token, place) => place >= clause.first && is(token, 'for') && token.end - token.start === 1,
  )
  if (at < 0 || at > clause.first + 1) return false
  return clause.tokens
    .slice(at + 1, at + 4)
    .some((token) => token.word?.side && token.word.side !== 'own' && !token.isQuoted)
}

function namesSomebody(draft: Draft): boolean {
  return draft.tokens.some((token) => token.word?.side && token.word.side !== 'own' && !token.isQuoted)
}

/** 全年 covers everything and says nothing. */
function isSaid(time: TimeMention): boolean {
  return time.months !== null || time.occasions.length > 0 || time.recurrence !== null
}

function startOf(clause: Clause): number {
  return clause.tokens[clause.first]!.start
}

function trimEnd(tokens: Token[], to: number): number {
  for (let i = to - 1; i >= 0; i--) {
    const token = tokens[i]!
    if (token.mark && !'”》’)'.includes(token.mark)) continue
    if (is(token, 'link') && !token.word?.act && !token.word?.side) continue
    return token.end
  }
  return tokens[0]!.start
}

interface Part {
  from: number
  to: number
  heads: Head[]
}

/** 知识竞赛、趣味运动会: activities side by side under one verb are a task each. */
function partsOf(clause: Clause, text: string): Part[] {
  const { tokens } = clause
  const to = resultAt(clause, text)
  const heads = clause.heads.filter((head) => head.at < to && head.strength > 0)
  const cuts: number[] = []
  for (let k = 1; k < heads.length; k++) {
    const a = heads[k - 1]!
    const b = heads[k]!
    if (!(standsAlone(a) && standsAlone(b)) && !areSubjects(tokens, a, b)) continue
    const joint = jointBetween(tokens, a.at, b.at, text)
    if (joint === null) continue
    if (isUmbrella(tokens, b.at, heads, text)) return [{ from: clause.first, to, heads }]
    if (a.act.kind === b.act.kind && !areAppointed(a, b)) continue
    cuts.push(joint + 1)
  }
  const starts = [clause.first, ...cuts]
  return starts
    .map((from, k) => {
      const end = starts[k + 1] ?? to
      return {
        from,
        to: end,
        heads: heads.filter((head) => head.at >= (k === 0 ? 0 : from) && head.at < end),
      }
    })
    .filter((part) => part.heads.length > 0)
}

/** A meeting and a tea party are two dates; dumplings and riddles, or two steps of paperwork, are one. */
function areAppointed(a: Head, b: Head): boolean {
  return (
    a.strength >= 3 &&
    b.strength >= 3 &&
    a.act.as === 'event' &&
    b.act.as === 'event' &&
    appointed.has(a.act.kind)
  )
}
const appointed = new Set(['meeting', 'lecture', 'contest', 'sports', 'gala', 'employment', 'screening'])

function standsAlone(head: Head): boolean {
  return (head.act.as === 'event' || head.act.as === 'deed') && !head.token.isQuoted
}

/** 春节的拥军活动和军烈属的优抚工作: two subjects, the second for people of its own. */
function areSubjects(tokens: Token[], a: Head, b: Head): boolean {
  if (a.act.as !== 'topic' || b.act.as !== 'topic' || a.act.kind === b.act.kind) return false
  return tokens.slice(a.at + 1, b.at).some((token) => token.word?.side && !token.isQuoted)
}

/** The mark that joins two activities, when nothing but naming words stands between. */
function jointBetween(tokens: Token[], a: number, b: number, text: string): number | null {
  let joint: number | null = null
  for (let i = a + 1; i < b; i++) {
    const token = tokens[i]!
    if (token.mark === '、' && !token.isQuoted) joint = i
    else if (is(token, 'with') && /^[和与]$/.test(text.slice(token.start, token.end))) joint = i
    else if (is(token, 'link') && /^(?:及|以及|并|并且|或)$/.test(text.slice(token.start, token.end)))
      joint = i
    else if (!token.word && text[token.start] === '及') joint = i
    else if (is(token, 'frame') && !is(token, 'bring')) return null
  }
  return joint
}

/** 理发、义诊等便民服务: what stands before 等 are examples of one activity. */
function isUmbrella(tokens: Token[], at: number, heads: Head[], text: string): boolean {
  const last = heads.at(-1)!
  const between = tokens.slice(0, last.at).findLast((token) => !token.mark && !is(token, 'adverb'))
  const said = between ? text.slice(between.start, between.end) : ''
  return last.at >= at && /等(?:内容|形式|形式多样|多种形式|一系列|系列|丰富多彩)?(?:的)?$/.test(said)
}

/** Where a result begins inside the clause: …讲座以提高国防意识. */
function resultAt(clause: Clause, text: string): number {
  const { tokens } = clause
  const main = clause.heads.find((head) => head.strength > 0)
  for (let i = (main?.at ?? 0) + 1; i < tokens.length; i++) {
    const token = tokens[i]!
    if (token.isQuoted || token.isBracketed) continue
    const said = text.slice(token.start, token.end)
    if (
      (said === '以' || said === '来' || said === '从而') &&
      (is(tokens[i + 1], 'result') || is(tokens[i + 1], 'adverb'))
    )
      return i
    if (is(token, 'cause')) return i
  }
  return tokens.length
}

/** How many tokens of the clause stand before its first activity: what its parts share. */
function partsLead(clause: Clause): number {
  return clause.heads.find((head) => head.strength > 0)?.at ?? 0
}

/** The word that gives the task its name: the form before the deed before the subject, the last of them. */
export function mainHead(heads: Head[]): Head {
  let best = heads[0]!
  for (const head of heads) {
    const better = rank(head) - rank(best)
    if (
      better > 0 ||
      (better === 0 &&
        (head.act.as === 'event' || (head.act.as === 'thing' && head.at === best.at + 1)) &&
        head.strength >= best.strength)
    )
      best = head
  }
  return best
}

function rank(head: Head): number {
  const form = { event: 3, deed: 2, thing: 2, topic: 1, vague: 0 }[head.act.as]
  return head.strength === 0 ? form - 4 : head.token.isQuoted ? form - 0.5 : form
}
