import type { Draft } from './draft.ts'
import { is } from './tokens.ts'

const longest = 20

/** A name for the task in its own words: from the verb to the word of work, at most 20 characters. */
export function taskTitle(text: string, draft: Draft): string {
  const { head, tokens } = draft
  const at = tokens.indexOf(head.token)
  let from = at
  for (let i = at - 1; i >= 0; i--) {
    const token = tokens[i]!
    if (token.mark && !token.isQuoted && token.mark !== '、' && !'“”《》'.includes(token.mark)) break
    if (token.time || (is(token, 'frame') && !is(token, 'for')) || is(token, 'link')) break
    if (head.token.end - token.start > longest - 2) break
    from = i
  }
  const start = at < 0 ? draft.start : tokens[from]!.start
  // A task of unknown words is called by its first ones.
  let end = at < 0 || head.act.words === '' ? Math.min(draft.end, start + longest) : head.token.end
  for (let i = at + 1; i < tokens.length && at >= 0; i++) {
    const token = tokens[i]!
    if (token.end - start > longest) break
    const said = text.slice(token.start, token.end)
    if (token.mark === '”' || token.mark === '》' || /^(?:活动|工作|比赛|仪式|会)/.test(said))
      end = token.mark ? token.end : Math.min(token.end, token.start + 2)
    else break
  }
  // 走访慰问 says too little without those visited.
  if (head.act.as === 'deed')
    for (
      let i = at + 1;
      i < tokens.length && at >= 0 && !tokens[i]!.mark && tokens[i]!.end - start <= longest;
      i++
    )
      end = Math.max(end, tokens[i]!.end)
  return balanced(text.slice(start, end).replace(/\s/g, '').slice(0, longest))
}

/** An opening mark without its closing one is left out. */
function balanced(words: string): string {
  const open = words.lastIndexOf('“')
  return open >= 0 && !words.includes('”', open) ? words.slice(0, open) + words.slice(open + 1) : words
}
