import type { Head } from './clause-heads.ts'
import type { Clause } from './clauses.ts'
import type { Draft } from './draft.ts'
import type { TimeMention } from './times/scan-time.ts'
import { is, type Token, wordsOf } from './tokens.ts'

/** Another word on the same thing: its kind again without a new beginning, or a step of the visit. */
export function isMore(clause: Clause, last: Draft, text: string): boolean {
  const opener = clause.tokens
    .slice(clause.first)
    .find((token) => !token.mark && !token.time && !is(token, 'adverb') && !is(token, 'link'))
  const heads = clause.heads.filter((head) => head.strength > 0)
  if (isMovedOn(opener, heads, last, text)) return false
  if (isShort(clause, text) || isListed(clause, heads, last)) return true
  if (isTaughtBy(clause, heads, opener, last, text) || isGiven(clause, last, text)) return true
  if (isSentThrough(clause, opener, last) || isSaidAgain(clause, opener, last, text)) return true
  if (
    heads.some((head) => head.strength >= 2) &&
    (hasOwnTime(clause) || (isForOthers(clause) && namesSomebody(last)))
  )
    return false
  if (goesOn(clause, opener, last, text)) return true
  const strongest = Math.max(...heads.map((head) => head.strength))
  const firm = heads.find((head) => head.act.as === 'event')?.at ?? 0
  const begins = clause.tokens
    .slice(clause.first, firm)
    .some(
      (token) =>
        (is(token, 'hold') ||
          (is(token, 'make') && last.head.act.as === 'event' && last.head.act.kind !== 'publicity')) &&
        !is(token, 'further') &&
        !is(token, 'bring') &&
        !token.word?.act,
    )
  if (strongest <= 1) return heads.some((head) => isLike(head, last)) || is(opener, 'further')
  if (isOwnPiece(clause, heads, last, text) || isOtherDeed(heads, last)) return false
  const isSame = heads.every((head) => isLike(head, last) || head.act.as === 'thing')
  if (isSame && namesOwn(clause) && namesSomebody(last) && (!is(opener, 'further') || is(opener, 'for')))
    return false
  if (isSame && !(begins && heads.some((head) => head.act.as === 'event')))
    return heads.some((head) => isLike(head, last)) || is(opener, 'further')
  if (!reaching.has(last.head.act.kind) && heads.some((head) => isFirmDeed(head, last))) return false
  if (
    last.head.act.kind === 'memorial' &&
    heads.some(({ act, strength }) => act.as === 'deed' && strength >= 3)
  )
    return false
  return is(opener, 'further') && !heads.some((head) => head.act.as === 'event')
}

/** 调整领导小组,将经费列入预算: something else is put where it belongs. */
function isMovedOn(opener: Token | undefined, heads: Head[], last: Draft, text: string): boolean {
  const isMoved = opener !== undefined && /^[将把]$/.test(text.slice(opener.start, opener.end))
  return (
    isMoved &&
    heads.some(({ act, strength }) => act.as === 'deed' && strength >= 3 && act.kind === last.head.act.kind)
  )
}

/** 送喜报、发奖金 */
function isShort({ tokens }: Clause, text: string): boolean {
  const words = tokens.filter(({ mark }) => !mark)
  const { start } = words[0]!
  return (
    text[start - 1] === '、' &&
    words.at(-1)!.end - start <= 4 &&
    !words.some(({ time, count }) => time || count)
  )
}

/** 摸清底数,建立需求清单: what was found out is written down. */
function isListed(clause: Clause, heads: Head[], { head }: Draft): boolean {
  return (
    head.act.kind === 'records' &&
    clause.tokens.some((token) => is(token, 'make')) &&
    heads.some(({ act }) => act.kind === 'records' && act.as === 'thing') &&
    !namesOwn(clause) &&
    !hasOwnTime(clause)
  )
}

