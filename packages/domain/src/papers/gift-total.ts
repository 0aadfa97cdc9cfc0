import type { PaperGift } from './paper-facts.ts'
import { inFigures, renminbi } from './renminbi.ts'

/** 人民币壹仟元整（¥1,000.00）; with room for the pen where no line has a value. */
export function giftTotal(gifts: PaperGift[]): string {
  const total = gifts.reduce((sum, { value }) => sum + value, 0)
  return total > 0
    ? `人民币${renminbi(total)}（${inFigures(total)}）`
    : '人民币（大写）　　　　　　　　（¥　　　　）'
}
