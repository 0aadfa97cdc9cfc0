import { type Head, headsOf, isMover, isName, isServed, verbOf } from './clause-heads.ts'
import { is, isPlain, type Token, wordsOf } from './tokens.ts'
import { ordinalWords } from './words/grammar.ts'

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
  if (!isHoped(opener) && isPast(tokens, text)) return 'past'
  if (is(opener, 'not') || isPutOff(tokens, text) || introduces(tokens, text)) return 'plain'
  if (strength < 3 && (isDefinition(tokens, text) || isPossession(opener, text))) return 'plain'
  if (strength < 3 && isMeasured(tokens, text)) return 'result'
  if (isResolution(tokens, text)) return 'plain'
  if (isDayByName(tokens, heads, text)) return 'frame'
  if (isPurposeOpener(tokens, opener)) return 'frame'
  if (strength <= 1 && tokens.some((token) => is(token, 'urge') && !token.isQuoted)) return 'urge'
  if (is(opener, 'cause')) {
    if (heads.some((head) => isBroughtAbout(head, tokens))) return 'act'
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
    return (strength >= 3 && isHeld(tokens, heads)) ||
      (strength > 0 && (isDated(tokens) || isDue(tokens, opener, text)))
      ? 'act'
      : 'result'
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

/** 让官兵参加培训, 让老兵每年体检: what they are let do is held or has its time; 让居民了解抢险救灾 is hoped. */
function isBroughtAbout({ act, strength, at }: Head, tokens: Token[]): boolean {
  if (strength < 2 || (act.as !== 'event' && act.as !== 'deed')) return false
  if (act.as === 'deed' && act.kind === 'assistance') return false
  const lead = tokens.slice(0, at)
  if (lead.some((token) => is(token, 'learn') || (is(token, 'further') && !is(token, 'for')))) return false
  return true
}

/** 今年不再举办, 待沟通后再定: nothing is planned yet, or no more. */
function isPutOff(tokens: Token[], text: string): boolean {
  return /不再(?:举办|开展|组织|安排|召开)|[再另待]定$|暂不|暂缓/.test(
    text.slice(tokens[0]!.start, tokens.at(-1)!.end),
  )
}

/** 我院是定点单位: what something is, nothing to do. */
function isDefinition(tokens: Token[], text: string): boolean {
  const at = tokens.findIndex(
    (token) =>
      is(token, 'link') && !token.isQuoted && token.end - token.start === 1 && text[token.start] === '是',
  )
  return at >= 0 && tokens.slice(0, at).every((token) => !verbOf(token))
}

/** 宣传教育面达到95%以上, 居民国防观念明显增强: how far or how well, at the clause's end. */
function isMeasured(tokens: Token[], text: string): boolean {
  const said = text.slice(tokens[0]!.start, tokens.at(-1)!.end)
  if (/(?:达到?|高于|低于|超过|保持在?|突破)[^,]{0,3}\d+(?:\.\d+)?%|百分之/.test(said)) return true
  const last = tokens.findLast((token) => !token.mark)
  const lead = tokens.find((token) => !token.mark && !is(token, 'adverb') && !is(token, 'link'))
  return (
    is(last, 'result') && last !== lead && !last?.word?.act && tokens.every((token) => !opensDoing(token))
  )
}

function opensDoing(token: Token): boolean {
  return (is(token, 'hold') || is(token, 'make')) && !is(token, 'result') && !token.isQuoted
}

/** 迎接省里考核验收, 报县双拥办备案: what the work before is for. */
export function isInspection(tokens: Token[], text: string): boolean {
  const said = text.slice(tokens[0]!.start, tokens.at(-1)!.end)
  return (
    /^(?:以)?(?:迎接|迎候|接受|备)[^,]{0,12}(?:考核|验收|检查|评比|考评|督查|评估)[^,]{0,4}$/.test(said) ||
    /^(?:并|再)?(?:报|上报)[^,]{1,14}备案$/.test(said)
  )
}

/** 11月9日消防宣传日: a time and the day's own name. */
function isDayByName(tokens: Token[], heads: Head[], text: string): boolean {
  const last = tokens.findLast((token) => !token.mark)
  return (
    tokens.some((token) => token.time) &&
    last !== undefined &&
    !last.time &&
    heads.every((head) => head.token === last || head.act.as === 'topic') &&
    /[日周月节]$/.test(text.slice(last.start, last.end)) &&
    tokens.every((token) => !verbOf(token) || token === last)
  )
}

/** 会议同意, 会议决定: the minutes speak, what was settled follows. */
function isResolution(tokens: Token[], text: string): boolean {
  return /^[^,:]{0,12}(?:会议|大会|双方|与会人员?|经研究|经讨论|一致|书记|主任|委员|专干|干事|所长|站长|校长|连长|指导员|联络员|代表|组长|委|局|办|科|所|队|团|方)[^,]{0,4}(?:建议|表示|介绍|说|讲|谈到|补充|同意|商定|决定|议定|确定|明确|提出|认为|通过|达成一致|指出|强调|要求)[,:]?$/.test(
    text.slice(tokens[0]!.start, tokens.at(-1)!.end),
  )
}

/** 有组织、有阵地: what there is. */
function isPossession(opener: Token | undefined, text: string): boolean {
  return opener !== undefined && !opener.word && text[opener.start] === '有'
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
      .match(
        /如下|印发给|特(?:制|拟|订)|(?:制定|制订|拟定|拟订|提出)(?:本|如下|以下|\d{4}年)|本(?:方案|计划)$/,
      ) !== null
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

/** 力争6月底前完成排查: striven for by a day. */
function isDue(tokens: Token[], opener: Token | undefined, text: string): boolean {
  return (
    opener !== undefined &&
    /^(?:力争|争取|确保|努力)$/.test(text.slice(opener.start, opener.end)) &&
    tokens.some(({ time }) => time?.months) &&
    tokens.some((token) => is(token, 'hold'))
  )
}

/** 清明维护烈士墓11座: a day and a number are no hope. */
function isDated(tokens: Token[]): boolean {
  return (
    tokens.some(({ time }) => time && (time.months !== null || time.occasions.length > 0)) &&
    tokens.some(({ count }) => count)
  )
}

function isHeld(tokens: Token[], heads: Head[]): boolean {
  const at = heads.findIndex((head) => head.strength >= 3)
  return at >= 0 && tokens.slice(0, heads[at]!.at).some((token) => is(token, 'hold') && !is(token, 'result'))
}

/** 让大家受到教育, 确保圆满完成任务: what is to come of it is not told, whatever its words. */
function isHoped(opener: Token | undefined): boolean {
  return is(opener, 'cause') || is(opener, 'result') || is(opener, 'urge')
}

/** 去年入伍的新兵, 上年度评出的模范: the past of people and not of the work. */
const lastYearsPeople = /^[年度秋春冬季]{0,3}(?:新?入伍|退役|退伍|参军|应征|转业|复员|立功|评[出选]|获评)/

/** 了 behind a verb, 已, 去年: told, not planned, unless the clause also looks ahead. */
function isPast(tokens: Token[], text: string): boolean {
  let past = false
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    if (token.isQuoted) continue
    if (is(token, 'future')) return false
    if (
      is(token, 'past') &&
      !lastYearsPeople.test(text.slice(token.end, token.end + 10)) &&
      !tokens.slice(0, i).some((before) => (verbOf(before) || is(before, 'further')) && !before.isQuoted)
    )
      past = true
    const before = tokens[i - 1]
    if (!token.word && !token.mark && text[token.end - 1] === '了' && tokens[i + 1]?.count) past = true
    if (
      !token.word &&
      !token.mark &&
      !tokens[i + 1]?.time &&
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
