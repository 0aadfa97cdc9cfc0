import type { Passage } from './outline.ts'
import type { PagePart } from './pages.ts'

/**
 * Whether a text without a plan's title tells, orders or greets: a news item, a law, a letter. Signs
 * of the genre as such; which sentences then count is decided elsewhere.
 */
export function isTelling(text: string, part: PagePart, passages: Passage[]): boolean {
  if (part.lines.length === 0) return true
  const start = part.lines[0]!.start
  const end = part.lines.at(-1)!.end
  const words = text.slice(start, Math.min(end, start + 6000))
  // An agreement and a plan may go by articles too.
  const isAgreed = (part.title !== null && !part.isOther) || /(?:^|\n)甲方/.test(words)
  if (!isAgreed && (words.match(/第[一二三四五六七八九十百\d]{1,4}条/g) ?? []).length >= 3) return true
  if (
    /^(?:尊敬的|亲爱的|敬爱的)[^\n]{0,30}[:!]/.test(words) ||
    /\n(?:尊敬的|亲爱的|敬爱的)[^\n。]{0,30}[:!]/.test(words.slice(0, 200))
  )
    return true
  if (/(?:汇报|总结|报告|通报)如下/.test(words.slice(0, 400))) return true
  if (tellsOfABody.test(words) && !/(?:计划|方案|安排|要点|意见|协议|打算)$/.test(titleWords(text, part)))
    return true
  if (part.title) return false
  if (
    /(?:^|\n)(?:各位|全体|广大|尊敬的|亲爱的|全县|全区|全市|全镇)[^\n。,;]{2,24}:\n/.test(
      words.slice(0, 300),
    ) ||
    /此致[\s,]*敬礼/.test(words)
  )
    return true
  // What a meeting sent out as its plan is one, also in a news item.
  if (/(?:路线图|清单|计划|方案|要点)(?:明确|提出|安排):/.test(words)) return false
  if (
    /本报讯|本网讯|通讯员|记者|近日,|连日来|据统计|据了解|一行先后|(?<![\d一二三四五六七八九十])日前,|\(图\/文|来稿/.test(
      words.slice(0, 300),
    )
  )
    return true
  if (dayOfNews.test(words.slice(0, 400)) && newsOfMeeting.test(words) && !settles.test(words)) return true
  const sentences = passages.length === 0 ? 1 : Math.max(1, (words.match(/[。!?;]/g) ?? []).length)
  const told = (
    words.match(/[开举召组送走慰参赠座帮发办看][^,。;\n]{0,12}了|纷纷|一致认为|表示[,:]|参加了|收到了/g) ?? []
  ).length
  const ahead = (words.match(/将|计划|拟|打算|今年|要(?!求)|下一步|月份|季度/g) ?? []).length
  return told >= 2 && told / sentences > 0.25 && told > ahead
}

/** 该局…, 该社区… twice: somebody else reports on them. */
const tellsOfABody =
  /该(?:局|镇|乡|街道|社区|村|校|院|县|区|市|站|办|公司)[\s\S]*该(?:局|镇|乡|街道|社区|村|校|院|县|区|市|站|办|公司)/

const titleWords = (text: string, { title }: PagePart) => (title ? text.slice(title.start, title.end) : '')

/** 12月27日下午,我镇召开…: a day and its hour begin a news item; what a meeting settled is a plan all the same. */
const dayOfNews = /(?:^|\n)(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:上午|下午|晚上?|,)/
const newsOfMeeting = /会议(?:指出|强调|要求)|会上,|会后,|在讲话中|先后(?:开展|组织|举办)|授予/
const settles = /议定|决定如下|安排如下|明确如下|会议决定|确定以下|下一步|下步|议题|分工如下/
