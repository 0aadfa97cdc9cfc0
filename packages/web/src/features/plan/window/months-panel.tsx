import type { Month } from '@yushui/domain/almanac/window'
import { Chip, Chips } from '../../../ui/choice.tsx'
import { setMonths, toggleMonth } from './change-window.ts'
import type { PanelProps } from './window-picker.tsx'

const months: Month[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
const runs: [string, Month[]][] = [
  ['一季度', [1, 2, 3]],
  ['二季度', [4, 5, 6]],
  ['三季度', [7, 8, 9]],
  ['四季度', [10, 11, 12]],
  ['上半年', [1, 2, 3, 4, 5, 6]],
  ['下半年', [7, 8, 9, 10, 11, 12]],
  ['全年', months],
]

export function MonthsPanel({ window, onChange }: PanelProps) {
  return (
    <>
      <fieldset className="months-strip" aria-label="月份">
        {months.map((month) => (
          <button
            key={month}
            type="button"
            aria-label={`${month}月`}
            aria-pressed={window.months?.includes(month) ?? false}
            onClick={() => onChange(toggleMonth(window, month))}
          >
            {month}
          </button>
        ))}
      </fieldset>
      <Chips label="一段">
        {runs.map(([words, run]) => (
          <Chip
            key={words}
            pressed={window.months?.join() === run.join()}
            onClick={() => onChange(setMonths(window, run))}
          >
            {words}
          </Chip>
        ))}
      </Chips>
    </>
  )
}
