import type { FindingsByPlace } from '@yushui/domain/secrecy/open-findings'
import { Button } from '../../ui/button.tsx'
import { GrowingText } from '../../ui/growing-text.tsx'
import { say } from '../../ui/said.ts'
import { addRow, putCell, removeRow, type Table } from './paper-draft.ts'

const withPlaces = <T,>(list: readonly T[]) => list.map((it, at) => ({ it, at }))

export function PaperTable({
  table,
  place,
  findings,
  onTable,
}: {
  table: Table
  place: string
  findings: FindingsByPlace
  onTable: ((table: Table) => void) | null
}) {
  const whole = table.columns.reduce((sum, { width }) => sum + width, 0)
  const text = (at: string, label: string, value: string, put: (typed: string) => Table) => (
    <GrowingText
      id={`field-${place}.${at}`}
      label={label}
      value={value}
      marks={findings.get(`${place}.${at}`)}
      maxLength={500}
      {...(onTable ? { onText: (typed: string) => onTable(put(typed)) } : {})}
    />
  )
  return (
    <div className="paper-table">
      <table>
        <colgroup>
          {table.columns.map(({ title, width }) => (
            <col key={title} style={{ width: `${(width / whole) * 100}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {withPlaces(table.columns).map(({ it: { title }, at }) => (
              <th key={at} scope="col">
                {text(`heads.${at}`, `第${at + 1}列的表头`, title, (typed) => ({
                  ...table,
                  columns: table.columns.with(at, { ...table.columns[at]!, title: typed.slice(0, 30) }),
                }))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {withPlaces(table.rows).map(({ it: cells, at: row }) => (
            <tr key={row}>
              {withPlaces(cells).map(({ it: cell, at: column }) => (
                <td
                  key={column}
                  className={table.columns[column]?.align === 'center' ? 'paper-table__mid' : ''}
                >
                  {text(
                    `rows.${row}.${column}`,
                    `${table.columns[column]?.title ?? ''}，第${row + 1}行`,
                    cell,
                    (typed) => putCell(table, row, column, typed),
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {onTable && (
        <div className="line-up screen-only paper-table__acts">
          <Button small onClick={() => onTable(addRow(table))}>
            添一行
          </Button>
          {table.rows.length > 0 && (
            <Button
              small
              look="plain"
              onClick={() => {
                onTable(removeRow(table, table.rows.length - 1))
                say('删去了末一行。', () => onTable(table))
              }}
            >
              删去末一行
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
