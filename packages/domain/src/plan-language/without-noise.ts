import type { Extent } from './plan.ts'

/**
 * The words at `at` as the plan's writer set them: without the names that a copying site wrote into them and
 * without breaks of its page. All places are those of one text; `noise` is ascending and apart.
 */
export function withoutNoise(text: string, at: Extent, noise: Extent[]): string {
  let words = ''
  let from = at.start
  for (const { start, end } of noise) {
    if (end <= from) continue
    if (start >= at.end) break
    words += text.slice(from, Math.max(from, start))
    from = end
  }
  return words + text.slice(from, Math.max(from, at.end))
}
