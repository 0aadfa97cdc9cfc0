/** The width of a text in full characters; Latin letters and figures take half. */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += character.codePointAt(0)! < 0x2000 ? 0.5 : 1
  return width
}

/**
 * Breaks a title at its sense groups into as few lines as fit, as even as they can be: a line in
 * the middle of 双拥工作 is what the standard forbids (GB/T 9704 7.3.1).
 */
export function titleLines(title: string, most: number): string[] {
  const count = Math.ceil(widthOf(title) / most)
  if (count <= 1) return [title]

  const aim = widthOf(title) / count
  const lines: string[] = []
  let rest = title
  while (rest !== '' && lines.length < count - 1) {
    const at = bestBreak(rest, aim, most)
    lines.push(rest.slice(0, at))
    rest = rest.slice(at)
  }
  return widthOf(rest) > most ? [...lines, ...titleLines(rest, most)] : [...lines, rest]
}

/** The place nearest to the aim; one inside a word counts as five characters further away. */
function bestBreak(text: string, aim: number, most: number): number {
  let best = text.length
  let least = Number.POSITIVE_INFINITY
  for (let at = 1; at < text.length; at++) {
    const width = widthOf(text.slice(0, at))
    if (width > most) break
    if (/[0-9A-Za-z]$/.test(text.slice(0, at)) && /^[0-9A-Za-z]/.test(text.slice(at))) continue
    const penalty = (endsGroup.test(text.slice(0, at)) ? 0 : 5) + (mayNotBegin.test(text.slice(at)) ? 20 : 0)
    const distance = Math.abs(width - aim) + penalty
    if (distance < least) {
      least = distance
      best = at
    }
  }
  return best
}

/** What closes a sense group: the name of an office, a year, a particle or conjunction, a list's comma. */
const endsGroup = /(社区|街道|乡|镇|村|区|县|市|委员会|办事处|办公室|年度?|关于|的|和|与|及|、|》|”|期间)$/
const mayNotBegin = /^[、，。；：！？》”）年的度]/
