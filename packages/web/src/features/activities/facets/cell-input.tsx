import type { Cell } from './facet-parts.ts'

/** Of each form of number, the least step that can be typed. */
const steps: Partial<Record<Cell['form'], string>> = { whole: '1', rank: '1', number: 'any', yuan: '0.01' }

/** One value of a line, with its word above it. */
export function CellInput({
  cell,
  label,
  typed,
  required,
  onType,
}: {
  cell: Cell
  /** Which line it is of, for those who hear the page. */
  label: string
  typed: string
  required: boolean
  onType: (typed: string) => void
}) {
  const shared = {
    'aria-label': label,
    className: 'field__control',
    value: typed,
    required,
    placeholder: cell.example,
    onChange: (event: { target: { value: string } }) => onType(event.target.value),
  }
  return (
    <span className={`cell cell--${cell.form}`}>
      <span className="cell__word" aria-hidden="true">
        {cell.words}
      </span>
      <Control cell={cell} shared={shared} />
    </span>
  )
}

type Shared = { className: string; value: string; required: boolean; placeholder: string | undefined } & {
  onChange: (event: { target: { value: string } }) => void
}

function Control({ cell, shared }: { cell: Cell; shared: Shared }) {
  if (cell.form === 'long') return <textarea {...shared} rows={2} maxLength={cell.most} />
  if (cell.form === 'day') return <input {...shared} type="date" />
  if (cell.form === 'pick') {
    const { placeholder: _, ...rest } = shared
    return (
      <select {...rest} value={shared.value || cell.options?.[0]?.value}>
        {cell.options?.map(({ value, words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    )
  }
  const step = steps[cell.form]
  if (!step) return <input {...shared} type="text" maxLength={cell.most} />
  return <input {...shared} type="number" inputMode="decimal" min={0} max={cell.most} step={step} />
}
