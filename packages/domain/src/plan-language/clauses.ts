import { is, type Token, wordsOf } from './tokens.ts'
import type { ActRow } from './words/acts.ts'

/** A word of work in a clause, with how firmly the clause says that it will be done. */
export interface Head {
  /** Place in the clause's tokens. */
  at: number
  act: ActRow
  /** 3 said outright, 2 likely, 1 hardly more than a subject, 0 only mentioned. */
  strength: number
  token: Token
}

export type ClauseKind = 'act' | 'frame' | 'further' | 'result' | 'urge' | 'past' | 'plain'

export interface Clause {
  tokens: Token[]
  kind: ClauseKind
  heads: Head[]
  strength: number
  /** Place of the first token that belongs to the quote: joining words stay outside. */
  first: number
}

const attending = wordsOf('参加', '参与', '观看', '到场')
const stops = new Set(['。', ';', '!', '?', '\n', '…'])

const ordinals = wordsOf('一是', '二是', '三是', '四是', '五是', '六是', '七是', '八是', '九是', '十是')
function isOrdinal(token: Token): boolean {
  return token.word !== null && ordinals.has(token.word)
}

/** In tokens. No sentence of a plan is longer; what is gets cut, so that work stays linear. */
const longestSentence = 400

export function splitSentences(tokens: Token[]): Token[][] {
  const sentences: Token[][] = []
  let sentence: Token[] = []
  for (const token of tokens) {
    if (token.mark && stops.has(token.mark) && !token.isBracketed) {
      if (sentence.length > 0) sentences.push(sentence)
      sentence = []
    } else {
      // 一是…,二是…: each is a sentence of its own, whatever mark parts them.
      if (isOrdinal(token) && sentence.length > 0) {
        sentences.push(sentence)
        sentence = []
      }
      sentence.push(token)
    }
    if (sentence.length >= longestSentence) {
      sentences.push(sentence)
      sentence = []
    }
  }
  if (sentence.length > 0) sentences.push(sentence)
  return sentences
}

export function splitClauses(sentence: Token[], text: string): Clause[] {
  const clauses: Clause[] = []
  let part: Token[] = []
  const close = () => {
    if (part.some((token) => !token.mark)) clauses.push(readClause(part, text))
    part = []
  }
  sentence.forEach((token, place) => {
    const isOutside = !token.isQuoted && !token.isBracketed
    if (isOutside && (token.mark === ',' || token.mark === ':' || token.mark === '\t' || token.mark === '|'))
      close()
    else if (isOutside && token.mark === '、' && hasAct(part) && opensAct(sentence, place + 1)) close()
    else {
      if (isOutside && is(token, 'link') && part.length > 0 && hasAct(part) && opensAct(sentence, place + 1))
        close()
      else if (isOutside && isAnd(token, text) && hasAct(part) && opensFirmly(sentence, place + 1)) close()
      part.push(token)
    }
  })
  close()
  return clauses
}

function isAnd(token: Token, text: string): boolean {
  return (
    is(token, 'with') &&
    token.end - token.start === 1 &&
    (text[token.start] === '和' || text[token.start] === '与')
  )
}

function hasAct(part: Token[]): boolean {
  return (
    part.some((token) => token.word?.act && !token.isQuoted && token.word.act.as !== 'topic') &&
    part.length > 1
  )
}

function opensAct(tokens: Token[], from: number): boolean {
  for (let i = from; i < tokens.length; i++) {
    const token = tokens[i]!
    if (is(token, 'adverb') || is(token, 'link') || token.time) continue
    if (!token.word || token.isQuoted) return false
    return (
      is(token, 'hold') ||
      is(token, 'make') ||
      is(token, 'bring') ||
      is(token, 'invite') ||
      is(token, 'frame') ||
      is(token, 'for') ||
      token.word.act?.as === 'deed'
    )
  }
  return false
}
function opensFirmly(tokens: Token[], from: number): boolean {
  const token = tokens[from]
  return is(token, 'hold') && !token?.word?.act && token!.end - token!.start > 1 && !is(token, 'bring')
}

function readClause(tokens: Token[], text: string): Clause {
  const first = tokens.findIndex((token) => !isLead(token))
  const opener = tokens[openerOf(tokens, Math.max(first, 0))]
  const heads = headsOf(tokens, text)
  const strength = heads.reduce((most, head) => Math.max(most, head.strength), 0)
  const kind = kindOf(tokens, opener, heads, strength, text)
  return { tokens, kind, heads, strength, first: Math.max(first, 0) }
}

/** Joining words and marks before the words that matter. */
function isLead(token: Token): boolean {
  return token.mark !== null
    ? !'“《('.includes(token.mark)
    : is(token, 'link') && !token.word!.act && !token.word!.side
}

