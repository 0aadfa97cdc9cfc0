import type { Paper } from '../paper.ts'
import { dayWords, deedWords } from './fact-words.ts'
import { giftTotal } from './gift-total.ts'
import type { PaperFacts } from './paper-facts.ts'
import { centred, flushLeft, labelLine, paragraph, plainPaper, tableBlock } from './paper-parts.ts'
import { inFigures } from './renminbi.ts'

/** What one page holds, lying down. */
const emptyRows = 9
const rowHeight = 10

/** 慰问品（金）发放签领表, a line a recipient, to be signed by hand. */
export function writeReceiptSheet(facts: PaperFacts): Paper {
  const { name } = deedWords(facts)
  const { gifts = [] } = facts.facets
  const rows = gifts.map(({ recipient, category, what, n, unit, value }, i) => [
    `${i + 1}`,
    recipient,
    category,
    what,
    n ? `${n}${unit}` : '',
    value ? inFigures(value).slice(1) : '',
    '',
    '',
  ])
  const open = Array.from({ length: emptyRows }, (_, i) => [`${i + 1}`, ...Array<string>(7).fill('')])
  return plainPaper(facts, {
    title: `${name}慰问品（金）发放签领表`,
    isSigned: false,
    blocks: [
      labelLine('日期', dayWords(facts)),
      tableBlock({
        columns: [
          centred('序号', 2),
          centred('姓名（单位）', 5),
          centred('类别', 4),
          flushLeft('物品（金额）', 6),
          centred('数量', 3),
          centred('金额（元）', 4),
          centred('签名', 5),
          centred('代领人及关系', 5),
        ],
        rows: rows.length ? rows : open,
        rowHeight,
      }),
      paragraph(`合计：${giftTotal(gifts)}`),
      paragraph('经办人：　　　　　　证明人：　　　　　　审批人：　　　　　　'),
    ],
  })
}
