import type { Paper } from '../paper.ts'
import { decisionWords } from './decision-words.ts'
import { blank, deedWords, orBlank, presentWords, whenWords } from './fact-words.ts'
import type { PaperFacts } from './paper-facts.ts'
import { heading, labelLine, listed, paragraph, plainPaper } from './paper-parts.ts'

/** For what is written down by hand. */
const openLines = (n: number) => Array.from({ length: n }, () => paragraph(blank))

/** 会议记录: who said what, then what was decided. */
export function writeRecord(facts: PaperFacts): Paper {
  const { name } = deedWords(facts)
  const { host = '', recorder = '', absent = [], topic = '', points = [] } = facts.facets.minutes ?? {}
  return plainPaper(facts, {
    title: `${name}记录`,
    isSigned: false,
    blocks: [
      labelLine('会议名称', name),
      labelLine('时间', whenWords(facts)),
      labelLine('地点', orBlank(facts.place)),
      labelLine('主持人', orBlank(host)),
      labelLine('记录人', orBlank(recorder)),
      labelLine('出席', presentWords(facts)),
      labelLine('缺席', orBlank(absent.join('、'))),
      labelLine('议题', orBlank(topic)),
      heading('发言'),
      ...(points.length
        ? points.map(({ by, said }) => (by ? labelLine(by, said) : paragraph(said)))
        : openLines(6)),
      heading('决定事项'),
      ...(facts.decisions.length ? listed(facts.decisions.map(decisionWords)) : openLines(4)),
    ],
  })
}
