import type { Paper } from '../paper.ts'
import { blank, contentLines, dayWords, deedWords, headcountWords, orBlank, some } from './fact-words.ts'
import { giftTotal } from './gift-total.ts'
import type { PaperFacts } from './paper-facts.ts'
import { paragraph } from './paper-parts.ts'

const longestTitle = 40

/** 双拥工作简报: one event, when and where, who and how many, what was done and what came of it. */
export function writeBriefing(facts: PaperFacts): Paper {
  const { verb, name } = deedWords(facts)
  const { officeName, signedOn, outcome, issue } = facts
  const title = `${officeName}${verb}${name}`
  const told = outcome.split('\n').filter((line) => line.trim() !== '')
  return {
    variant: 'briefing',
    letterhead: {
      issuer: '双拥工作简报',
      number: issue === null ? '第　　期（总第　　期）' : `第${issue}期`,
      copies: '报：　　　　　　送：　　　　　　发：　　　　　　',
      printedBy: '共印　　份',
    },
    title: title.length > longestTitle ? name : title,
    addressee: null,
    blocks: [
      paragraph(
        `${officeName}于${dayWords(facts)}在${orBlank(facts.place)}${verb}${name}。${attendance(facts)}`,
      ),
      ...contentParagraph(facts),
      ...(told.length > 0 ? told : [blank]).map(paragraph),
      ...giftParagraph(facts),
    ],
    signature: { name: officeName, date: signedOn },
    annexes: [],
  }
}

/** Who came, as far as was written down. */
function attendance({ partners, targets, attended }: PaperFacts): string {
  const parties = [...partners.map(({ name }) => name), ...targets].join('、')
  const heads = headcountWords(attended)
  if (!parties && !heads) return ''
  return parties ? `${parties}参加了活动${heads && `，到场${heads}`}。` : `${heads}参加了活动。`
}

function contentParagraph(facts: PaperFacts) {
  const lines = contentLines(facts)
  return lines.length > 0 ? [paragraph(`活动内容：${some(lines, 8)}。`)] : []
}

function giftParagraph({ facets }: PaperFacts) {
  const gifts = (facets.gifts ?? []).filter(({ value }) => value > 0)
  return gifts.length > 0 ? [paragraph(`送出慰问品和慰问金，合计${giftTotal(gifts)}。`)] : []
}
