import type { Draft } from './draft.ts'
import type { Passage } from './outline.ts'

const annexLine = /^[ \t]*附[件表](?:[\d一二三四]{0,2}[:：]?[ \t]*$|[\d一二三四]{0,2}[:：])/m

/**
 * The 任务分解表 annexed to a plan lists once more what its text has stated: its rows are left out.
 * Where the text states clearly less than the table lists, the table is the plan and stays.
 */
export function dropAnnexRepeats(text: string, passages: Passage[], found: Draft[][]): void {
  const annex = text.includes('附') ? annexLine.exec(text) : null
  if (!annex) return
  const isRow = (passage: Passage) => passage.role === 'cell' && passage.start > annex.index
  const count = (wanted: boolean) =>
    passages.reduce(
      (sum, passage, place) => (isRow(passage) === wanted ? sum + (found[place]?.length ?? 0) : sum),
      0,
    )
  if (count(false) < count(true) * 0.8) return
  passages.forEach((passage, place) => {
    if (isRow(passage)) found[place] = []
  })
}

/** Fewer may be alike by chance. */
const leastAnnounced = 3

/**
 * 开展五项活动:1.主题宣传活动;2.走访慰问活动… and below (一)主题宣传 …, (二)走访慰问 …: a list of names that
 * headings further down take up and tell in full.
 */
export function dropAnnounced(text: string, passages: Passage[], found: Draft[][]): void {
  const headings = passages.flatMap(({ role, start, end }) =>
    role === 'heading' && end - start >= 3 && end - start <= 12
      ? [{ start, name: text.slice(start, end) }]
      : [],
  )
  if (headings.length < leastAnnounced) return
  const announced = passages.flatMap(({ role, isListed, start, end }, place) => {
    if (role !== 'body' || !isListed || end - start > 24 || found[place]!.length !== 1) return []
    const words = text.slice(start, end)
    return headings.some((heading) => heading.start > end && words.includes(heading.name)) ? [place] : []
  })
  if (announced.length < leastAnnounced) return
  for (const place of announced) found[place] = []
}
