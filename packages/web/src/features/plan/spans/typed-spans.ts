import {
  faultsOfSeasons,
  faultsOfWords,
  type OwnSeasonId,
  ownSeasonIds,
  type SpanRowId,
  type SpanSide,
  type SpanTable,
  spanRowIds,
} from '@yushui/domain/almanac/span-table'
import type { Season } from '@yushui/domain/almanac/spans'
import { parseWindow } from '@yushui/domain/plan-language/times/parse-window'

/** What is typed, by field; what is not here is as it is kept. */
export type Typed = Partial<Record<`${SpanRowId}.${SpanSide}` | OwnSeasonId, string>>

/** What can't be read becomes a value that no table may have. */
export function tableWith(kept: SpanTable, typed: Typed): SpanTable {
  const days = (id: SpanRowId, side: SpanSide) => {
    const said = typed[`${id}.${side}`]
    return said === undefined ? kept.words[id][side] : numberIn(said)
  }
  const season = (id: OwnSeasonId) => {
    const said = typed[id]
    return said === undefined ? kept.seasons[id] : seasonIn(said)
  }
  const words = spanRowIds.map((id) => [id, { before: days(id, 'before'), after: days(id, 'after') }])
  const seasons = ownSeasonIds.map((id) => [id, season(id)])
  return { words: Object.fromEntries(words), seasons: Object.fromEntries(seasons) }
}

/** Full-width figures are figures too; an empty field is none. */
const numberIn = (said: string) => Number(said.normalize('NFKC').trim() || Number.NaN)

const noDay = { month: 0, day: 0 }

function seasonIn(said: string): Season {
  const days = parseWindow(said.trim())?.days
  return days?.kind === 'dates' ? { from: days.from, to: days.to } : { from: noDay, to: noDay }
}

export const isTableGood = (table: SpanTable) =>
  faultsOfWords(table).length === 0 && faultsOfSeasons(table).length === 0
