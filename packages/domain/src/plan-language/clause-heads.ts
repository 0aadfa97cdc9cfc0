import { formOf } from './clause-forms.ts'
import { is, isPlain, type Token } from './tokens.ts'
import type { ActRow } from './words/acts.ts'

/** A word of work in a clause, with how firmly the clause says that it will be done. */
export interface Head {
  /** Place in the clause's tokens. */
  at: number
  act: ActRow
  /** 3 said outright, 2 likely, 1 hardly more than a subject, 0 only mentioned. */
  strength: number
  token: Token
  /** It stands behind 暨. */
  isSecond?: boolean
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

export function headsOf(tokens: Token[], text: string): Head[] {
  const heads: Head[] = []
  let verb: Verb = null
  let frame: Frame = null
  let isInside = false
  tokens.forEach((token, at) => {
    if (token.isBracketed) return
    if (is(tokens[at - 1], 'make') && text.slice(token.start, token.end) === '由') isInside = true
    const last = heads.at(-1)
    const isTail = last?.act.as === 'event' && last.token.end === token.start
    if (isTail && last?.act.kind === 'organisation' && isSitting(token, tokens[at + 1], text))
      last.act = sitting
    const form = token.word || isTail ? null : formOf(tokens, at, text)
    if (form) heads.push({ at, act: form, strength: strengthOf(form, verb, frame, false), token })
    if (!token.word) return
    const { act } = token.word
    // 在路口悬挂国旗: an activity that begins with its own verb ends the frame before it.
    if (act?.as === 'event' && frame === 'loose' && !token.isQuoted && opensWithVerb(text, token))
      frame = null
    const led = { verb, frame }
    if (!token.isQuoted) {
      if (is(token, 'frame') && !act && !(is(token, 'for') && leadsToServed(tokens, at))) {
        const said = text.slice(token.start, token.end)
        // 成立以校长为组长、书记为副组长的小组: what is set up comes behind.
        if (is(tokens[at - 1], 'make') && said === '以') isInside = true
        if (isInside && (said === '以' || said === '为')) return
        frame = strictFrames.has(text.slice(token.start, token.end)) ? 'strict' : 'loose'
        if (frame === 'strict') verb = null
      } else if (verbOf(token) && (!act || act.as === 'deed' || act.as === 'topic')) {
        verb = verbOf(token)
        frame = null
      }
    }
    // 建卡率达到100%: a measure of work, not work.
    if (!act || text[token.end] === '率' || isTrade(text, token) || isOnlyNamed(tokens, at, text, led.verb))
      return
    const { under } = act
    if (under) {
      const lead = tokens.slice(0, at)
      const isLed =
        (!token.isQuoted || under === 'study') &&
        lead.some((before) => is(before, under)) &&
        (under !== 'study' || lead.some((before) => is(before, 'bring')))
      if (isLed)
        heads.push({ at, act, strength: under === 'learn' && !isFoundOut(tokens, at, text) ? 1 : 3, token })
      return
    }
    const isVerbToo = !token.isQuoted && act.as === 'topic' && is(token, 'tend')
    const isFramed = led.frame !== null
    if (isVerbToo && led.frame === 'loose') led.frame = null
    // 组织锣鼓队欢送: those who are brought are people, not what is made.
    const isBrought = act.as === 'thing' && token.word.side !== null && led.verb === 'hold'
    const isBrand = token.isQuoted && !isCalledActivity(tokens, at, text)
    const isSecond = text[token.start - 1] === '暨'
    const isReckoned =
      act.kind === 'organisation' &&
      act.as === 'event' &&
      /[纳列]入/.test(text.slice(Math.max(tokens[0]!.start, token.start - 14), token.start))
    // 利用宣传栏、微信群宣传政策: by what means makes it work.
    const isSpread =
      isVerbToo && isFramed && heads.some((head) => head.act.kind === 'publicity' && head.act.as === 'thing')
    heads.push({
      at,
      act,
      strength: isReckoned
        ? 2
        : isSpread
          ? 2
          : isBrought
            ? 0.5
            : strengthOf(act, led.verb, led.frame, isBrand),
      token,
      isSecond,
    })
    if (act.as === 'deed' && led.frame !== 'strict' && !token.isQuoted) {
      verb ??= 'hold'
      frame = null
    }
  })
  raiseMoved(heads, tokens, text)
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

/** 摸清底数 ends in a list; 掌握状况 and 了解情况 only mean to know. */
function isFoundOut(tokens: Token[], at: number, text: string): boolean {
  const verb = tokens.slice(0, at).findLast((token) => is(token, 'learn'))
  return verb !== undefined && !/掌握|了解/.test(text.slice(verb.start, verb.end))
}

/** 将总结报送街道, 把合唱队扩充到五十人: what 把 moves before its verb is what the verb makes. */
function raiseMoved(heads: Head[], tokens: Token[], text: string): void {
  const moved = tokens.findIndex((token, at) => isMover(token, tokens[at + 1], text))
  if (moved < 0) return
  const verb = tokens.findIndex((token, at) => at > moved + 1 && is(token, 'make') && !token.isQuoted)
  if (verb < 0) return
  const last = heads.findLast((head) => head.at > moved && head.at < verb && !head.token.isQuoted)
  if (last && last.strength === 0 && (last.act.as === 'thing' || last.act.as === 'event')) last.strength = 3
}

/** 将 before a verb is the future. */
export function isMover(token: Token, next: Token | undefined, text: string): boolean {
  const said = text.slice(token.start, token.end)
  if (said !== '把' && said !== '将') return false
  return next !== undefined && !next.mark && !verbOf(next) && !is(next, 'adverb') && !token.isQuoted
}

const ownVerbs =
  /^(?:装订|归档|存档|汇编|整理|悬挂|升|打扫|清扫|包|看|送|迎|欢送|欢迎|敬献|祭扫|参观|走进|缝补|赠送|捐赠|慰问|走访|征集|拍摄|观看|放映|采集|摸底|登记|评选|评比|表彰|签订|巡逻|维护|摆|教唱|讲)/

function opensWithVerb(text: string, token: Token): boolean {
  return ownVerbs.test(text.slice(token.start, token.end))
}

/** 家电维修志愿者, 义诊专家: what somebody does and not what is done. */
function isTrade(text: string, token: Token): boolean {
  if (/^(?:精神|要求|部署)/.test(text.slice(token.end, token.end + 2))) return true
  return (
    !is(token, 'for') &&
    /^(?:志愿者|专家|能手|爱好者|队员|师傅|技师)/.test(text.slice(token.end, token.end + 3))
  )
}

/** 年度总结会, 表彰会: a meeting on what stands before 会. */
const sitting: ActRow = { kind: 'meeting', as: 'event', words: '会' }

function isSitting(token: Token, next: Token | undefined, text: string): boolean {
  return isPlain(token) && text.slice(token.start, token.end) === '会' && (!next || next.mark !== null)
}

/** 秋收时 and 消防宣传月举办… say when, 结对部队 says who. */
function isOnlyNamed(tokens: Token[], at: number, text: string, verb: Verb): boolean {
  const token = tokens[at]!
  const next = tokens[at + 1]
  const said = text.slice(token.start, token.end)
  if (/^(?:结对|共建|联建)$/.test(said)) return next?.word?.side != null
  if (said === '安置' && /^(?:小区|社区|房|点|区)/.test(text.slice(token.end, token.end + 2))) return true
  // 巡逻的战士: what they are at, not what is done.
  if (text[token.end] === '的' && tokens[at + 2]?.word?.side === 'military') return true
  if (/^(?:春耕|夏收|秋收|麦收|春播|抢收|收麦|采茶|插秧|摘果)$/.test(said))
    return /^(?:时|季|两季|期间|、|后|缺|的时候|农忙)/.test(text.slice(token.end, token.end + 3))
  return (
    /(?:宣传|教育|活动|主题)[日周月]$/.test(said) &&
    verb === null &&
    next !== undefined &&
    verbOf(next) === 'hold'
  )
}

const openings = new Set(['开放', '对外开放', '免费开放'])

type Verb = 'hold' | 'make' | 'tend' | null

type Frame = 'strict' | 'loose' | null

export function verbOf(token: Token): Verb {
  if (is(token, 'hold') || is(token, 'invite') || is(token, 'bring')) return 'hold'
  return is(token, 'make') ? 'make' : is(token, 'tend') ? 'tend' : null
}

/** Behind 为: somebody, so 为 leads to them and not to a purpose. */
export function isServed(token: Token | undefined): boolean {
  return token !== undefined && (isName(token) || is(token, 'pronoun') || token.count !== null)
}

/** 为60岁以上退役军人: words of no table may stand before the name. */
function leadsToServed(tokens: Token[], at: number): boolean {
  if (isServed(tokens[at + 1])) return true
  for (const token of tokens.slice(at + 1, at + 5)) {
    if (token.mark || token.time || verbOf(token) || token.word?.act) return false
    if (token.word?.side) return true
  }
  return false
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

export function isName(token: Token): boolean {
  return token.word?.side != null || token.word?.isModifier === true || token.word?.isTail === true
}
