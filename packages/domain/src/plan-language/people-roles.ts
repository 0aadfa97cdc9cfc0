import type { Draft } from './draft.ts'
import { is, isPlain, type Token } from './tokens.ts'
import type { Side } from './words/people.ts'

/** Somebody named in a task and how the sentence brings them in. */
export interface NamedPeople {
  name: string
  side: Side
  role: Role
}
/** `performs`: asked to speak, teach, perform. */
type Role = 'performs' | 'place' | 'with' | 'by' | 'for' | 'invite' | 'bring' | 'subject' | 'object'

interface Group {
  from: number
  to: number
  start: number
  end: number
  side: Side
}

/** Behind a name: it is a building or a course of theirs that is spoken of. */
const premises = /^(?:训练)?(?:林|基地|食堂|礼堂|图书室|下连|国防|军事|军校|开放日)/

/** Whom the act itself names; the words that go on with it count only where it names nobody. */
export function readPeople(text: string, draft: Draft, served: string[]): NamedPeople[] {
  const core = peopleIn(text, { ...draft, tokens: draft.tokens.slice(0, draft.core) }, served)
  return core.length > 0 || draft.core === draft.tokens.length ? core : peopleIn(text, draft, served)
}

function peopleIn(text: string, draft: Draft, served: string[]): NamedPeople[] {
  const lead = draft.shared.length > 0 && draft.before ? draft.shared : []
  const tokens =
    lead.length > 0 && !draft.tokens.includes(lead[0]!) ? [...lead, ...draft.tokens] : draft.tokens
  const people: NamedPeople[] = []
  let last: { to: number; role: Role } | null = null
  for (const group of groupsIn(tokens, text)) {
    if (group.side === 'own') continue
    const joined: boolean = last !== null && isJoint(tokens, last.to, group.from, text)
    const role: Role = joined ? last!.role : roleAt(tokens, group, text)
    last = { to: group.to, role }
    // 部队每月派战士参加: the unit is named already.
    if (role === 'bring' && people.some((before) => before.role === 'subject' && before.side === group.side))
      continue
    if (premises.test(text.slice(group.end, group.end + 4))) continue
    if (isMaterial(tokens, group, draft, text)) continue
    people.push({ name: text.slice(group.start, group.end), side: group.side, role })
  }
  people.push(...unknownPartners(tokens, text), ...listedPartners(tokens, text))
  for (const { word, isQuoted, isBracketed } of tokens)
    if (word?.within && !isQuoted && !isBracketed)
      people.push({ name: word.within.word, side: word.within.side, role: 'for' })
  for (let i = 0; i < tokens.length; i++)
    if (
      is(tokens[i], 'pronoun') &&
      (is(tokens[i - 1], 'for') || is(tokens[i - 1], 'further') || is(tokens[i - 1], 'make'))
    )
      people.push(...served.map((name): NamedPeople => ({ name, side: 'served', role: 'for' })))
  return people
}

/**
 * 与渡口社区共同…, 联合文旅公司举办…, 请县剪纸传承人来教: whoever stands between such a word and the verb
 * takes part, though no table knows the name.
 */
function unknownPartners(tokens: Token[], text: string): NamedPeople[] {
  const found: NamedPeople[] = []
  for (let i = 0; i < tokens.length - 2; i++) {
    const isFirst = i === firstPlace(tokens)
    const role = leadsTo(tokens, i, text) ?? (isFirst ? 'subject' : null)
    if (!role) continue
    let to = role === 'subject' ? i : i + 1
    const from = tokens[to]?.count ? to + 1 : to
    to = from
    while (to < tokens.length && isUnknown(tokens[to]!)) to++
    const span = tokens.slice(from, to)
    const verb = tokens[to]
    if (!verb || !opensDoing(verb)) continue
    if (span.length === 0) continue
    const isEach = text[span[0]!.start] === '各'
    if (
      (!isEach && span.every((token) => token.word || token.mark)) ||
      span.some((token) => token.word?.side === 'own')
    )
      continue
    const names = text.slice(span[0]!.start, span.at(-1)!.end).split('、')
    const isFitting = (name: string) =>
      name.length >= (role === 'with' || role === 'performs' ? 3 : 2) &&
      name.length <= 14 &&
      !/^[逐每]|[_*×]{2}/.test(name) &&
      (role !== 'subject' ||
        (name.startsWith('各') && name.length > 2) ||
        body.test(name) ||
        (is(verb, 'for') && worker.test(name))) &&
      (role === 'with' || role === 'performs' || role === 'subject' || body.test(name) || person.test(name))
    if (names.every(isFitting))
      found.push(...names.map((name): NamedPeople => ({ name, side: sideOf(name, role), role })))
  }
  return found
}

