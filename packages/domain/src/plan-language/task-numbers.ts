import type { Window } from '../almanac/window.ts'
import type { Draft } from './draft.ts'
import type { Passage } from './outline.ts'
import type { Quantity } from './plan.ts'
import type { TimeMention } from './times/scan-time.ts'
import { is, type Token } from './tokens.ts'

/** 给每户军属送一副春联: one for each, so no number of the task. */
function isEach(text: string, { start }: Token): boolean {
  return /每[户人位名家][^,。;]{0,14}$/.test(text.slice(Math.max(0, start - 18), start))
}

/** Households and persons reached before the first number; a stated total wins. */
export function quantityOf(text: string, tokens: Token[]): Quantity | null {
  const counts = tokens.flatMap((token) => (token.count && !isEach(text, token) ? [token.count] : []))
  const money = (count: Quantity) => /元$/.test(count.unit)
  const reached =
    counts.find(({ unit }) => unit === '户') ??
    counts.find((count) => ['户', '人', '名', '人次', '位'].includes(count.unit))
  return reached ?? counts.find((count) => !money(count)) ?? counts[0] ?? null
}

const standing = new Set(['开放', '开设', '开辟', '设立', '开通', '设置', '增设', '提供'])

export function recurrenceOf(
  text: string,
  draft: Draft,
  window: Window,
  times: TimeMention[],
  quantity: Quantity | null,
): Window['recurrence'] {
  if (window.recurrence) return window.recurrence
  if (isTwice(window, times)) return null
  const counts = draft.tokens.flatMap((token) => (token.count ? [token.count] : []))
  if (counts.some((count) => count.n === 1 && ['次', '场', '届', '趟', '回'].includes(count.unit)))
    return 'once'
  if (isUnderTime(draft.passage)) return 'once'
  const makes = draft.tokens.find(
    (token) => is(token, 'make') && standing.has(text.slice(token.start, token.end)),
  )
  if (
    makes &&
    (draft.head.act.kind === 'assistance' || draft.head.act.kind === 'library') &&
    draft.head.act.as === 'thing'
  )
    return 'ongoing'
  if (draft.head.act.kind === 'assistance' && times.length === 0 && !quantity && isStanding(text, draft))
    return 'ongoing'
  const stated = times.filter(
    (time) => !time.isVague && !time.isNamedAfter && (time.months || time.occasions.length > 0),
  )
  const feasts = new Set(stated.flatMap((time) => time.occasions))
  // 元旦 and 春节 make one season of visits.
  if (feasts.has('spring-festival')) feasts.delete('new-year')
  const isSeason = [...feasts].some((id) => id.startsWith('conscription') || id.startsWith('demobilisation'))
  if (stated.length > 0 && !isSeason && (feasts.size <= 1 || stated.some((time) => time.days !== null)))
    return 'once'
  return quantity && quantity.n === 1 && quantity.unit === '次' ? 'once' : null
}

/** 对军人乘坐公交车实行免费: what somebody may have at any time. */
function isStanding(text: string, { start, end }: Draft): boolean {
  return /实行[^,]{0,6}(?:减免|免费|优先|优惠|打折|免票)/.test(text.slice(start, end))
}

/** 3月、9月各举办一场: several times a year, by no rhythm that has a name. */
function isTwice({ months, occasions }: Window, times: TimeMention[]): boolean {
  if (!months || occasions.length > 0 || times.length === 0) return false
  const gaps = months.filter((month, place) => place > 0 && month - months[place - 1]! > 1)
  return gaps.length > 0 && !(months.includes(12) && months.includes(1))
}

/** A plain activity in a month's or a quarter's list happens once. */
function isUnderTime(passage: Passage): boolean {
  return passage.scope.months !== null && passage.scope.recurrence === null
}
