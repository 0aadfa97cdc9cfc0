import { isSaid } from './bare-tasks.ts'
import type { Clause } from './clauses.ts'
import { trimEnd } from './task-parts.ts'
import { is, isPlain } from './tokens.ts'

/** 家中有红白喜事的,…: whom or what the next clause is about. */
export function isCondition({ tokens, first }: Clause, text: string): boolean {
  const end = trimEnd(tokens, tokens.length)
  return text[end - 1] === '的' && tokens.length - first > 2 && tokens.some(({ word }) => word?.side)
}

export function serves({ tokens }: Clause): boolean {
  const at = tokens.findIndex((token) => is(token, 'for') && !token.isQuoted)
  return at >= 0 && tokens.slice(at + 1).some(({ word }) => word?.side)
}

/** It ends with words of no table behind those it is for: they are its verb. */
export function isWhole(clause: Clause): boolean {
  const last = clause.tokens.findLast((token) => !token.mark)
  return serves(clause) && last !== undefined && isPlain(last)
}

/** 各社区于3月底前配齐专干: behind another task, somebody else does by a date what no table knows. */
export function beginsAnew({ tokens }: Clause): boolean {
  const first = tokens.find((token) => !token.mark && !token.time && !is(token, 'adverb'))
  const isSomebody = first?.word?.side != null && first.word.side !== 'own'
  return isSomebody && tokens.some((token) => token.time && isSaid(token.time))
}

/** 对军烈属的优待金,及时足额发放到位: the verb comes behind the comma, its object before it. */
export function finishes({ tokens }: Clause, pending: Clause): boolean {
  return (
    pending.heads.some(({ act }) => act.as === 'thing') &&
    tokens.some((token) => is(token, 'make') && !is(token, 'result'))
  )
}

export function isMedium({ heads }: Clause): boolean {
  return heads.some(({ act }) => act.kind === 'publicity' && act.as === 'thing')
}

export function isOne({ tokens }: Clause): boolean {
  return tokens.some(({ count }) => count?.n === 1)
}

/** 五月下旬请卫生员讲急救,六月里出船送给养: each time begins a task of its own. */
export function byTime(clauses: Clause[]): Clause[][] {
  const groups: Clause[][] = []
  for (const clause of clauses) {
    const last = groups.at(-1)
    if (
      !last ||
      (isTimed(clause) && saysMore(clause) && last.some((before) => isTimed(before) && saysMore(before)))
    )
      groups.push([clause])
    else last.push(clause)
  }
  return groups
}

/** Something stands beside the time. */
export function saysMore({ tokens }: Clause): boolean {
  return tokens.some(
    (token) => !token.time && !token.mark && !token.count && !is(token, 'link') && !is(token, 'frame'),
  )
}

export function isTimed(clause: Clause): boolean {
  return clause.tokens.some((token) => token.time && isSaid(token.time))
}

export function startOf(clause: Clause): number {
  return clause.tokens[clause.first]!.start
}

/** 成立小组,由支书任组长: who is put at its head. */
export function namesHead({ tokens }: Clause, text: string): boolean {
  return /^由[^,]*(?:任组长|为组长|为成员|任队长|牵头|负责)$/.test(
    text.slice(tokens.find(({ mark }) => !mark)!.start, tokens.findLast(({ mark }) => !mark)!.end),
  )
}
