import type { Paper } from '../paper.ts'
import {
  blank,
  contentLines,
  deedWords,
  orBlank,
  some,
  whenWords,
  whoWords,
  withoutUnits,
} from './fact-words.ts'
import type { PaperFacts } from './paper-facts.ts'
import { labelLine, numbered, paragraph, plainPaper } from './paper-parts.ts'

/**
 * 通知, of one page: more than eight lines of what happens are counted. It tells of what is still to
 * come, so that it says nothing of units (MS-12).
 */
export function writeNotice(all: PaperFacts): Paper {
  const facts = withoutUnits(all)
  const { verb, name } = deedWords(facts)
  return plainPaper(facts, {
    title: `关于${verb}${name}的通知`,
    addressee: '各有关单位、居民朋友',
    blocks: [
      paragraph(`${facts.officeName}定于近期${verb}${name}，现将有关事项通知如下。`),
      ...numbered([
        ['时间', whenWords(facts)],
        ['地点', orBlank(facts.place)],
        ['参加人员', whoWords(facts, null)],
        ['内容', some(contentLines(facts), 8) || blank],
        ['有关要求', blank],
      ]),
      ...contactLines(facts),
    ],
  })
}

export const contactLines = ({ contact }: PaperFacts) => [
  labelLine('联系人', orBlank(contact.name)),
  labelLine('联系电话', orBlank(contact.phone)),
]
