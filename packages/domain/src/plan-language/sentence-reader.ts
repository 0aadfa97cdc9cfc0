import { bareScore, isBare, isClosing, isPurpose, isSaid } from './bare-tasks.ts'
import type { Head } from './clause-heads.ts'
import { isInspection } from './clause-kind.ts'
import type { Clause } from './clauses.ts'
import type { Draft, Finding } from './draft.ts'
import { isMore } from './goes-on.ts'
import type { Passage } from './outline.ts'
import {
  beginsAnew,
  byTime,
  finishes,
  isCondition,
  isMedium,
  isOne,
  isTimed,
  isWhole,
  namesHead,
  saysMore,
  serves,
  startOf,
} from './sentence-signs.ts'
import { mainHead, type Part, partsLead, partsOf, trimEnd } from './task-parts.ts'
import { is, type Token, wordsOf } from './tokens.ts'
import { sureSign } from './words/kind-signs.ts'

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

const brings = ['for', 'with', 'by', 'bring', 'invite', 'learn'] as const

/** In characters. */
const longestEntry = 30

const notATask = {
  result: '说的是目的或结果',
  urge: '说的是要求和态度',
  past: '讲的是已经做过的事',
} as const

export class SentenceReader {
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
  /** Sentences before it in the same passage told tasks. */
  private readonly follows: boolean

  constructor(
    text: string,
    passage: Passage,
    clauses: Clause[],
    findings: Finding[],
    isListed: boolean,
    follows: boolean,
  ) {
    this.text = text
    this.passage = passage
    this.clauses = clauses
    this.findings = findings
    this.isListed = isListed
    this.follows = follows
  }

  read(): Draft[] {
    const told = this.toldUntil()
    const isTold = told === this.clauses.length
    const isOrder = this.isOrder()
    const isOnes = this.isSetOfOnes()
    this.clauses.forEach((clause, place) => {
      if (isOnes && isOne(clause)) this.takeOne(clause)
      else if (isOrder && !isTimed(clause) && clause.strength < 3) this.tell(clause, notATask.urge)
      else if (place < told && clause.kind !== 'past') this.tell(clause, '这一句讲的是已经做过的事')
      else this.take(clause)
    })
    if (isOrder || (this.drafts.length === 0 && !isTold && this.addLoose())) return this.drafts
    if (this.drafts.length === 0 && !isTold) this.addBare(this.clauses, this.isListed)
    else if (this.pending) this.addBare([this.pending], false)
    return this.drafts
  }

  private get least(): number {
    const { section } = this.passage
    const usual = least[section] - (this.isListed && section !== 'goals' ? 1 : 0)
    return this.passage.isOpening ? Math.max(usual, least.guarantee) : usual
  }

  /** Up to which clause the sentence tells of work done: to where it looks ahead, else to its end. */
  private toldUntil(): number {
    const ahead = this.clauses.findIndex(({ tokens }) => tokens.some((token) => is(token, 'future')))
    const end = ahead < 0 ? this.clauses.length : ahead
    return this.clauses.slice(0, end).some(({ kind }) => kind === 'past') ? end : 0
  }

  /** 开展“五个一”活动:读一本书,唱一首歌: each of the ones is a task. */
  private isSetOfOnes(): boolean {
    const start = this.clauses[0]?.tokens[0]?.start ?? 0
    const said = `${this.passage.heading ?? ''}${this.text.slice(start, start + 24)}`
    return /[三四五六七八九十]个一/.test(said) && this.clauses.filter(isOne).length > 2
  }

  private takeOne(clause: Clause): void {
    this.isOpen = false
    if (clause.kind === 'act') this.take(clause)
    else this.addWhole([clause], true)
  }

  /** 各社区要结合实际,制定方案: told to everybody at the plan's end, whatever has no time of its own. */
  private isOrder(): boolean {
    const { start } = this.clauses[0]?.tokens[0] ?? { start: 0 }
    return /^各[^,。;:]{1,8}?(?:要|应|须|必须|务必)/.test(this.text.slice(start, start + 14))
  }

