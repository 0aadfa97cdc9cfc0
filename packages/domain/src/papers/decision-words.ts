import { chineseDate } from '../plain-date.ts'
import type { PaperFacts } from './paper-facts.ts'

/** 修整社区图书角。由林晓负责，2026年9月30日前完成。 */
export function decisionWords({ what, owner, due }: PaperFacts['decisions'][number]): string {
  const who = owner ? `由${owner}负责` : '责任人　　　　'
  const when = due ? `${chineseDate(due)}前完成` : '完成时限　　　　'
  return `${what.replace(/[。；;.]$/, '')}。${who}，${when}。`
}