/** The first word that decides what the clause is: behind adverbs, times and the office's own name. */
function openerOf(tokens: Token[], from: number): number {
  for (let i = from; i < tokens.length; i++) {
    const token = tokens[i]!
    if (
      token.mark ||
      token.time ||
      is(token, 'adverb') ||
      is(token, 'link') ||
      is(token, 'future') ||
      is(token, 'other')
    )
      continue
    if (token.word?.side === 'own') continue
    return i
  }
  return from
}

function kindOf(
  tokens: Token[],
  opener: Token | undefined,
  heads: Head[],
  strength: number,
  text: string,
): ClauseKind {
  if (isPast(tokens, text)) return 'past'
  if (is(opener, 'not') || introduces(tokens, text)) return 'plain'
  if (strength < 3 && isDefinition(tokens, text)) return 'plain'
  if (isPurposeOpener(tokens, opener)) return 'frame'
  if (strength <= 1 && tokens.some((token) => is(token, 'urge') && !token.isQuoted)) return 'urge'
  if (is(opener, 'cause')) {
    if (heads.some((head) => head.strength >= 2 && (head.act.as === 'event' || head.act.as === 'deed')))
      return 'act'
    return tokens.every(
      (token) => token === opener || token.mark || isName(token) || is(token, 'with') || is(token, 'adverb'),
    )
      ? 'frame'
      : 'result'
  }
  if (
    is(opener, 'result') &&
    !is(opener, 'hold') &&
    !(strength >= 3 && (is(opener, 'tend') || is(opener, 'make')))
  )
    return strength >= 3 && isHeld(tokens, heads) ? 'act' : 'result'
  if (strength > 0) return 'act'
  if (is(opener, 'further') && !is(opener, 'bring') && !is(opener, 'invite')) return 'further'
  if (isMeasure(tokens) || isAttendance(tokens, opener)) return 'further'
  if (
    is(opener, 'bring') ||
    is(opener, 'invite') ||
    is(opener, 'frame') ||
    is(opener, 'with') ||
    is(opener, 'for') ||
    is(opener, 'by')
  )
    return 'frame'
  if (
    tokens.every(
      (token) =>
        token.mark ||
        token.time ||
        token.word?.side ||
        is(token, 'adverb') ||
        is(token, 'link') ||
        is(token, 'other') ||
        token.word?.isModifier ||
        token.word?.isTail,
    )
  )
    return 'frame'
  if (is(opener, 'further')) return 'further'
  if (is(opener, 'tend')) return 'result'
  const first = tokens.find((token) => !isLead(token))
  return first?.time && tokens.every((token) => !verbOf(token)) ? 'frame' : 'plain'
}

/** 我院是定点单位: what something is, nothing to do. */
function isDefinition(tokens: Token[], text: string): boolean {
  const at = tokens.findIndex(
    (token) => is(token, 'link') && token.end - token.start === 1 && text[token.start] === '是',
  )
  return at > 0 && tokens.slice(0, at).every((token) => !verbOf(token))
}

/** 全年不少于4期: a number and a time for the act before. */
function isMeasure(tokens: Token[]): boolean {
  return (
    tokens.some((token) => token.count) &&
    tokens.every(
      (token) =>
        token.mark ||
        token.time ||
        token.count ||
        is(token, 'adverb') ||
        token.word?.isModifier ||
        token.end - token.start <= 3,
    ) &&
    tokens.every((token) => !verbOf(token) && !token.word?.side)
  )
}

/** 组织学生代表参加: who comes to the act before. */
function isAttendance(tokens: Token[], opener: Token | undefined): boolean {
  return (is(opener, 'bring') || is(opener, 'invite')) && attending.has(tokens.at(-1)?.word ?? null)
}

/** 现将全年工作安排如下: what follows is the plan, this is not. */
function introduces(tokens: Token[], text: string): boolean {
  return (
    text
      .slice(tokens[0]!.start, tokens.at(-1)!.end + 1)
      .match(/如下|特制|(?:制定|提出)(?:本|如下|以下)|本(?:方案|计划)$/) !== null
  )
}

/** 为进一步解决…, 为了开展…: a purpose, not something for somebody. */
function isPurposeOpener(tokens: Token[], opener: Token | undefined): boolean {
  if (!opener || !is(opener, 'for') || !is(opener, 'frame') || opener.end - opener.start > 2) return false
  let next = tokens.indexOf(opener) + 1
  while (is(tokens[next], 'adverb')) next++
  const behind = tokens[next]
  if (behind?.time || isServed(behind)) return false
  return (
    opener.end - opener.start === 2 ||
    (behind !== undefined &&
      (verbOf(behind) !== null ||
        is(behind, 'result') ||
        is(behind, 'frame') ||
        next > tokens.indexOf(opener) + 1))
  )
}

function isName(token: Token): boolean {
  return token.word?.side != null || token.word?.isModifier === true || token.word?.isTail === true
}

function isHeld(tokens: Token[], heads: Head[]): boolean {
  const at = heads.findIndex((head) => head.strength >= 3)
  return at >= 0 && tokens.slice(0, heads[at]!.at).some((token) => is(token, 'hold') && !is(token, 'result'))
}

