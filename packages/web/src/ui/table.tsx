import type { ReactNode } from 'react'
import './table.css'

export interface Column<Row> {
  /** The heading, and on a phone the word before the value; empty for a column of buttons. */
  title: string
  cell: (row: Row) => ReactNode
  /** Names the row; one column of a table. */
  heads?: boolean
  align?: 'right'
  /** As narrow as what it holds. */
  narrow?: boolean
  /** Says nothing on a card of its own: a running number. */
  deskOnly?: boolean
  /** Not on paper: buttons. */
  screenOnly?: boolean
}

/** A list that prints as a table and is a pile of cards in the hand. */
export function Table<Row>({
  caption,
  hideCaption,
  columns,
  rows,
  rowKey,
}: {
  caption: string
  hideCaption?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
}) {
  return (
    <div className="table-wrap">
      <table className="table">
        <caption className={hideCaption ? 'unseen' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.title} scope="col" className={classOf(column)}>
                {column.title || <span className="unseen">可以做的</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) =>
                column.heads ? (
                  <th key={column.title} scope="row" className={classOf(column)}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.title} className={classOf(column)} data-label={column.title || undefined}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function classOf<Row>({ align, narrow, deskOnly, screenOnly }: Column<Row>): string | undefined {
  const names = [
    align && 'table__right',
    narrow && 'table__narrow',
    deskOnly && 'table__desk',
    screenOnly && 'screen-only',
  ]
  return names.filter(Boolean).join(' ') || undefined
}
