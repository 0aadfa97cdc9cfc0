import type { Paper } from '../paper.ts'
import { writeNumeral } from '../plan-language/times/numerals.ts'
import { decisionWords } from './decision-words.ts'
import { blank, dayWords, deedWords, orBlank, presentWords } from './fact-words.ts'
import type { PaperFacts } from './paper-facts.ts'
import { labelLine, paragraph } from './paper-parts.ts'

/** So that the red head stays on one line. */
const longestOffice = 20
/** 共商新一年双拥事宜 needs no 研究 before it. */
const saysItself = /^(?:共商|商讨|商议|商量|研究|讨论|座谈|听取|通报|部署|总结|交流|协调|审议)/

/** 会议纪要: what was decided, by whom and until when; who said what stays in the record. */
export function writeMinutes(facts: PaperFacts): Paper {
  const { name } = deedWords(facts)
  const { host = '', absent = [], topic = '' } = facts.facets.minutes ?? {}
  const { officeName, signedOn, decisions } = facts
  const about = topic.replace(/[。；]$/, '')
  const subject = about && `，${saysItself.test(about) ? '' : '研究'}${about}`
  const opening = `${name}于${dayWords(facts)}在${orBlank(facts.place)}召开，由${orBlank(host)}主持${subject}。会议议定以下事项。`
  const lines = decisions.length > 0 ? decisions.map(decisionWords) : [blank]
  return {
    variant: 'minutes',
    letterhead: {
      issuer: officeName.length > longestOffice ? '会议纪要' : `${officeName}会议纪要`,
      number: '第　　期',
      copies: '',
      printedBy: '',
    },
    title: `${name}纪要`,
    addressee: null,
    blocks: [
      paragraph(opening),
      ...lines.map((line, i) => paragraph(`${writeNumeral(i + 1)}、${line}`)),
      labelLine('出席', presentWords(facts)),
      labelLine('请假', orBlank(absent.join('、'))),
      labelLine('列席', blank),
    ],
    signature: { name: officeName, date: signedOn },
    annexes: [],
  }
}
