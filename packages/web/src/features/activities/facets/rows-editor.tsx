import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { CellInput } from './cell-input.tsx'
import { isBlank, type TextRow } from './facet-draft.ts'
import type { Part } from './facet-parts.ts'

type RowsPart = Extract<Part, { form: 'rows' }>

/** Lines with one more, empty, at the end: whoever types into it has another under it. */
export function RowsEditor({
  part,
  rows,
  onChange,
}: {
  part: RowsPart
  rows: readonly TextRow[]
  onChange: (rows: TextRow[]) => void
}) {
  const [dropped, setDropped] = useState<readonly TextRow[] | null>(null)
  /** A line is its place: it has no other name, and every value in it comes from above. */
  const lines = [...rows, {}].map((row: TextRow, at) => ({ row, at, name: `第${at + 1}行` }))
  const put = (at: number, row: TextRow) => onChange([...rows.slice(0, at), row, ...rows.slice(at + 1)])
  const remove = (at: number) => {
    setDropped(rows)
    onChange(rows.toSpliced(at, 1))
  }
  const moveUp = (at: number) => onChange(rows.toSpliced(at - 1, 2, rows[at]!, rows[at - 1]!))
  return (
    <fieldset className="rows-editor">
      <legend className="field__label">{part.words}</legend>
      {lines.map(({ row, at, name }) => (
        <div className="rows-editor__row" data-new={at === rows.length || undefined} key={name}>
          {part.cells.map((cell) => (
            <CellInput
              key={cell.at}
              cell={cell}
              label={`${part.words}${name}：${cell.words}`}
              typed={row[cell.at] ?? ''}
              required={cell.needed === true && !isBlank(row)}
              onType={(typed) => put(at, { ...row, [cell.at]: typed })}
            />
          ))}
          {at < rows.length && (
            <span className="rows-editor__acts">
              {part.isOrdered && at > 0 && (
                <Button small look="plain" aria-label={`${name}上移`} onClick={() => moveUp(at)}>
                  ↑
                </Button>
              )}
              <Button small look="plain" aria-label={`去掉${name}`} onClick={() => remove(at)}>
                ×
              </Button>
            </span>
          )}
        </div>
      ))}
      {dropped && (
        <Button
          small
          look="plain"
          onClick={() => {
            onChange([...dropped])
            setDropped(null)
          }}
        >
          放回去掉的一行
        </Button>
      )}
    </fieldset>
  )
}