const bodies =
  '公司|企业|银行|医院|诊所|卫生所|卫生院|卫生室|卫生站|学校|小学|中学|学院|大学|幼儿园|协会|商会|文联|妇联|残联|工会|团委|部门|派出所|司法所|工商所|供电所|税务所|理发店|眼镜店|洗衣店|药店|书店|饭店|超市|艺术团|文工团|宣讲团|讲师团|舞蹈队|合唱队|腰鼓队|秧歌队|乐队|志愿服务队|志愿队|小分队|突击队|社区|家委会|业委会|关工委|苗圃|农场|林场|驾校|果蔬站|农技站|文化站|社工站|顾问|律师|楼组长|网格长|校友|技术员|农技员|农机手|理发匠|师傅'
const name = `[\\u4e00-\\u9fff“”]{0,9}?(?:${bodies})”?`
/** 联合村卫生所为…, 会同派出所、工商所看望…, 由家委会组织…: names by their endings, whatever words they are made of. */
const listedNames = new RegExp(
  `^(${name}(?:[、和]${name})*)(?=等|为|给|到|赴|进|向|对|在|作|讲|教|与|和|共同|联合|一起|一道|开展|举行|举办|组织|组建|提供|看望|慰问|走访|参加|参与|担任|主持|来|上|做好|办|选派|协助|签订|结)`,
)

function listedPartners(tokens: Token[], text: string): NamedPeople[] {
  return tokens.flatMap((token, at): NamedPeople[] => {
    const role = leadsTo(tokens, at, text)
    if (role !== 'with' && role !== 'by' && role !== 'performs') return []
    const names = listedNames.exec(text.slice(token.end, token.end + 40))?.[1]?.split(/[、和]/) ?? []
    return names
      .filter((said) => said.length > 2 && !generic.test(said))
      .map((said): NamedPeople => ({ name: said, side: 'helper', role }))
  })
}

const generic = /^(?:本|我|各|该|全)?(?:社区|街道|部门|有关部门|相关部门|学校|企业|公司)$|[在到]/

/** The endings of bodies and of persons, by which an unknown name is known for one. */
const body =
  /(?:文联|科协|侨联|妇联|残联|团委|武装部|人武部|社区|村|屯|小组|先锋队|突击队|宣传队|剧团|乐团|艺术团|秧歌团|文艺团|舞团|讲师团|宣讲团|公司|中心|协会|学会|合作社|医院|诊所|银行|支行|学校|小学|中学|学院|大学|幼儿园|图书馆|文化馆|影院|超市|商场|工厂|农场|林场|车间|班组|协会|联盟|基金会|团队|队|卫生所|派出所|司法所|律所|事务所|学生会|卫生室|服务站|救援站|门诊|影楼|体协|商铺|关工委|剧社|党员户|党总支|党支部|义工队|讲解队|[^大一]组|局|[科研农技环卫交信供教]所|厂|站|台|渔家|农家|[校分]部|报社|电台|超市|药房|药师|餐馆|饭店|商行|车行|工坊|协管|队员)$/
const person =
  /(?:医|户|家庭|家属|子女|员|师|生|人|者|匠|手|工|青年|妇女|老师|医生|分子|娃娃|孩子|父母|遗属|老兵|代表|老人|学徒|司机|店主|志工|先进个人|模范)$/

