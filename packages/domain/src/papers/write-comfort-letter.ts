import type { Paper } from '../paper.ts'
import { blank } from './fact-words.ts'
import type { PaperFacts } from './paper-facts.ts'
import { paragraph, plainPaper } from './paper-parts.ts'

const feasts = /元旦|春节|元宵|端午|八一|中秋|国庆|重阳/
const longestAddressee = 60

/** 慰问信, to those whom the record names by kind, never to a soldier by name. */
export function writeComfortLetter(facts: PaperFacts): Paper {
  const { officeName, targets, facets, partners } = facts
  const kinds = [...new Set(facets.gifts?.map(({ category }) => category).filter(Boolean))]
  const units = partners.filter(({ isMilitary }) => isMilitary).map(({ name }) => `${name}官兵`)
  const whom = [targets, kinds, units].find(({ length }) => length > 0)?.join('、') ?? ''
  const feast = feasts.exec(facts.title)?.[0]
  return plainPaper(facts, {
    title: '慰问信',
    addressee: whom && whom.length <= longestAddressee ? whom : blank,
    blocks: [
      paragraph('你们好！'),
      paragraph(
        `值此${feast ? `${feast}${feast === '八一' ? '建军节' : ''}来临` : blank}之际，${officeName}向你们致以亲切的问候和诚挚的祝福！`,
      ),
      paragraph('你们为国防和军队建设、为社会安定作出了奉献，社区的居民铭记在心。'),
      paragraph(blank),
      paragraph('祝你们身体健康、阖家幸福！'),
      paragraph('致以崇高的敬礼！'),
    ],
  })
}
