import { headingWords, type LedgerName } from './heading-words.ts'

export interface Headings {
  /** Counted from 1. */
  row: number
  columns: HeadedColumn[]
}

export interface HeadedColumn {
  /** Counted from 1. */
  column: number
  heading: string
  field: string | null
}

/** Headings stand near the top; what comes later are lines. */
const searched = 20

/**
 * The row of a form that holds its headings, and the field that each column most likely asks for. Null
 * where no row has at least two that are known.
 */
export function findHeadings(rows: string[][], kind: LedgerName): Headings | null {
  let best: Headings | null = null
  let most = 1
  for (const [i, row] of rows.slice(0, searched).entries()) {
    const columns = proposeFields(row, kind)
    const known = columns.filter(({ field }) => field !== null).length
    // The lower of two rows that say as much: a head of two rows is told by its lower one.
    if (known > most || (known === most && best)) {
      most = known
      best = { row: i + 1, columns }
    }
  }
  return best
}

/** Each field is proposed once, to the column whose heading says it best. */
export function proposeFields(row: string[], kind: LedgerName): HeadedColumn[] {
  const columns = row
    .map((heading, i): HeadedColumn => ({ column: i + 1, heading: heading.trim(), field: null }))
    .filter(({ heading }) => heading !== '')
  const matches = columns
    .flatMap((column) => matchesOf(column.heading, kind).map((match) => ({ column, ...match })))
    .sort((a, b) => b.score - a.score)
  const taken = new Set<string>()
  for (const { column, field } of matches) {
    if (column.field !== null || taken.has(field)) continue
    column.field = field
    taken.add(field)
  }
  return columns
}

/** The same word tells more the more of the heading it is; among equals the surer word. */
function matchesOf(heading: string, kind: LedgerName) {
  const said = heading.replace(/[（(【[][^）)】\]]*[）)】\]]/g, '').replace(/\s/g, '')
  return Object.entries(headingWords[kind]).flatMap(([field, words]) => {
    const place = words.findIndex((word) => said.includes(word))
    return place < 0 ? [] : [{ field, score: words[place]!.length / said.length - place / 1000 }]
  })
}
