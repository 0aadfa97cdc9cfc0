import type { Paper } from '../paper.ts'
import { chineseMonthDay } from '../plain-date.ts'
import { blank, contentLines, deedWords, orBlank, some, whenWords } from './fact-words.ts'
import type { PaperFacts } from './paper-facts.ts'
import { numbered, paragraph, plainPaper } from './paper-parts.ts'
import { contactLines } from './write-notice.ts'

const longestAddressee = 60

/** 邀请函, to units by alias; asks for a headcount and for no list of names (MS-03). */
export function writeInvitation(facts: PaperFacts): Paper {
  const { verb, name } = deedWords(facts)
  const units = facts.partners.filter(({ isMilitary }) => isMilitary)
  const asked = units.length > 0 ? units : facts.partners
  const names = asked.map(({ name }) => name).join('、')
  const soldiers = units.length === 1 ? (facts.expected?.military ?? 0) : 0
  return plainPaper(facts, {
    title: '邀请函',
    addressee: names.length > longestAddressee ? '各共建单位' : orBlank(names),
    blocks: [
      paragraph(`为密切军民关系，我单位拟${verb}${name}，诚邀贵单位派员参加。`),
      ...numbered([
        ['时间', whenWords(facts)],
        ['地点', orBlank(facts.place)],
        ['内容', some(contentLines(facts), 8) || blank],
        ['人数', soldiers > 0 ? `拟请贵单位${soldiers}人参加` : `拟请贵单位　　人参加`],
      ]),
      paragraph(`能否参加、参加人数，请于${replyWords(facts)}前告知联系人。只需人数，不需人员名单。`),
      ...contactLines(facts),
      paragraph('特此函邀。'),
    ],
  })
}

const replyWords = ({ replyBy }: PaperFacts) => (replyBy ? chineseMonthDay(replyBy) : '　　月　　日')
