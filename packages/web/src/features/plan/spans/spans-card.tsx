import { useMutation, useQuery } from '@tanstack/react-query'
import * as api from '@yushui/contract/spans'
import {
  defaultSpanTable,
  describeSpanChanges,
  exampleOfSpan,
  faultsOfSpanTable,
  leastSpanDays,
  mostSpanDays,
  type SpanRowId,
  type SpanSide,
  type SpanTable,
  spanRowIds,
  spanRows,
  spanSides,
} from '@yushui/domain/almanac/span-table'
import { type FormEvent, type KeyboardEvent, useId, useState } from 'react'
import { call, Refused, wordsOf } from '../../../api.ts'
import { cache } from '../../../cache.ts'
import { Loaded } from '../../../loaded.tsx'
import { useMay } from '../../../me.ts'
import { Button } from '../../../ui/button.tsx'
import { say } from '../../../ui/said.ts'
import { planChanged } from '../plan-queries.ts'
import './spans-card.css'
import { spansQuery } from './spans-query.ts'

const isDefault = (table: SpanTable) => describeSpanChanges(defaultSpanTable, table) === ''

async function keep(table: SpanTable | null, version: number): Promise<api.Spans> {
  const kept = await call(api.changeSpans, { table, version })
  cache.setQueryData(spansQuery.queryKey, kept)
  await planChanged()
  return kept
}

/** How many days the office's words cover, folded away: each word with what it means in the year. */
export function SpansCard({ year }: { year: number }) {
  const query = useQuery(spansQuery)
  const table = query.data?.table
  return (
    <details className="spans screen-only">
      <summary>
        <span className="spans__title">前夕、前后算几天</span>
        {table && (
          <span className="spans__gist">
            {exampleOfSpan('eve', table, year)}
            {!isDefault(table) && ' · 本单位自定'}
          </span>
        )}
        <span className="spans__open">看看</span>
      </summary>
      <div className="spans__body">
        <Loaded query={query}>{(kept) => <SpansForm kept={kept} year={year} />}</Loaded>
      </div>
    </details>
  )
}

/** What is typed, by row and side; what is not here is as it is kept. */
type Typed = Partial<Record<`${SpanRowId}.${SpanSide}`, string>>

/** Full-width figures are figures too; an empty field is none. */
const numberIn = (typed: string) => Number(typed.normalize('NFKC').trim() || Number.NaN)

function tableWith(table: SpanTable, typed: Typed): SpanTable {
  const days = (id: SpanRowId, side: SpanSide) => {
    const said = typed[`${id}.${side}`]
    return said === undefined ? table[id][side] : numberIn(said)
  }
  const rows = spanRowIds.map((id) => [id, { before: days(id, 'before'), after: days(id, 'after') }])
  return Object.fromEntries(rows)
}

function SpansForm({ kept, year }: { kept: api.Spans; year: number }) {
  const mayWrite = useMay('spans.write')
  const [typed, setTyped] = useState<Typed>({})
  const table = tableWith(kept.table, typed)
  const faults = faultsOfSpanTable(table)
  const isChanged = faults.length > 0 || describeSpanChanges(kept.table, table) !== ''
  const save = useMutation({
    mutationFn: (wanted: SpanTable | null) => keep(wanted, kept.version),
    onSuccess: (saved) => {
      setTyped({})
      const before = isDefault(kept.table) ? null : kept.table
      say(`${describeSpanChanges(kept.table, saved.table)}，任务的日子已经跟着变。`, () =>
        keep(before, saved.version),
      )
    },
    // Somebody else was quicker: what is typed stays, beside the table as it is now.
    onError: async (fault) => {
      if (fault instanceof Refused && fault.code === 'changed-meanwhile')
        await cache.invalidateQueries({ queryKey: spansQuery.queryKey })
    },
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (faults.length > 0) event.currentTarget.querySelector<HTMLElement>('[aria-invalid]')?.focus()
    else if (isChanged) save.mutate(isDefault(table) ? null : table)
  }
  return (
    <form noValidate onSubmit={submit}>
      <p className="spans__note">
        计划里写的“八一前夕”不变，变的是它算哪几天：任务的日子、作战图、明年的计划都照这里算；已办结的计划不动。
        {!mayWrite && '要改，请双拥专干或社区主任来改。'}
      </p>
      {save.error && (
        <p className="form__fault" role="alert">
          {wordsOf(save.error)}
        </p>
      )}
      <table className="spans__table">
        <caption className="unseen">每个说法算几天</caption>
        <thead>
          <tr>
            <th scope="col">说法</th>
            <th scope="col">往前几天</th>
            <th scope="col">往后几天</th>
            <th scope="col">{year}年的例子</th>
          </tr>
        </thead>
        <tbody>
          {spanRowIds.map((id) => (
            <SpanRow
              key={id}
              id={id}
              table={table}
              typed={typed}
              year={year}
              hasFault={faults.some((fault) => fault.id === id)}
              onType={
                mayWrite ? (side, text) => setTyped((it) => ({ ...it, [`${id}.${side}`]: text })) : null
              }
            />
          ))}
        </tbody>
      </table>
      {mayWrite && (
        <div className="spans__acts">
          <Button type="submit" look="primary" busy={save.isPending} disabled={!isChanged}>
            照此排日子
          </Button>
          {isChanged && <Button onClick={() => setTyped({})}>不改了</Button>}
          {!isDefault(kept.table) && (
            <Button busy={save.isPending} onClick={() => save.mutate(null)}>
              恢复默认
            </Button>
          )}
        </div>
      )}
    </form>
  )
}

const sideWords = { before: '往前', after: '往后' }

function SpanRow({
  id,
  table,
  typed,
  year,
  hasFault,
  onType,
}: {
  id: SpanRowId
  table: SpanTable
  typed: Typed
  year: number
  hasFault: boolean
  /** Null where one may only look. */
  onType: ((side: SpanSide, text: string) => void) | null
}) {
  const said = useId()
  const { name } = spanRows[id]
  const faults = hasFault ? faultsOfSpanTable(table).filter((fault) => fault.id === id) : []
  const step = (side: SpanSide, least: number) => (event: KeyboardEvent) => {
    const by = { ArrowUp: 1, ArrowDown: -1 }[event.key]
    if (!by || !Number.isInteger(table[id][side])) return
    event.preventDefault()
    onType?.(side, String(Math.min(mostSpanDays, Math.max(least, table[id][side] + by))))
  }
  return (
    <tr>
      <th scope="row">{name}</th>
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
                value={typed[`${id}.${side}`] ?? table[id][side]}
                onFocus={(event) => event.target.select()}
                onKeyDown={step(side, least)}
                onChange={(event) => onType(side, event.target.value)}
              />
            ) : (
              table[id][side]
            )}{' '}
            天
          </td>
        )
      })}
      <td className="spans__example" id={said} aria-live="polite">
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
