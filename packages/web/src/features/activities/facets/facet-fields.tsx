import type { Facet } from '@yushui/contract/activity-facets'
import { NamesField } from '../../../ui/names-field.tsx'
import { CellInput } from './cell-input.tsx'
import { type FacetDraft, isBlank, partKey, type TextRow } from './facet-draft.ts'
import { facetParts } from './facet-parts.ts'
import { RowsEditor } from './rows-editor.tsx'

/** Everything a facet holds, to be typed. */
export function FacetFields({
  facet,
  draft,
  edit,
  offered,
}: {
  facet: Facet
  draft: FacetDraft
  edit: (change: Partial<FacetDraft>) => void
  /** Names to pick from: own people and partners. */
  offered: readonly string[]
}) {
  const putRows = (key: string, rows: TextRow[]) => edit({ rows: { ...draft.rows, [key]: rows } })
  return facetParts[facet].map((part) => {
    const key = partKey(part)
    const rows = draft.rows[key] ?? []
    if (part.form === 'rows') {
      return <RowsEditor key={key} part={part} rows={rows} onChange={(next) => putRows(key, next)} />
    }
    if (part.form === 'names') {
      return (
        <div className="field" key={key}>
          <span className="field__label">{part.words}</span>
          <NamesField
            label={part.words}
            names={draft.names[key] ?? []}
            known={offered}
            most={100}
            onChange={(names) => edit({ names: { ...draft.names, [key]: names } })}
          />
          {part.hint && <span className="field__hint">{part.hint}</span>}
        </div>
      )
    }
    const row = rows[0] ?? {}
    return (
      <div className="two-up" key={key}>
        {part.cells.map((cell) => (
          <CellInput
            key={cell.at}
            cell={cell}
            label={cell.words}
            typed={row[cell.at] ?? ''}
            required={cell.needed === true && !isBlank(row)}
            onType={(typed) => putRows(key, [{ ...row, [cell.at]: typed }])}
          />
        ))}
      </div>
    )
  })
}
