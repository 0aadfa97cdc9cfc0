import { isServed } from './clause-heads.ts'
import type { Clause } from './clauses.ts'
import type { TimeMention } from './times/scan-time.ts'
import { is, isPlain, type Token } from './tokens.ts'

/** What stands at the end of a plan and rules on it: who answers for it, until when it holds, what may change. */
const provisos =
  /以上|本表|本协议|为准|生效|一式|双方应|负总责|总负责|分工负责|责任人|统筹调度|做到|要牢固|要重视|解释权|另行|专款专用|联系电话|^注|逾期|视情|书面说明|大力配合|密切配合|一票否决|等奖|各执|盖章|签字|协商解决|如遇|不打折扣|把.{2,12}抓[紧实好]|拥护|爱护|遵守|各项活动须|发挥各自优势|的作用$|下设办公室|办公室设在|积极行动|主动配合|时间为|给予奖励|予以奖励|批评|条件成熟|如有|不变|以实际行动|系统工程|不断|活动经费|现有|^重在|^预期|劲往一处|阶段\(|不忘本色|精打细算|中坚力量|\d ?[KM]B(?!\w)|^[^,]{1,4}××?\([^)]{2,8}\)$|^[^,]{2,14}\d{4}年[^,]{0,4}双拥[^,]{0,6}计划$/

/** A sentence that so begins speaks of all that stands above it. */
const closing = /^(?:以上|上述|本(?:计划|方案|协议)|如遇|如有|为确保|未尽)/

export function isClosing(clauses: Clause[], text: string): boolean {
  const first = clauses[0]?.tokens[0]
  return first !== undefined && closing.test(text.slice(first.start, first.start + 4))
}

/** Neither result nor attitude nor history, and not the sentence that opens a list. */
export function isBare(clause: Clause, text: string): boolean {
  if (clause.kind === 'result' || clause.kind === 'urge' || clause.kind === 'past' || isPurpose(clause))
    return false
  const { tokens } = clause
  return (
    !/^(?:通过|按照|根据|围绕)/.test(text.slice(tokens[0]!.start, tokens[0]!.end)) &&
    !/^以[^,]{2,12}为[^,]{2}$/.test(text.slice(tokens[0]!.start, tokens.at(-1)!.end).replace(/[,。]$/, '')) &&
    !tokens.some((token) => is(token, 'not')) &&
    !saysOnlyWhen(clause, text) &&
    !/如下|认为|指出|强调|要求|必须|应当|本(?:实施|工作|活动)?(?:方案|计划|意见)|略/.test(
      text.slice(tokens[0]!.start, tokens.at(-1)!.end),
    ) &&
    !provisos.test(text.slice(tokens[0]!.start, tokens.at(-1)!.end))
  )
}

export function bareScore(tokens: Token[], isListed: boolean, isKnown: boolean): number {
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
      is(token, 'for'),
  )
  // 打造两个项目: such a verb alone makes no entry a task.
  const tends = tokens.some((token) => is(token, 'tend'))
  const count = tokens.some((token) => token.count)
  if (!verb && !tends && people === 0 && !isKnown && !(isListed && count)) return 0
  const isAbout = !time && tokens.some((token) => token.time?.isVague)
  return (
    (isListed ? 1 : 0) +
    (time ? 1.2 : isAbout ? 0.6 : 0) +
    Math.min(people, 2) * 0.6 +
    (verb ? 0.6 : isKnown ? 0.6 : tends ? 0.3 : 0) +
    (count ? 0.5 : 0)
  )
}

/** 为庆祝建军99周年, 以饱满的热情: no verb stands behind. */
function saysOnlyWhen({ tokens }: Clause, text: string): boolean {
  const [first, ...rest] = tokens.filter((token) => !token.mark)
  if (!first || !/^[为以]/.test(text.slice(first.start, first.end))) return false
  // 为连队订报刊: somebody it is for, then words that no table holds.
  if (rest[0]?.word?.side && isPlain(rest.at(-1)!)) return false
  return rest.every(
    (token) => token.time || !token.word || token.word.grammar.size === 0 || is(token, 'adverb'),
  )
}

/** 为自主创业的退役士兵: what they are like stands before 的. */
function isDescribed(tokens: Token[], at: number): boolean {
  const name = tokens.findIndex(({ word }, place) => place > at && word?.side)
  const before = tokens.slice(at + 1, Math.max(name, 0))
  return name > 0 && before.every(({ mark }) => !mark) && before.at(-1)?.word?.isModifier === true
}

/** 为… and 为了… say a purpose, unless they carry a time (为迎接新年) or people (为军属). */
export function isPurpose(clause: Clause): boolean {
  const opener = clause.tokens.slice(clause.first).find((token) => !is(token, 'adverb') && !token.mark)
  if (!is(opener, 'for') || !is(opener, 'frame')) return false
  const at = clause.tokens.indexOf(opener!)
  const isForSomebody =
    isServed(clause.tokens[at + 1]) ||
    clause.tokens.slice(at + 1, at + 4).some((token) => token.word?.side) ||
    isDescribed(clause.tokens, at)
  return !isForSomebody && !clause.tokens.some((token) => token.time)
}

/** 全年 covers everything and says nothing. */
export function isSaid(time: TimeMention): boolean {
  return time.months !== null || time.occasions.length > 0 || time.recurrence !== null
}
