import { type Head, isName, isServed, verbOf } from './clause-heads.ts'
import { is, type Token, wordsOf } from './tokens.ts'

export type ClauseKind = 'act' | 'frame' | 'further' | 'result' | 'urge' | 'past' | 'plain'

const attending = wordsOf('参加', '参与', '观看', '到场')

/** Joining words and marks before the words that matter. */
export function isLead(token: Token): boolean {
  return token.mark !== null
    ? !'“《('.includes(token.mark)
    : is(token, 'link') && !token.word!.act && !token.word!.side
}

export function kindOf(
  tokens: Token[],
  opener: Token | undefined,
  heads: Head[],
  strength: number,
  text: string,
): ClauseKind {
  if (!isHoped(opener) && isPast(tokens, text)) return 'past'
  if (isWish(tokens, text)) return 'urge'
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

/** 纳入重要议程, 对成绩突出的予以表彰, 开展丰富多彩的活动: nothing that could be ticked off. */
function isWish(tokens: Token[], text: string): boolean {
  if (tokens.some(({ time, count }) => count || time?.months || time?.occasions.length)) return false
  return wishes.test(text.slice(tokens[0]!.start, tokens.at(-1)!.end))
}
const wishes =
  /(?:议事日程|重要议程|工作议程|议程)$|^对[^,]{2,14}的[^,]{0,6}(?:予以|给予|进行|要)[^,]{0,6}(?:表彰|通报|批评|奖励|约谈)|(?:形式多样|丰富多彩|特色鲜明|喜闻乐见)的[^,]*活动$|调查研究$|总结推广|推广[^,]{0,8}经验|同部署|同落实|同考核|完成[^,]{0,16}(?:下达|交办|布置|交给)的[^,]*任务$|信息(?:报送|上报)(?:工作)?$|^及时上报[^,]*信息$|^(?:事关|关系到)|结果[^,]*纳入|取消[^,]*资格$|^[把将][^,]*(?:用到|用在|花在|传递到)|^[把将](?:党|政府|组织)的?|多[一几]?[份些][^,]{2,4}(?:、多|$)|取消[^,]*资格|[在以]热烈的掌声|要[^,]{0,4}(?:态度|语言|不忘|牢记)|^(?:[严谨]防|杜绝)[^,]*(?:事故|事件|问题)|布置得|是[^,]{0,12}中坚力量|(?:热情|亲切|周到)$|真心实意|持之以恒|^为[^,]*提供[^,]{0,4}保障$|长效机制$|^自觉[把将]|无小事|^善于/

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
        /如下|印发给|特(?:制|拟|订)|^(?:[^,会]{0,6}(?:社区|街道|镇|村|校|区|局|所)|我[^,]{1,3})?决定(?:于|在|从)[^,]*(?:集中)?开展[^,]*活动|(?:制定|制订|拟定|拟订|提出|签订|达成)(?:本|如下|以下|\d{4}年)|本(?:方案|计划)$/,
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
