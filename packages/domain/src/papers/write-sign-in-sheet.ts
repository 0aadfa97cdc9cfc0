import type { Paper } from '../paper.ts'
import { deedWords, orBlank, whenWords } from './fact-words.ts'
import type { PaperFacts } from './paper-facts.ts'
import { centred, flushLeft, heading, labelLine, paragraph, plainPaper, tableBlock } from './paper-parts.ts'

/** Rows for those not known by name: a page's worth at least, two pages' at most. */
const [fewestRows, mostRows] = [15, 60]
/** Millimetres, for handwriting. */
const rowHeight = 10

/** 签到表: own people by name, open rows for residents, and of each unit no more than a number (MS-03). */
export function writeSignInSheet(facts: PaperFacts): Paper {
  const { name } = deedWords(facts)
  const { roster = [] } = facts.facets
  const rows = Math.max(
    roster.length,
    Math.min(mostRows, Math.max(fewestRows, facts.expected?.civilian ?? 0)),
  )
  const units = facts.partners.filter(({ isMilitary }) => isMilitary)
  return plainPaper(facts, {
    title: `${name}签到表`,
    isSigned: false,
    blocks: [
      labelLine('时间', whenWords(facts)),
      labelLine('地点', orBlank(facts.place)),
      tableBlock({
        columns: [
          centred('序号', 1),
          centred('姓名', 3),
          flushLeft('单位', 4),
          centred('签名', 3),
          flushLeft('备注', 2),
        ],
        rows: Array.from({ length: rows }, (_, i) => [
          `${i + 1}`,
          roster[i]?.name ?? '',
          roster[i] ? facts.officeName : '',
          '',
          '',
        ]),
        rowHeight,
      }),
      ...(units.length
        ? [
            heading('部队方面（只记人数，不登记姓名）'),
            tableBlock({
              columns: [flushLeft('单位', 4), centred('人数', 2), centred('登记人', 3), flushLeft('备注', 3)],
              rows: units.map(({ name }) => [name, '', '', '']),
              rowHeight,
            }),
          ]
        : []),
      paragraph(countLine(facts)),
    ],
  })
}

function countLine({ attended }: PaperFacts): string {
  const written = (n: number | undefined) => n ?? '　　　'
  const all = attended && attended.military + attended.civilian
  return `军方${written(attended?.military)}人，地方${written(attended?.civilian)}人，合计${written(all ?? undefined)}人`
}
