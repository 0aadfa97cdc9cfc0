import { useMutation, useQuery } from '@tanstack/react-query'
import * as api from '@yushui/contract/spans'
import {
  defaultSpanTable,
  describeSpanChanges,
  exampleOfSpan,
  ownSeasonIds,
  type SpanTable,
  spanRowIds,
} from '@yushui/domain/almanac/span-table'
import { type FormEvent, type MouseEvent, useState } from 'react'
import { call, Refused, wordsOf } from '../../../api.ts'
import { cache } from '../../../cache.ts'
import { Loaded } from '../../../loaded.tsx'
import { useMay } from '../../../me.ts'
import { Button } from '../../../ui/button.tsx'
import { say } from '../../../ui/said.ts'
import { planChanged } from '../plan-queries.ts'
import './spans-card.css'
import { SeasonRow, WordRow } from './span-rows.tsx'
import { spansQuery } from './spans-query.ts'
import { isTableGood, type Typed, tableWith } from './typed-spans.ts'

const isDefault = (table: SpanTable) => describeSpanChanges(defaultSpanTable, table) === ''

/** The default is kept as nothing, so that it stays the default. */
async function keep(table: SpanTable, version: number): Promise<api.Spans> {
  const kept = await call(api.changeSpans, { table: isDefault(table) ? null : table, version })
  cache.setQueryData(spansQuery.queryKey, kept)
  await planChanged()
  return kept
}

/** The first of them, and how many there are. */
function sayChanges(was: SpanTable, is: SpanTable): string {
  const changes = describeSpanChanges(was, is).split('；')
  return changes.length > 1 ? `${changes[0]}等${changes.length}处` : `${changes[0]}`
}

/** How many days the office's words cover, folded away: each word with what it means in the year. */
export function SpansCard({ year }: { year: number }) {
  const query = useQuery(spansQuery)
  const mayWrite = useMay('spans.write')
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
        <span className="spans__open">{mayWrite ? '改' : '看看'}</span>
      </summary>
      <div className="spans__body">
        <Loaded query={query}>{(kept) => <SpansForm kept={kept} year={year} />}</Loaded>
      </div>
    </details>
  )
}

function SpansForm({ kept, year }: { kept: api.Spans; year: number }) {
  const mayWrite = useMay('spans.write')
  const [typed, setTyped] = useState<Typed>({})
  const table = tableWith(kept.table, typed)
  const isGood = isTableGood(table)
  const isChanged = !isGood || describeSpanChanges(kept.table, table) !== ''
  const save = useMutation({
    mutationFn: async (wanted: SpanTable) => ({ before: kept, after: await keep(wanted, kept.version) }),
    onSuccess: ({ before, after }) => {
      setTyped({})
      say(`${sayChanges(before.table, after.table)}，任务的日子已经跟着变。`, () =>
        keep(before.table, after.version),
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
    if (!isGood) event.currentTarget.querySelector<HTMLElement>('[aria-invalid]')?.focus()
    else if (isChanged) save.mutate(table)
  }
  const onType = mayWrite
    ? (key: keyof Typed, text: string) => setTyped((it) => ({ ...it, [key]: text }))
    : null
  return (
    <form noValidate onSubmit={submit}>
      <p className="spans__note">
        计划里写的“八一前夕”不变，变的是它算哪几天：任务的日子、作战图、明年的计划都照这里算。已办结的计划不动。
        {!mayWrite && '要改，请双拥专干或社区主任来改。'}
      </p>
      {save.error && (
        <p className="form__fault" role="alert">
          {wordsOf(save.error)}
        </p>
      )}
      <div className="spans__tables">
        <table className="spans__table">
          <caption className="unseen">每个说法算几天</caption>
          <thead>
            <tr>
              <th scope="col">说法</th>
              <th scope="col">往前</th>
              <th scope="col">往后</th>
              <th scope="col">{year}年的例子</th>
            </tr>
          </thead>
          <tbody>
            {spanRowIds.map((id) => (
              <WordRow key={id} {...{ id, table, typed, year, onType }} />
            ))}
          </tbody>
        </table>
        <table className="spans__table">
          <caption>当地的寒暑假、征兵、退役从哪天到哪天</caption>
          <tbody>
            {ownSeasonIds.map((id) => (
              <SeasonRow key={id} {...{ id, table, typed, onType }} />
            ))}
          </tbody>
        </table>
      </div>
      {mayWrite && (
        <div className="spans__acts">
          <Button type="submit" look="primary" busy={save.isPending} disabled={!isChanged}>
            照此排日子
          </Button>
          {isChanged && (
            <Button
              onClick={(event) => {
                leaveButton(event)
                setTyped({})
              }}
            >
              不改了
            </Button>
          )}
          {!isDefault(kept.table) && (
            <Button
              busy={save.isPending}
              onClick={(event) => {
                leaveButton(event)
                save.mutate(defaultSpanTable)
              }}
            >
              恢复默认
            </Button>
          )}
        </div>
      )}
    </form>
  )
}

/** The button goes away when pressed: the focus goes where the table is opened, and not to nowhere. */
function leaveButton({ currentTarget }: MouseEvent<HTMLElement>) {
  currentTarget.closest('details')?.querySelector('summary')?.focus({ preventScroll: true })
}