  private take(clause: Clause): void {
    if (clause.kind === 'act') this.takeAct(clause)
    else if (clause.kind === 'frame') this.takeFrame(clause)
    else if (clause.kind === 'further' || clause.kind === 'plain') {
      if (this.isOpen && isCondition(clause, this.text)) {
        this.isOpen = false
        this.tell(clause, '说的是遇到什么情形')
      } else if (this.isOpen && !this.pending && !beginsAnew(clause)) this.extend(clause)
      else if (this.isOpen && !this.pending) this.addBare([clause], false)
      else if (this.pending && finishes(clause, this.pending)) {
        this.addWhole([this.pending, clause], this.isListed)
        this.pending = null
      } else if (clause.kind === 'further' && clause.tokens.some((token) => is(token, 'for')))
        this.takeFrame(clause)
      else if (isTimed(clause) && clause.tokens.some(({ count }) => count)) this.pending ??= clause
      else this.tell(clause, '没有说到一件能办的事')
    } else {
      this.isOpen = false
      if (this.pending && this.drafts.length > 0) this.addBare([this.pending], false)
      this.pending = null
      this.tell(clause, notATask[clause.kind])
    }
  }

  private takeFrame(clause: Clause): void {
    if (this.isOpen && this.drafts.length > 0 && !this.pending && namesHead(clause, this.text)) {
      this.extend(clause)
      return
    }
    // 首先, 此外: no frame, only a joint.
    if (
      clause.tokens.every(
        (token) => token.mark || is(token, 'link') || (is(token, 'adverb') && !token.word?.side),
      )
    ) {
      this.tell(clause, '只是承上启下的话')
      return
    }
    if (isPurpose(clause)) {
      this.tell(clause, '只说为了什么')
      return
    }
    this.pending ??= clause
    if (this.drafts.length === 0) this.shared.push(...clause.tokens)
  }

  private takeAct(clause: Clause): void {
    const last = this.drafts.at(-1)
    if (last && isInspection(clause.tokens, this.text)) {
      this.tell(clause, notATask.result)
      return
    }
    if (clause.heads.every((head) => head.act.as === 'vague') && last) {
      this.isOpen = false
      this.tell(clause, '说得太空,没有说到一件具体的事')
      return
    }
    if (last && this.isOpen && !this.pending && isMore(clause, last, this.text)) {
      this.extend(clause)
      return
    }
    if (is(clause.tokens[clause.first], 'cause')) {
      clause.first++
      this.pending = null
    }
    const score = this.score(clause)
    if (clause.strength <= 1 && this.isAllPurpose()) {
      this.tell(clause, '只说为了什么')
      return
    }
    if (score < this.least && !this.isDated(clause)) {
      const isIdea = this.passage.section === 'guiding' || this.passage.section === 'rules'
      this.pending = null
      this.tell(clause, isIdea ? '在指导思想或要求里,没有说到一件具体的事' : '说得太空,没有说到一件具体的事')
      return
    }
    // 第二季度摸清意向,第三季度联办招聘: two times, so the first is no frame of the second.
    if (this.pending && isTimed(this.pending) && isTimed(clause) && saysMore(this.pending)) {
      this.addBare([this.pending], false)
      this.pending = null
    }
    // 协调信用社为老兵授信,请技术员为老兵举办培训: each names whom it is for and says what is done.
    if (this.pending && isWhole(this.pending) && (serves(clause) || isTimed(clause))) {
      this.addBare([this.pending], false)
      this.pending = null
    }
    const lead = this.pending ? this.between(this.pending, clause) : []
    for (const part of partsOf(clause, this.text)) this.add(clause, part, lead, score)
    this.pending = null
    this.isOpen = true
  }

  /** 为庆祝建军节,做好八一期间的工作,…: what opens with a purpose goes on with it until something is held. */
  private isAllPurpose(): boolean {
    const [first] = this.clauses
    return first?.kind === 'frame' && this.drafts.length === 0 && isPurpose(first)
  }

