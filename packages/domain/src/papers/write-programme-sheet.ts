import type { Paper } from '../paper.ts'
import type { TaskKind } from '../plan-language/plan.ts'
import { deedWords, orBlank, whenWords } from './fact-words.ts'
import type { PaperFacts } from './paper-facts.ts'
import { centred, flushLeft, labelLine, plainPaper, tableBlock } from './paper-parts.ts'

const shows: TaskKind[] = ['gala', 'culture-group', 'screening']
const emptyRows = 8

/** 节目单 of a show, else 议程. The times add up; where one is not known, the sum is left to the pen. */
export function writeProgrammeSheet(facts: PaperFacts): Paper {
  const { name } = deedWords(facts)
  const { programme = [], minutes } = facts.facets
  const isShow = shows.includes(facts.kind)
  const total = programme.every(({ minutes }) => minutes > 0)
    ? programme.reduce((sum, { minutes }) => sum + minutes, 0)
    : 0
  const rows = programme.map(({ title, form, by, minutes }, i) => [
    `${i + 1}`,
    title,
    form,
    by,
    minutes ? `${minutes}` : '',
  ])
  const open = Array.from({ length: emptyRows }, (_, i) => [`${i + 1}`, '', '', '', ''])
  return plainPaper(facts, {
    title: `${name}${isShow ? '节目单' : '议程'}`,
    isSigned: false,
    blocks: [
      labelLine('时间', whenWords(facts)),
      labelLine('地点', orBlank(facts.place)),
      labelLine('主持人', orBlank(minutes?.host ?? '')),
      tableBlock({
        columns: [
          centred('序号', 1.5),
          flushLeft(isShow ? '节目' : '环节', 5),
          centred('形式', 2.2),
          flushLeft(isShow ? '表演单位' : '发言人（单位）', 4),
          centred('时长（分钟）', 3),
        ],
        rows: [...(rows.length ? rows : open), ['', '合计', '', '', total ? `${total}` : '']],
        rowHeight: 9,
      }),
    ],
  })
}
