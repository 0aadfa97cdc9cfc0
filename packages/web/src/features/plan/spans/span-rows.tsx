import { occasions } from '@yushui/domain/almanac/occasion-days'
import {
  describeSeason,
  exampleOfSpan,
  faultsOfWords,
  isSeasonGood,
  leastSpanDays,
  mostSpanDays,
  type OwnSeasonId,
  type SpanRowId,
  type SpanSide,
  type SpanTable,
  spanRows,
  spanSides,
} from '@yushui/domain/almanac/span-table'
import { type KeyboardEvent, useId } from 'react'
import '../../../ui/field.css'
import type { Typed } from './typed-spans.ts'

interface RowProps<Id> {
  id: Id
  /** With what is typed. */
  table: SpanTable
  typed: Typed
  /** Null where one may only look. */
  onType: ((key: keyof Typed, text: string) => void) | null
}

const sideWords = { before: '往前', after: '往后' }

/** A word, its days to either side, and what that means in the year. */
export function WordRow({ id, table, typed, year, onType }: RowProps<SpanRowId> & { year: number }) {
  const said = useId()
  const { name, alike } = spanRows[id]
  const faults = faultsOfWords(table).filter((fault) => fault.id === id)
  const days = table.words[id]
  const step = (side: SpanSide, least: number) => (event: KeyboardEvent) => {
    const by = { ArrowUp: 1, ArrowDown: -1 }[event.key]
    if (!by || !Number.isInteger(days[side])) return
    event.preventDefault()
    onType?.(`${id}.${side}`, String(Math.min(mostSpanDays, Math.max(least, days[side] + by))))
  }
  return (
    <tr>
      <th scope="row">
        {name}
        {alike && <small>{alike}</small>}
      </th>
      {spanSides.map((side) => {
        const least = leastSpanDays(id, side)
        if (least === null) return <td key={side} className="spans__none" />
        return (
          <td key={side} data-side={sideWords[side]}>
            {onType ? (
              <input
                className="field__control"
                inputMode="numeric"
                autoComplete="off"
                aria-label={`${name}${sideWords[side]}几天`}
                aria-describedby={said}
                aria-invalid={faults.some((fault) => fault.side === side) || undefined}
                value={typed[`${id}.${side}`] ?? days[side]}
                onFocus={(event) => event.target.select()}
                onKeyDown={step(side, least)}
                onChange={(event) => onType(`${id}.${side}`, event.target.value)}
              />
            ) : (
              days[side]
            )}{' '}
            天
          </td>
        )
      })}
      <td className="spans__said" id={said} aria-live="polite">
        {faults.length > 0 ? (
          <span className="field__error">
            {faults
              .map(({ side, least }) => `${sideWords[side]}要写${least}到${mostSpanDays}的整数`)
              .join('，')}
          </span>
        ) : (
          exampleOfSpan(id, table, year)
        )}
      </td>
    </tr>
  )
}

/** A season and its dates, written as in a plan. */
export function SeasonRow({ id, table, typed, onType }: RowProps<OwnSeasonId>) {
  const said = useId()
  const name = occasions[id].short
  const season = table.seasons[id]
  const isGood = isSeasonGood(season)
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="spans__season">
        {onType ? (
          <input
            className="field__control"
            autoComplete="off"
            aria-label={`${name}从哪天到哪天`}
            aria-describedby={said}
            aria-invalid={!isGood || undefined}
            value={typed[id] ?? describeSeason(season)}
            onFocus={(event) => event.target.select()}
            onChange={(event) => onType(id, event.target.value)}
          />
        ) : (
          describeSeason(season)
        )}
        <span className="spans__unread" id={said} aria-live="polite">
          {!isGood && (
            <span className="field__error">要写同一年里从早到晚的两个日子，如“7月1日—8月31日”</span>
          )}
        </span>
      </td>
    </tr>
  )
}
