import type { Draft } from './draft.ts'
import { is, type Token } from './tokens.ts'

const longest = 20
/** A shorter name says too little: 宣传, 托管, 座谈会. */
const shortest = 6

/** A name for the task in its own words: from the verb to the word of work, at most 20 characters. */
export function taskTitle(text: string, draft: Draft): string {
  const { head, tokens } = draft
  const at = tokens.indexOf(head.token)
  // A task of unknown words is called by its first ones.
  if (at < 0 || head.act.words === '') {
    const first = at < 0 ? draft.start : tokens[at]!.start
    return clipped(text, first, Math.min(draft.end, first + longest))
  }
  const end = endOfName(text, draft, at)
  let from = at
  while (from > 0 && continues(tokens[from - 1]!)) from--
  if (end - tokens[from]!.start < shortest) from = widened(tokens, from, end)
  return clipped(text, tokens[shortened(tokens, from, at, end)]!.start, end)
}

/** Whether a token before the name still belongs to it. */
function continues(token: Token): boolean {
  if (token.mark) return token.isQuoted || '、“”《》'.includes(token.mark)
  return !token.time && !(is(token, 'frame') && !is(token, 'for')) && !is(token, 'link')
}

/** 八一座谈会, 开展国防教育日宣传: back to the comma, and to the time where even that is short. */
function widened(tokens: Token[], at: number, end: number): number {
  let from = at
  while (from > 0 && ![',', ':', ';'].includes(tokens[from - 1]!.mark ?? '')) from--
  let behind = from
  while (behind < at && (tokens[behind]!.time || tokens[behind]!.mark || is(tokens[behind], 'link'))) behind++
  return end - tokens[behind]!.start < shortest ? from : behind
}

/** Too long a name begins later: at a verb, else at any word. */
function shortened(tokens: Token[], from: number, at: number, end: number): number {
  let first = from
  while (first < at && (end - tokens[first]!.start > longest || isJoint(tokens[first]!))) first++
  const verb = tokens.findIndex(
    (token, place) =>
      place >= first && place < at && (is(token, 'hold') || is(token, 'make') || is(token, 'for')),
  )
  return first > from && verb > 0 ? verb : first
}

function isJoint(token: Token): boolean {
  return token.mark !== null && !'“《('.includes(token.mark)
}

/** 座谈会 with 活动 behind it; a deed with those it is done to. */
function endOfName(text: string, draft: Draft, at: number): number {
  const { head, tokens } = draft
  const { start } = head.token
  let { end } = head.token
  for (let i = at + 1; i < tokens.length; i++) {
    const token = tokens[i]!
    if (token.end - start > longest) break
    const said = text.slice(token.start, token.end)
    if (token.mark === '”' || token.mark === '》' || /^(?:活动|工作|比赛|仪式|会)/.test(said))
      end = token.mark ? token.end : Math.min(token.end, token.start + 2)
    else break
  }
  // 走访慰问 says too little without those visited.
  if (head.act.as === 'deed')
    for (let i = at + 1; i < tokens.length && !tokens[i]!.mark && tokens[i]!.end - start <= longest; i++)
      end = Math.max(end, tokens[i]!.end)
  return end
}

function clipped(text: string, start: number, end: number): string {
  return balanced(text.slice(start, end).replace(/\s/g, '').slice(0, longest))
}

/** Half a pair of marks is left out. */
function balanced(words: string): string {
  const open = words.lastIndexOf('“')
  if (open >= 0 && !words.includes('”', open)) return words.slice(0, open) + words.slice(open + 1)
  const close = words.indexOf('”')
  return close >= 0 && words.lastIndexOf('“', close) < 0
    ? words.slice(0, close) + words.slice(close + 1)
    : words
}