/** 到陵园扫墓,进行爱国主义教育: what the visit is for. */
function isTaughtBy(
  { tokens }: Clause,
  heads: Head[],
  opener: Token | undefined,
  last: Draft,
  text: string,
): boolean {
  const verb = opener ? text.slice(opener.start, opener.end) : ''
  return (
    /^(?:进行|接受|开展)$/.test(verb) &&
    instructive.has(last.head.act.kind) &&
    heads.length > 0 &&
    heads.every(({ act }) => act.as === 'topic' && act.kind === 'defence-education') &&
    tokens.every((token) => !token.time && !token.count && !token.word?.side)
  )
}
const instructive = new Set(['memorial', 'defence-education', 'screening', 'lecture'])

/** 欢送新兵,赠送纪念品: one occasion. */
function isGiven({ tokens, heads }: Clause, last: Draft, text: string): boolean {
  if (last.head.act.kind !== 'conscription' || last.head.act.as === 'topic') return false
  if (heads.some(({ act, strength }) => act.as === 'event' && strength >= 3)) return false
  return /^[^,]{0,8}(?:赠送|送上|发放|佩戴|戴上|赠)/.test(text.slice(tokens[0]!.start, tokens.at(-1)!.end))
}

/** Kinds of which giving and asking are steps. */
const reaching = new Set(['family-visit', 'unit-visit', 'meeting', 'conscription', 'organisation'])

/** 采集信息,协助申领优待证: another deed of another kind. */
function isFirmDeed({ act, strength }: Head, last: Draft): boolean {
  const { as, kind } = last.head.act
  return act.as === 'deed' && strength >= 3 && act.kind !== kind && as !== 'topic' && as !== 'vague'
}

/** Of one kind; what is of no kind that has a name is like nothing. */
function isLike({ act }: Head, { head }: Draft): boolean {
  return act.kind === head.act.kind && (act.kind !== 'other' || act.as === 'topic')
}

/** 制作短视频4部,在公众号开设专栏: pieces that are counted or placed each for itself. */
function isOwnPiece(clause: Clause, heads: Head[], last: Draft, text: string): boolean {
  if (isOwnOffice(clause, heads, last, text)) return true
  const made = heads.find((head) => head.act.as === 'thing' && head.strength >= 3)
  const spread = heads.find((head) => head.act.as === 'topic' && head.strength >= 2)
  if ((made ?? spread)?.act.kind !== 'publicity' || last.head.act.kind !== 'publicity') return false
  if (heads.some(({ act, strength }) => act.kind === 'publicity' && act.as === 'deed' && strength >= 3))
    return true
  const counted = (tokens: Token[]) => tokens.some((token) => token.count)
  const isPlaced = clause.tokens.some(
    (token) => is(token, 'frame') || text.slice(token.start, token.end) === '用',
  )
  if (spread) return isPlaced && counted(last.tokens)
  const wasPlaced = last.tokens.some((token) => is(token, 'frame'))
  return counted(clause.tokens) || (isPlaced && (counted(last.tokens) || wasPlaced))
}

/** 调整领导小组,确定一名联络员: two things are set up, the second is counted. */
function isOwnOffice(clause: Clause, heads: Head[], { head }: Draft, text: string): boolean {
  const setUp = (one: Head) => one.act.kind === 'organisation' && one.act.as === 'thing' && one.strength >= 3
  if (!setUp(head) || !heads.some(setUp)) return false
  const words = text.slice(clause.tokens[clause.first]!.start, clause.tokens.at(-1)!.end)
  return clause.tokens.some(({ count }) => count) || papers.test(words)
}
/** 制定计划,签订责任书: a paper or a body of its own, with a verb of its own. */
const papers =
  /^(?:及时)?(?:修订|制定|调整|签订|出台|研究出台|成立|完善)[^,]{0,12}(?:责任书|领导小组(?:成员)?|意见|预案|名册|公约)$/

/** 征兵宣传 and then 欢送新兵: what is done behind what was only spoken of. */
function isOtherDeed(heads: Head[], last: Draft): boolean {
  if (last.head.act.as === 'deed' || last.head.act.kind !== 'conscription') return false
  return heads.some((head) => head.act.as === 'deed' && head.strength >= 3)
}

