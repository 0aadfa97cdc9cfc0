import type { Facet, Facets } from '@yushui/contract/activity-facets'
import { chineseMonthDay } from '@yushui/domain/plain-date'
import { Table } from '../../../ui/table.tsx'
import { linesIn, namesIn, partKey, typedOf } from './facet-draft.ts'
import { type Cell, facetParts, type Part } from './facet-parts.ts'

/** What a facet holds, to be read: lines as a table, the rest as words. */
export function FacetView({ facet, facets }: { facet: Facet; facets: Facets }) {
  const value = facets[facet]
  return (
    <div className="stack">
      {facetParts[facet].map((part) => (
        <PartView key={partKey(part)} part={part} value={value} />
      ))}
    </div>
  )
}

function PartView({ part, value }: { part: Part; value: unknown }) {
  const lines = linesIn(part, value)
  if (part.form === 'names') {
    const names = namesIn(part, value)
    return names.length > 0 && <Said word={part.words} words={names.join('、')} />
  }
  if (part.form === 'fields') {
    return part.cells.map((cell) => {
      const words = shownOf(cell, lines[0]?.[cell.at])
      return words && <Said key={cell.at} word={cell.words} words={words} />
    })
  }
  if (lines.length === 0) return null
  const rows = lines.map((line, at) => ({ line, at }))
  /** A column nobody filled says nothing. */
  const cells = part.cells.filter((cell) => lines.some((line) => shownOf(cell, line[cell.at])))
  return (
    <Table<{ line: Record<string, unknown>; at: number }>
      caption={part.words}
      hideCaption
      rows={rows}
      rowKey={({ at }) => String(at)}
      columns={cells.map((cell, at) => ({
        title: cell.words,
        heads: at === 0,
        cell: ({ line }) => shownOf(cell, line[cell.at]),
      }))}
    />
  )
}

function shownOf(cell: Cell, kept: unknown): string {
  const typed = typedOf(cell, kept)
  if (typed && cell.form === 'day') return chineseMonthDay(typed)
  return cell.options?.find(({ value }) => value === typed)?.words ?? typed
}

const Said = ({ word, words }: { word: string; words: string }) => (
  <p>
    <span className="dim">{word}　</span>
    {words}
  </p>
)