/** Who does something for somebody, where no table knows the name: 兽医帮连队…, 大妈替军属…. */
const worker =
  /(?:[军兽牙中校]医|师|师傅|大夫|者|匠|能手|大妈|大嫂|大爷|乡亲|街坊|邻居|战友|会长|校友|企业家|老板)$/

function sideOf(name: string, role: Role): Side {
  if (role === 'for') return 'served'
  return role === 'bring' && !body.test(name) ? 'public' : 'helper'
}

function opensDoing(token: Token): boolean {
  return (
    is(token, 'hold') ||
    is(token, 'make') ||
    is(token, 'adverb') ||
    is(token, 'for') ||
    token.time !== null ||
    token.word?.act?.as === 'deed'
  )
}

/** The place of the first word that is no time and no mark. */
function firstPlace(tokens: Token[]): number {
  return tokens.findIndex((token) => !token.mark && !token.time && !is(token, 'link') && !is(token, 'adverb'))
}

function leadsTo(tokens: Token[], at: number, text: string): Role | null {
  const token = tokens[at]!
  if (token.isQuoted || token.isBracketed || !token.word) return null
  const before = tokens[at - 1]
  if (is(token, 'invite')) return 'performs'
  if (is(token, 'by')) return 'by'
  if (is(token, 'bring')) return 'bring'
  if (is(token, 'for') && /^[为给对向帮]$/.test(text.slice(token.start, token.end))) return 'for'
  if (!is(token, 'with')) return null
  const isJoining = /^[和与同跟]$/.test(text.slice(token.start, token.end))
  return isJoining &&
    before &&
    !before.mark &&
    !before.time &&
    before.word?.side !== 'own' &&
    !is(before, 'adverb')
    ? null
    : 'with'
}

/** Words of a name that no table holds, and the modifiers among them. */
function isUnknown(token: Token): boolean {
  if (token.mark === '、') return true
  if (token.mark || token.time || token.count || token.isQuoted) return false
  const { word } = token
  return word === null || word.isModifier || word.isTail || word.side !== null || is(token, 'other')
}

/** The names in a labelled field or a table's cell. */
export function namesIn(text: string, tokens: Token[]): NamedPeople[] {
  return groupsIn(tokens, text)
    .filter((group) => group.side !== 'own')
    .map(
      (group): NamedPeople => ({
        name: text.slice(group.start, group.end),
        side: group.side,
        role: 'object',
      }),
    )
}

/** In words of the tables; a longer run is no name. */
const longestName = 9

/** Runs of words that name somebody: modifiers, names, tails, 的 between them. */
function groupsIn(tokens: Token[], text: string): Group[] {
  const groups: Group[] = []
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    if (
      !token.word?.side ||
      token.isQuoted ||
      token.isBracketed ||
      (token.word.act && token.word.act.as !== 'thing')
    )
      continue
    let to = i
    let side = token.word.side
    for (let k = i + 1; k < Math.min(tokens.length, i + longestName); k++) {
      const next = tokens[k]!
      if (next.isQuoted || next.mark) break
      if (next.word?.isTail) to = k
      else if (next.word?.side && next.word.side !== 'own') {
        to = k
        side = next.word.side
      } else if (!next.word?.isModifier && !isOf(next, text)) break
    }
    let from = i
    while (from > Math.max(0, i - longestName) && isPartOfName(tokens[from - 1]!, text)) from--
    while (from < i && isOf(tokens[from]!, text)) from++
    from = describedFrom(tokens, properFrom(tokens, from, side, text), side, text)
    const name = text.slice(tokens[from]!.start, tokens[to]!.end)
    if (isFamily(name) || (side === 'military' && /家[里中]$|^参战/.test(name))) side = 'served'
    if (side === 'own' && to > i) side = tokens[to]!.word?.side ?? 'own'
    groups.push({ from, to, start: tokens[from]!.start, end: tokens[to]!.end, side })
    i = to
  }
  return groups
}

/** 退役消防员, 战友的父母: served, whatever arm they are of. */
function isFamily(name: string): boolean {
  if (/(?:志愿者|志愿队|服务队|宣讲团|党员|突击队)$/.test(name)) return false
  return /^(?:退役|退伍|复员|牺牲|病故)|(?:父母|家庭|家属|子女|遗属|母亲|妻子|爱人|双亲|妻儿|遗孀)$/.test(
    name,
  )
}

