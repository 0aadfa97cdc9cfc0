import { spanWordWords } from '@yushui/contract/words/terms'
import { isSeason, occasions } from '@yushui/domain/almanac/occasion-days'
import { type OccasionId, occasionIds } from '@yushui/domain/almanac/occasions'
import { spanWords } from '@yushui/domain/almanac/window'
import { useState } from 'react'
import { Chip, Chips } from '../../../ui/choice.tsx'
import { setSpan, toggleOccasion } from './change-window.ts'
import type { PanelProps } from './window-picker.tsx'

/** Those nearly every plan is tied to; the rest are behind one more click. */
const usual: OccasionId[] = [
  'new-year',
  'spring-festival',
  'lantern-festival',
  'lei-feng-day',
  'qingming',
  'labour-day',
  'dragon-boat',
  'party-day',
  'army-day',
  'mid-autumn',
  'national-day',
  'martyrs-day',
  'double-ninth',
  'summer-holiday',
  'year-end',
]

export function OccasionsPanel({ window, onChange }: PanelProps) {
  const [isAll, setIsAll] = useState(window.occasions.some((id) => !usual.includes(id)))
  const shown = isAll ? occasionIds : usual
  return (
    <>
      <Chips label="哪个日子">
        {shown.map((id) => (
          <Chip
            key={id}
            pressed={window.occasions.includes(id)}
            onClick={() => onChange(toggleOccasion(window, id))}
          >
            {occasions[id].short}
          </Chip>
        ))}
        {!isAll && <Chip onClick={() => setIsAll(true)}>别的日子…</Chip>}
      </Chips>
      {window.occasions.length > 0 && !window.occasions.every((id) => isSeason(id)) && (
        <Chips label="在它的">
          {spanWords.map((span) => (
            <Chip
              key={span}
              pressed={(window.span ?? window.relation) === span}
              onClick={() => onChange(setSpan(window, span))}
            >
              {spanWordWords[span]}
            </Chip>
          ))}
        </Chips>
      )}
    </>
  )
}