/** 举办培训班,对专干进行培训: the same once more, now with whom it is for. */
function isSaidAgain({ heads }: Clause, opener: Token | undefined, { head }: Draft, text: string): boolean {
  if (!is(opener, 'for')) return false
  const said = text.slice(head.token.start, head.token.end)
  return heads.some(
    ({ token, strength, act }) =>
      strength >= 2 && act.as === 'event' && said.includes(text.slice(token.start, token.end)),
  )
}

/** 开设微信专栏,每周推送信息1条: what is sent through what was set up. */
function isSentThrough(clause: Clause, opener: Token | undefined, last: Draft): boolean {
  const { act, strength } = last.head
  if (act.kind !== 'publicity' || act.as !== 'thing' || strength < 3) return false
  const verb = opener?.word && sent.has(opener.word)
  return verb === true && !clause.heads.some((head) => head.act.as === 'event' && head.strength >= 2)
}

const sent = wordsOf('推送', '更新', '发布', '刊发', '播出', '刊登')

/** What a meeting does, what a visit brings, who speaks at it: steps of the act before. */
function goesOn(clause: Clause, opener: Token | undefined, last: Draft, text: string): boolean {
  const { kind } = last.head.act
  const holds = clause.heads.some((head) => head.act.as === 'event' && head.strength >= 3)
  if (is(opener, 'by') && !holds)
    return (
      clause.tokens.some((token) => is(token, 'further')) ||
      /(?:牵头|负责|承办|主办|协办|实施|落实|配合|轮流坐班|任组长|为组长|为成员|任队长)$/.test(
        text.slice(clause.tokens[0]!.start, clause.tokens.findLast((token) => !token.mark)!.end),
      )
    )
  if (kind === 'meeting')
    return (
      (is(opener, 'further') && !is(opener, 'for') && !is(opener, 'frame')) ||
      (opener?.word?.act?.as === 'deed' &&
        (opener.word.act.kind === 'organisation' ||
          /^(?:协调|解决|研究|商讨)/.test(text.slice(opener.start, opener.end))))
    )
  const isHandy = kind === 'volunteering' || kind === 'assistance'
  if (kind !== 'family-visit' && kind !== 'unit-visit' && !isHandy) return false
  const pronoun = clause.tokens.findIndex((token) => is(token, 'pronoun'))
  if (pronoun >= 0 && pronoun <= clause.first + 2)
    return !isHandy || clause.heads.every(({ act }) => handy.has(act.kind))
  if (isHandy) return false
  return (
    !holds && !namesOwn(clause) && !clause.heads.some((head) => head.act.as === 'event' && head.strength >= 2)
  )
}

const handy = new Set(['volunteering', 'assistance', 'cleanup', 'clinic'])

/** Somebody besides the office stands in the clause, or a number of things of its own. */
function namesOwn(clause: Clause): boolean {
  return clause.tokens.some(
    (token) => (token.word?.side && token.word.side !== 'own' && !token.isQuoted) || token.word?.within,
  )
}

function hasOwnTime(clause: Clause): boolean {
  return clause.tokens.some((token) => token.time && !token.time.isNamedAfter && isOwn(token.time))
}

function isOwn({ months, occasions, recurrence }: TimeMention): boolean {
  return months !== null || occasions.length > 0 || (recurrence !== null && recurrence !== 'ongoing')
}

/** 为随军家属提供岗位: a step for people of its own; 为他们送上… goes on with those before. */
function isForOthers(clause: Clause): boolean {
  const at = clause.tokens.findIndex(
    (token, place) => place >= clause.first && is(token, 'for') && token.end - token.start === 1,
  )
  if (at < 0 || at > clause.first + 3) return false
  return clause.tokens
    .slice(at + 1, at + 4)
    .some((token) => token.word?.side && token.word.side !== 'own' && !token.isQuoted)
}

function namesSomebody(draft: Draft): boolean {
  return draft.tokens.some((token) => token.word?.side && token.word.side !== 'own' && !token.isQuoted)
}