/** 与爱心超市, 联合辖区民营医院, 组织“茶乡老兵”志愿服务队: what no table knows before a name is part of it. */
function properFrom(tokens: Token[], from: number, side: Side, text: string): number {
  if (side !== 'helper' && side !== 'military') return from
  let at = from
  let unknown = 0
  while (at > 0 && unknown < 2) {
    const before = tokens[at - 1]!
    if (before.mark === '”') {
      const opening = tokens.findLastIndex(({ mark }, place) => place < at - 1 && mark === '“')
      if (opening < at - 4 || opening < 0) break
      unknown++
      at = opening
    } else if (before.word?.isModifier && !isOf(before, text)) at--
    else if (isNameLike(before, text)) {
      unknown++
      at--
    } else break
  }
  const lead = tokens[at - 1]
  const isLed =
    is(lead, 'with') || is(lead, 'invite') || is(lead, 'by') || is(lead, 'bring') || lead?.mark === '、'
  return unknown > 0 && isLed ? at : from
}

/** 给站岗的战士, 为患大病的退役军人: what they are like, between the word that serves them and 的. */
function describedFrom(tokens: Token[], from: number, side: Side, text: string): number {
  const of = tokens[from - 1]
  if ((side !== 'served' && side !== 'military') || !of || !isOf(of, text)) return from
  for (let at = from - 2; at >= Math.max(0, from - longestDescription); at--) {
    const token = tokens[at]!
    if (token.mark || token.time || token.word?.side) return from
    if (is(token, 'for') && token.word?.grammar.size !== 0) return at + 1 < from - 1 ? at + 1 : from
    if (token.word && !is(token, 'adverb') && !token.word.isModifier && !is(token, 'not')) return from
  }
  return from
}
const longestDescription = 5

function isNameLike(token: Token, text: string): boolean {
  return (
    isPlain(token) &&
    token.end - token.start <= 5 &&
    !token.isQuoted &&
    !/^[一二两三四五六七八九十几数多]+[名位个支]/.test(text.slice(token.start, token.end))
  )
}

function isPartOfName(token: Token, text: string): boolean {
  if (token.isQuoted || token.mark || token.time || token.count) return false
  return token.word?.isModifier === true || isOf(token, text)
}

function isOf(token: Token, text: string): boolean {
  return token.end - token.start === 1 && text[token.start] === '的'
}

function isJoint(tokens: Token[], from: number, to: number, text: string): boolean {
  const between = tokens
    .slice(from + 1, to)
    .filter((token) => !is(token, 'adverb') || token.end - token.start > 3)
  if (between.length !== 1) return false
  const said = text.slice(between[0]!.start, between[0]!.end)
  return ['、', ',', '和', '及', '以及', '暨', '或'].includes(said)
}

const performs =
  /^[^,。]{0,5}(?:写|来教|教|画|描|修|担任|讲|作|授课|指导|教|表演|传授|辅导|主持|宣讲|演出|义诊|坐诊)/
const places = new Set(['来', '来到', '到', '去', '赴', '前往', '走进', '深入', '进'])

