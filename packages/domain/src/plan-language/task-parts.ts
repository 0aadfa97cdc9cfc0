import type { Head } from './clause-heads.ts'
import type { Clause } from './clauses.ts'
import { is, type Token } from './tokens.ts'

export function trimEnd(tokens: Token[], to: number): number {
  for (let i = to - 1; i >= 0; i--) {
    const token = tokens[i]!
    if (token.mark && !'”》’)'.includes(token.mark)) continue
    if (is(token, 'link') && !token.word?.act && !token.word?.side) continue
    return token.end
  }
  return tokens[0]!.start
}

export interface Part {
  from: number
  to: number
  heads: Head[]
}

/** 知识竞赛、趣味运动会: activities side by side under one verb are a task each. */
export function partsOf(clause: Clause, text: string): Part[] {
  const { tokens } = clause
  const to = resultAt(clause, text)
  const heads = clause.heads.filter((head) => head.at < to && head.strength > 0)
  const cuts: number[] = []
  for (let k = 1; k < heads.length; k++) {
    const a = heads[k - 1]!
    const b = heads[k]!
    if (!(standsAlone(a) && standsAlone(b)) && !areSubjects(tokens, a, b) && !isSpread(a, b, text)) continue
    const joint = jointBetween(tokens, a.at, b.at, text)
    if (joint === null || text[tokens[joint]!.end] === '进') continue
    if (isUmbrella(tokens, b.at, heads, text)) return [{ from: clause.first, to, heads }]
    if (a.act.kind === b.act.kind && !(areAppointed(a, b) && isNamedForm(a, text))) continue
    if (b.act.as === 'deed' && byHand.has(a.act.kind) && byHand.has(b.act.kind)) continue
    cuts.push(joint + 1)
  }
  const starts = [clause.first, ...cuts]
  return starts
    .map((from, k) => {
      const end = starts[k + 1] ?? to
      return {
        from,
        to: end,
        heads: heads.filter((head) => head.at >= (k === 0 ? 0 : from) && head.at < end),
      }
    })
    .filter((part) => part.heads.length > 0)
}

/** A meeting and a tea party are two dates; dumplings and riddles, or two steps of paperwork, are one. */
function areAppointed(a: Head, b: Head): boolean {
  return (
    a.strength >= 3 &&
    b.strength >= 3 &&
    a.act.as === 'event' &&
    b.act.as === 'event' &&
    appointed.has(a.act.kind)
  )
}

/** 拔河、接力友谊赛 is one meeting of two sports. */
function isNamedForm({ token }: Head, text: string): boolean {
  return /(?:赛|会|演出|讲座|培训|活动|座谈|报告|课|班|电影|影片|联欢|竞答|征文)$/.test(
    text.slice(token.start, token.end),
  )
}

/** 为老人理发、清洗被褥: one round of help. */
const byHand = new Set(['volunteering', 'cleanup', 'assistance'])

const appointed = new Set(['meeting', 'lecture', 'contest', 'sports', 'gala', 'employment', 'screening'])

function standsAlone(head: Head): boolean {
  return (head.act.as === 'event' || head.act.as === 'deed') && !head.token.isQuoted
}

/** 开展节约用水宣传、健步走活动: under one verb, parted by a mark. */
function isSpread(a: Head, b: Head, text: string): boolean {
  return (
    a.act.as === 'topic' &&
    a.strength >= 2 &&
    b.strength >= 3 &&
    b.act.as === 'event' &&
    !b.token.isQuoted &&
    text[a.token.end] === '、'
  )
}

/** 春节的拥军活动和军烈属的优抚工作: two subjects, the second for people of its own. */
function areSubjects(tokens: Token[], a: Head, b: Head): boolean {
  if (a.act.as !== 'topic' || b.act.as !== 'topic' || a.act.kind === b.act.kind) return false
  return tokens.slice(a.at + 1, b.at).some((token) => token.word?.side && !token.isQuoted)
}

/** The mark that joins two activities, when nothing but naming words stands between. */
function jointBetween(tokens: Token[], a: number, b: number, text: string): number | null {
  let joint: number | null = null
  for (let i = a + 1; i < b; i++) {
    const token = tokens[i]!
    if (token.mark === '、' && !token.isQuoted) joint = i
    else if (is(token, 'with') && /^[和与]$/.test(text.slice(token.start, token.end))) joint = i
    else if (is(token, 'link') && /^(?:及|以及|并|并且|或)$/.test(text.slice(token.start, token.end)))
      joint = i
    else if (!token.word && text[token.start] === '及') joint = i
    else if (is(token, 'frame') && !is(token, 'bring')) return null
  }
  return joint
}

/** 理发、义诊等便民服务: what stands before 等 are examples of one activity. */
function isUmbrella(tokens: Token[], at: number, heads: Head[], text: string): boolean {
  const last = heads.at(-1)!
  // 举办文艺晚会、游园等活动
  if (
    last.at >= at &&
    /^等[^,。;]{0,6}(?:活动|形式|服务|项目|内容)/.test(text.slice(last.token.end, last.token.end + 12))
  )
    return true
  const between = tokens.slice(0, last.at).findLast((token) => !token.mark && !is(token, 'adverb'))
  const said = between ? text.slice(between.start, between.end) : ''
  return last.at >= at && /等(?:内容|形式|形式多样|多种形式|一系列|系列|丰富多彩)?(?:的)?$/.test(said)
}

/** Where a result begins inside the clause: …讲座以提高国防意识. */
function resultAt(clause: Clause, text: string): number {
  const { tokens } = clause
  const main = clause.heads.find((head) => head.strength > 0)
  for (let i = (main?.at ?? 0) + 1; i < tokens.length; i++) {
    const token = tokens[i]!
    if (token.isQuoted || token.isBracketed) continue
    const said = text.slice(token.start, token.end)
    if (
      (said === '以' || said === '来' || said === '从而') &&
      (is(tokens[i + 1], 'result') || is(tokens[i + 1], 'adverb'))
    )
      return i
    if (is(token, 'cause')) return i
  }
  return tokens.length
}

/** How many tokens of the clause stand before its first activity: what its parts share. */
export function partsLead(clause: Clause): number {
  return clause.heads.find((head) => head.strength > 0)?.at ?? 0
}

/** The word that gives the task its name: the form before the deed before the subject, the last of them. */
export function mainHead(heads: Head[]): Head {
  let best = heads[0]!
  for (const head of heads) {
    // 茶话会暨年度总结: the first names the occasion.
    if (head.isSecond) continue
    const better = rank(head) - rank(best)
    if (
      better > 0 ||
      (better === 0 &&
        (head.act.as === 'event' || (head.act.as === 'thing' && head.at === best.at + 1)) &&
        head.strength >= best.strength)
    )
      best = head
  }
  return best
}

function rank(head: Head): number {
  const form = { event: 3, deed: 2, thing: 2, topic: 1, vague: 0 }[head.act.as]
  return head.strength === 0
    ? form - 4
    : head.strength === 0.5 && head.act.as === 'thing'
      ? form - 1
      : head.act.isPlace
        ? 1.5
        : head.token.isQuoted
          ? form - 1.2
          : form
}
