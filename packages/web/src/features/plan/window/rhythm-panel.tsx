import { recurrenceWords } from '@yushui/contract/words/terms'
import { recurrences } from '@yushui/domain/almanac/window'
import { Chip, Chips } from '../../../ui/choice.tsx'
import { setRecurrence } from './change-window.ts'
import type { PanelProps } from './window-picker.tsx'

export function RhythmPanel({ window, onChange }: PanelProps) {
  return (
    <Chips label="多久一次">
      {recurrences.map((recurrence) => (
        <Chip
          key={recurrence}
          pressed={window.recurrence === recurrence}
          onClick={() =>
            onChange(setRecurrence(window, window.recurrence === recurrence ? null : recurrence))
          }
        >
          {recurrenceWords[recurrence]}
        </Chip>
      ))}
    </Chips>
  )
}
