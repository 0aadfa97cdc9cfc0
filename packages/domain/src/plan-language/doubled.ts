import type { Extent } from './plan.ts'

/** 隆隆重, 为 了 了让: a converter wrote a character twice where its line ended. */
const twice = /([\u4e00-\u9fff])[ \u3000]?\1/g

/** Words that are made of one character twice, by that character. */
const reduplicated = new Set(
  '妈爸爷奶哥姐弟妹叔伯舅姑宝娃人天年月日时处家户事件样个代层条种步点滴多常往渐慢默深紧牢好大小早刚仅纷频屡等谢看听问说谈聊走坐试星实在扎踏认真轰烈兢业勤恳明白清楚高兴热闹红火念心×一',
)

/** Fewer may stand side by side by chance: 工作作风, 活动动员. */
const least = 6
/** In characters; a page that doubles does so in each line or two. */
const mostApart = 90

/** The second of each two, with the blank before it, where a page doubles throughout; ascending. */
export function doubledCharacters(raw: string): Extent[] {
  const found: Extent[] = []
  for (const match of raw.matchAll(twice)) {
    if (reduplicated.has(match[1]!)) continue
    found.push({ start: match.index + 1, end: match.index + match[0].length })
  }
  return found.length >= least && raw.length / found.length <= mostApart ? found : []
}
