/** At most so many code units, the last of them … where some signs were left out; none is cut in two. */
export function clip(text: string, most: number): string {
  if (text.length <= most) return text
  let kept = ''
  for (const sign of text) {
    if (kept.length + sign.length > most - 1) break
    kept += sign
  }
  return `${kept}…`
}