  /** 各社区于12月10日前报送总结, 每季度上报信息1篇: of demands only what has a day or a rhythm and a number. */
  private isDated({ strength, tokens, heads }: Clause): boolean {
    const { section } = this.passage
    if (section !== 'rules' || strength < 3) return false
    if (
      heads.some(
        ({ act, token, strength: firm }) =>
          firm >= 3 && act.kind === 'organisation' && /小组$/.test(this.text.slice(token.start, token.end)),
      )
    )
      return true
    return tokens.some(
      ({ time }) =>
        time &&
        ((time.days !== null && !time.isVague) ||
          (isSaid(time) && time.recurrence !== 'ongoing' && tokens.some(({ count }) => count))),
    )
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
  private addLoose(): boolean {
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
    if (brought < 0 || named < 0 || this.score(this.clauses[named]!) + 2 < least[this.passage.section])
      return false
    const clause = this.clauses[named]!
    const lead = this.clauses.slice(brought, named).flatMap((before) => before.tokens.slice(before.first))
    const part = {
      from: clause.first,
      to: clause.tokens.length,
      heads: clause.heads.filter((head) => head.act.as === 'event'),
    }
    this.add(clause, part, lead, 2)
    return true
  }

  /**
   * A sentence whose words the tables do not know may still be a task: an entry of a list with a time
   * or with somebody it is for. What it is stays open (`other`) unless a word tells.
   */
  private addBare(clauses: Clause[], isListed: boolean): void {
    const { section } = this.passage
    if (isClosing(this.clauses, this.text)) return
    if (section === 'guiding' || section === 'rules' || section === 'past' || section === 'goals') return
    const from = clauses.findIndex((clause) => isBare(clause, this.text))
    if (from < 0) return
    const ends = clauses.findIndex((clause, place) => place > from && !isBare(clause, this.text))
    for (const taken of byTime(clauses.slice(from, ends < 0 ? undefined : ends)))
      this.addWhole(taken, isListed)
  }

  private addWhole(clauses: Clause[], isListed: boolean): void {
    const { section } = this.passage
    const tokens = clauses.flatMap((clause) => clause.tokens.slice(clause.first))
    const least =
      section === 'guarantee' ? 3 : isListed ? 1.4 : this.follows && this.drafts.length === 0 ? 1.6 : 1.8
    const all = [...this.shared, ...tokens]
    if (this.isLoose(all) && !this.isKnown(tokens)) return
    if (this.passage.isOpening && !tokens.some(({ time }) => time && isSaid(time) && !time.isNamedAfter))
      return
    const isEnough = (isKnown: boolean) => bareScore(all, isListed, isKnown) >= least
    if (!isEnough(false) && !(isEnough(true) && this.isKnown(tokens))) return
    const heads = clauses.flatMap((clause) => clause.heads).filter((head) => !head.token.isQuoted)
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
    if (draft.end - draft.start < 4) return
    this.drafts.push(draft)
    this.findings.push({
      start: draft.start,
      end: draft.end,
      isTask: true,
      because: '列在任务里,写了时间或对象',
    })
  }

  /** Outside of a calendar and a table: neither a time nor a number, nobody it is for or done with. */
  private isLoose(tokens: Token[]): boolean {
    const { scope, role, start, end } = this.passage
    // A short entry of a list says no more than what is done.
    const isEntry = this.isListed && end - start <= longestEntry
    if (
      isEntry ||
      scope.months !== null ||
      role === 'cell' ||
      tokens.some(({ count, time }) => count || (time && isSaid(time)))
    )
      return false
    const reached = tokens.findIndex(
      (token) => !token.isQuoted && brings.some((cls) => is(token, cls)) && this.text[token.start] !== '把',
    )
    const isNamed =
      reached >= 0 && tokens.slice(reached).some(({ word }) => word?.side && word.side !== 'own')
    return !isNamed || tokens.some((token) => /^要$/.test(this.text.slice(token.start, token.end)))
  }

  /** A plain word leaves no doubt what kind of work it is, under a heading; outside of one it may be the page's own. */
  private isKnown(tokens: Token[]): boolean {
    return (
      this.passage.heading !== null &&
      sureSign(this.text.slice(tokens[0]!.start, tokens.at(-1)!.end)) !== null
    )
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
    // 利用宣传栏、标语等形式,大力宣传政策: by what means makes it work.
    if (this.pending && isMedium(this.pending) && clause.heads.some((head) => head.act.kind === 'publicity'))
      score++
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
    if (clause.strength < 2 && serves(clause) && tokens.some(({ word }) => word && spreading.has(word)))
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

/** 面向青年普及国防常识: told to somebody, it is held. */
const spreading = wordsOf('普及', '宣传', '宣讲', '讲解', '传授')