/** 了 behind a verb, 已, 去年: told, not planned, unless the clause also looks ahead. */
function isPast(tokens: Token[], text: string): boolean {
  let past = false
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    if (token.isQuoted) continue
    if (is(token, 'future')) return false
    if (
      is(token, 'past') &&
      !tokens.slice(0, i).some((before) => (verbOf(before) || is(before, 'further')) && !before.isQuoted)
    )
      past = true
    const before = tokens[i - 1]
    if (
      !token.word &&
      !token.mark &&
      text[token.start] === '了' &&
      before?.word &&
      (is(before, 'hold') ||
        is(before, 'make') ||
        is(before, 'result') ||
        is(before, 'further') ||
        before.word.act)
    )
      past = true
  }
  return past
}

/** Frames whose nouns only say by what means: nothing in them is held until a verb says so. */
const strictFrames = new Set([
  '通过',
  '采取',
  '采用',
  '以',
  '结合',
  '围绕',
  '根据',
  '按照',
  '依据',
  '遵照',
  '贯彻',
  '贯彻落实',
  '学习贯彻',
  '认真贯彻',
  '深入贯彻',
  '坚持以',
  '紧紧围绕',
  '紧密结合',
  '紧扣',
  '响应',
  '随着',
  '本着',
  '依托',
  '借助',
  '为了',
  '为进一步',
  '对照',
  '除',
  '除了',
  '鉴于',
])

function headsOf(tokens: Token[], text: string): Head[] {
  const heads: Head[] = []
  let verb: Verb = null
  let frame: Frame = null
  tokens.forEach((token, at) => {
    if (token.isBracketed || !token.word) return
    const { act } = token.word
    const led = { verb, frame }
    if (!token.isQuoted) {
      if (is(token, 'frame') && !act && !(is(token, 'for') && isServed(tokens[at + 1]))) {
        frame = strictFrames.has(text.slice(token.start, token.end)) ? 'strict' : 'loose'
        if (frame === 'strict') verb = null
      } else if (verbOf(token) && (!act || act.as === 'deed' || act.as === 'topic')) {
        verb = verbOf(token)
        frame = null
      }
    }
    if (!act) return
    const isVerbToo = !token.isQuoted && act.as === 'topic' && is(token, 'tend')
    if (isVerbToo && led.frame === 'loose') led.frame = null
    const isBrand = token.isQuoted && !isCalledActivity(tokens, at, text)
    heads.push({ at, act, strength: strengthOf(act, led.verb, led.frame, isBrand), token })
    if (act.as === 'deed' && led.frame !== 'strict' && !token.isQuoted) {
      verb ??= 'hold'
      frame = null
    }
  })
  // 阅览室向官兵开放: the verb may come last.
  for (const head of heads)
    if (
      head.act.as === 'thing' &&
      head.strength === 0 &&
      tokens.slice(head.at).some((token) => openings.has(text.slice(token.start, token.end)))
    )
      head.strength = 3
  return heads
}
const openings = new Set(['开放', '对外开放', '免费开放'])

type Verb = 'hold' | 'make' | 'tend' | null
type Frame = 'strict' | 'loose' | null

function verbOf(token: Token): Verb {
  if (is(token, 'hold') || is(token, 'invite') || is(token, 'bring')) return 'hold'
  return is(token, 'make') ? 'make' : is(token, 'tend') ? 'tend' : null
}

/** Behind 为: somebody, so 为 leads to them and not to a purpose. */
function isServed(token: Token | undefined): boolean {
  return token !== undefined && (isName(token) || is(token, 'pronoun') || token.count !== null)
}

function strengthOf(act: ActRow, verb: Verb, frame: Frame, isBrand: boolean): number {
  if (frame === 'strict') return 0
  // A name in quotes is a brand until something is held under it: 打造“军营助残”项目.
  if (isBrand && verb !== 'hold' && verb !== 'make') return verb === 'tend' ? 0.4 : 0
  if (act.as === 'deed') return verb === 'tend' ? 2 : 3
  if (frame === 'loose') return 0
  switch (act.as) {
    case 'event':
      return verb === 'hold' || verb === 'make' ? 3 : 2
    case 'thing':
      return verb === 'make' ? 3 : verb === 'hold' ? 2 : verb === 'tend' ? 1 : 0
    case 'topic':
      return verb === 'hold' ? 2 : 1
    case 'vague':
      return verb === 'hold' ? 1 : 0.5
  }
}

/** “…”活动, “…”行动: what is in the quotes takes place. */
function isCalledActivity(tokens: Token[], at: number, text: string): boolean {
  const next = tokens.find((token, place) => place > at && !token.isQuoted)
  return (
    next !== undefined &&
    /^(?:主题|系列|专项)?(?:活动|行动|工程)/.test(text.slice(next.start, next.start + 6))
  )
}
