import { type Head, headsOf, isMover } from './clause-heads.ts'
import { type ClauseKind, isLead, kindOf } from './clause-kind.ts'
import { is, isPlain, type Token, wordsOf } from './tokens.ts'
import { ordinalWords } from './words/grammar.ts'

export interface Clause {
  tokens: Token[]
  kind: ClauseKind
  heads: Head[]
  strength: number
  /** Place of the first token that belongs to the quote: joining words stay outside. */
  first: number
}

const stops = new Set(['。', ';', '!', '?', '\n', '…'])

const ordinals = wordsOf(
  ...[...'一二三四五六七八九十'].flatMap((n) => [`${n}是`, `${n}要`]),
  ...ordinalWords.split(' '),
  '另外',
  '此外',
  '另外还有一条',
  '这一条',
)

export function isOrdinal(token: Token): boolean {
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
    else if (
      isOutside &&
      token.mark === '、' &&
      hasAct(part) &&
      opensAct(sentence, place + 1) &&
      !isOneRound(part, sentence[place + 1]!) &&
      !isExample(sentence, place + 1, text)
    )
      close()
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

/** 到敬老院理发、打扫卫生: one round of help at one place. */
function isOneRound(part: Token[], next: Token): boolean {
  const kinds = ['volunteering', 'cleanup', 'assistance', 'clinic']
  const { act } = next.word ?? {}
  return (
    act?.as === 'deed' &&
    kinds.includes(act.kind) &&
    part.some(({ word }) => word?.act && kinds.includes(word.act.kind) && word.act.as !== 'topic')
  )
}

/** 理发、量血压、修家电等便民服务: what is listed before 等 and a work's name is only what it consists of. */
function isExample(tokens: Token[], from: number, text: string): boolean {
  for (let i = from; i < tokens.length; i++) {
    const token = tokens[i]!
    if (token.mark === ',' || token.mark === ':') return false
    // 做好光荣牌悬挂、更换工作
    if (isLast(tokens, i) && isWork(token, text)) return true
    if (!isPlain(token) || text[token.start] !== '等' || token.isBracketed) continue
    const rest = tokens.slice(i)
    const ends = rest.findIndex(({ mark }) => mark === ',' || mark === ':')
    const named = rest.slice(0, ends < 0 ? undefined : ends)
    return (
      named.some(({ word }) => word?.act && word.act.as !== 'deed') ||
      /(?:活动|服务|工作|项目|形式|事宜|内容)$/.test(text.slice(token.start, named.at(-1)!.end))
    )
  }
  return false
}

function isLast(tokens: Token[], at: number): boolean {
  const next = tokens[at + 1]
  return next === undefined || next.mark === ',' || next.mark === ':'
}

/** Nothing but 工作, alone or at the end of a word that no table holds. */
function isWork(token: Token, text: string): boolean {
  return isPlain(token) && text.slice(token.start, token.end).endsWith('工作')
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
  const settled = settledAt(tokens, text)
  const first = tokens.findIndex(
    (token, at) => at >= settled && (!isLead(token) || isMover(token, tokens[at + 1], text)),
  )
  const opener = tokens[openerOf(tokens, Math.max(first, 0))]
  const heads = headsOf(tokens, text).filter(({ at }) => at >= settled)
  const strength = heads.reduce((most, head) => Math.max(most, head.strength), 0)
  const kind = kindOf(tokens, opener, heads, strength, text)
  return { tokens, kind, heads, strength, first: Math.max(first, 0) }
}

/** 会议同意在公园制作专栏: how many tokens only say that it was settled. */
function settledAt(tokens: Token[], text: string): number {
  const { start } = tokens[0]!
  const found = /^会议(?:一致)?(?:同意|议定|商定|决定|确定|通过)(?!,)/.exec(text.slice(start, start + 8))
  return found
    ? Math.max(
        0,
        tokens.findIndex((token) => token.start >= start + found[0].length),
      )
    : 0
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
