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
