import type { Paper, PaperBlock } from '../paper.ts'
import { writeNumeral } from '../plan-language/times/numerals.ts'
import { blank, contentLines, deedWords, orBlank, whenWords, whoWords } from './fact-words.ts'
import { giftTotal } from './gift-total.ts'
import type { PaperFacts } from './paper-facts.ts'
import {
  centred,
  flushLeft,
  heading,
  labelLine,
  listed,
  paragraph,
  plainPaper,
  tableBlock,
} from './paper-parts.ts'
import { inFigures } from './renminbi.ts'

/** 活动方案; stays in the office, so own people stand by name. */
export function writeScheme(facts: PaperFacts): Paper {
  const { name } = deedWords(facts)
  const parts: [string, PaperBlock[]][] = [
    ['活动主题', [paragraph(name)]],
    ['活动目的', [paragraph(blank)]],
    ['时间和地点', [labelLine('时间', whenWords(facts)), labelLine('地点', orBlank(facts.place))]],
    ['参加人员', [paragraph(whoWords(facts, facts.expected))]],
    ['活动内容', listed(contentLines(facts))],
    ['任务分工', dutyBlocks(facts)],
    ['经费预算', budgetBlocks(facts)],
    ['安全与应急', [paragraph(facts.facets.contest?.badWeather || blank)]],
    ['宣传与保密', [paragraph(secrecyWords)]],
  ]
  return plainPaper(facts, {
    title: `${name}方案`,
    blocks: parts.flatMap(([title, blocks], i) => [heading(`${writeNumeral(i + 1)}、${title}`), ...blocks]),
  })
}

/** MS-02, MS-07, MS-11, in the office's words. */
const secrecyWords =
  '不写部队番号、人数编制和驻地，不拍营区内部、装备和号牌。照片、稿件先经社区审核、部队核对、街道保密审查，通过后再发布。'

function dutyBlocks({ responsible, facets }: PaperFacts): PaperBlock[] {
  const { roster = [], zones = [] } = facets
  return [
    labelLine('负责人', orBlank(responsible)),
    ...(roster.length
      ? [
          tableBlock({
            columns: [centred('序号', 1), centred('姓名', 2), flushLeft('分工', 5)],
            rows: roster.map(({ name, duty }, i) => [`${i + 1}`, name, duty]),
          }),
        ]
      : []),
    ...(zones.length
      ? [
          tableBlock({
            columns: [flushLeft('片区', 3), flushLeft('小组', 3), flushLeft('工具', 3), centred('人数', 1)],
            rows: zones.map(({ place, team, tools, count }) => [place, team, tools, count ? `${count}` : '']),
          }),
        ]
      : []),
  ]
}

function budgetBlocks({ facets }: PaperFacts): PaperBlock[] {
  const { gifts = [] } = facets
  if (gifts.length === 0) return [paragraph(blank)]
  return [
    tableBlock({
      columns: [flushLeft('物品（用途）', 4), centred('数量', 2), centred('金额（元）', 2)],
      rows: [
        ...gifts.map(({ what, n, unit, value }) => [
          what,
          n ? `${n}${unit}` : '',
          value ? inFigures(value).slice(1) : '',
        ]),
      ],
    }),
    paragraph(`合计：${giftTotal(gifts)}`),
  ]
}