/** What governs a name: the nearest verb or preposition before it. */
function roleAt(tokens: Token[], group: Group, text: string): Role {
  // 召开辖区单位联席会
  if (/^(?:双拥|共建)?联席/.test(text.slice(group.end, group.end + 4)) && group.side === 'helper')
    return 'with'
  // 在共建单位的支持下
  if (/^的?(?:大力)?(?:支持|配合|协助|帮助|指导)下/.test(text.slice(group.end, group.end + 8))) return 'with'
  // 战士教学生叠被
  if (text[group.start - 1] === '教') return 'for'
  for (let i = group.from - 1; i >= 0; i--) {
    const token = tokens[i]!
    if (token.isQuoted || token.isBracketed) continue
    // Between clauses put together the comma is no token.
    if (text[token.end] === ',' && tokens[i + 1]!.start > token.end) return clauseRole(tokens, group, i)
    if (token.mark === ',' || token.mark === ':') return i === 0 ? 'subject' : clauseRole(tokens, group, i)
    if (places.has(text.slice(token.start, token.end))) return 'place'
    if (!token.word) continue
    // 请面点师教炊事员: the one taught comes behind the teacher.
    if (is(token, 'invite') && i < group.from - 1 && /教$/.test(text.slice(token.end, group.start)))
      return 'for'
    if (is(token, 'invite'))
      return performs.test(text.slice(group.end, group.end + 12)) ? 'performs' : 'invite'

    if (is(token, 'by')) return 'by'
    if (is(token, 'for')) return 'for'
    if (is(token, 'with')) return partnered(tokens, i, group)
    if (is(token, 'bring')) return 'bring'
    if (is(token, 'cause')) return 'subject'
    if (text.slice(token.start, token.end) === '在') return 'place'
    if (group.side === 'helper' && /^(?:依托|借助|依靠)$/.test(text.slice(token.start, token.end)))
      return 'with'
    if (is(token, 'frame') && !is(token, 'for')) return isAsset(tokens, group, text) ? 'with' : 'object'
    if (isSeason(tokens[i + 1], text)) continue
    // 托管班学生: the work is part of the name; 培训卫生员 is no name.
    if (
      !/^(?:培训|轮训|表彰|评选)$/.test(text.slice(token.start, token.end)) &&
      i === group.from - 1 &&
      token.word.act &&
      token.word.act.as !== 'deed' &&
      token.end === group.start
    )
      continue
    if (
      token.word.act ||
      is(token, 'hold') ||
      is(token, 'make') ||
      is(token, 'tend') ||
      is(token, 'further') ||
      is(token, 'learn') ||
      is(token, 'solve')
    )
      return 'object'
  }
  return 'subject'
}

/** 秋收时党员…: the work only says when. */
function isSeason(next: Token | undefined, text: string): boolean {
  return (
    next !== undefined && isPlain(next) && /^(?:时|的时候|季|期间)/.test(text.slice(next.start, next.end))
  )
}

/** Behind a comma: the subject of the clause, when a verb still follows. */
function clauseRole(tokens: Token[], group: Group, comma: number): Role {
  const isFirst = tokens
    .slice(comma + 1, group.from)
    .every((token) => !token.word || is(token, 'adverb') || is(token, 'other'))
  return isFirst ? 'subject' : 'object'
}

/** 部队官兵与孤寡老人结对: the second is joined to the first; 与部队开展: a partner. */
function partnered(tokens: Token[], at: number, group: Group): Role {
  const before = tokens[at - 1]
  // 新兵欢送和退役士兵接收工作: two works joined, no partner.
  if (before?.word?.act && group.side === 'served') return 'object'
  return before?.word?.side && before.word.side !== 'own' && group.side === 'served' ? 'for' : 'with'
}

/** 部队资源优势, 驻军技术力量, 媒体力量: what is theirs is used, so they take part. */
function isAsset(tokens: Token[], group: Group, text: string): boolean {
  if (group.side !== 'military' && group.side !== 'helper') return false
  const behind = text.slice(group.end, group.end + 4)
  return (
    tokens[group.to + 1] === undefined ||
    /^(?:的)?(?:资源|力量|优势|技术|人才|场地|作用|特长|专长|师资)/.test(behind)
  )
}

/** 居民代表会, 老兵志愿队: the name is part of what is made. */
function isMaterial(tokens: Token[], group: Group, draft: Draft, text: string): boolean {
  if (
    draft.heads.some(
      (head) =>
        head.strength > 0.5 &&
        head.act.as !== 'vague' &&
        tokens.slice(group.from, group.to + 1).includes(head.token),
    )
  )
    return true
  const next = tokens[group.to + 1]
  const said = text.slice(group.start, group.end)
  if (said === '单位' || said === '家庭' || said === '青年' || said === '成员') return true
  return next !== undefined && next === draft.head.token && draft.head.act.kind === 'organisation'
}
