import type { Days, MonthDay } from '@yushui/domain/almanac/window'
import { Chip, Chips } from '../../../ui/choice.tsx'
import { NumberInput } from '../../../ui/number-input.tsx'
import { setDates, setDays } from './change-window.ts'
import type { PanelProps } from './window-picker.tsx'

const parts = [
  ['early', '上旬'],
  ['middle', '中旬'],
  ['late', '下旬'],
] as const
const nths = [
  [1, '第一个'],
  [2, '第二个'],
  [3, '第三个'],
  [4, '第四个'],
  [-1, '最后一个'],
] as const

export function DatesPanel({ window, onChange }: PanelProps) {
  const { days } = window
  const dates = days?.kind === 'dates' ? days : null
  const from = dates?.from ?? { month: window.months?.[0] ?? 1, day: 1 }
  return (
    <>
      <div className="dates-line">
        <MonthDayFields
          label="从"
          value={from}
          onChange={(from) => onChange(setDates(window, from, dates?.to ?? from))}
        />
        <MonthDayFields
          label="到"
          value={dates?.to ?? from}
          onChange={(to) => onChange(setDates(window, from, to))}
        />
      </div>
      <Chips label="月里的哪一段">
        {parts.map(([part, words]) => {
          const isOn = days?.kind === 'part' && days.part === part
          return (
            <Chip
              key={part}
              pressed={isOn}
              onClick={() => onChange(setDays(window, isOn ? null : { kind: 'part', part }))}
            >
              {words}
            </Chip>
          )
        })}
        <WeekdayFields window={window} onChange={onChange} />
      </Chips>
    </>
  )
}

function MonthDayFields({
  label,
  value,
  onChange,
}: {
  label: string
  value: MonthDay
  onChange: (value: MonthDay) => void
}) {
  return (
    <span className="dates-line__day">
      <span>{label}</span>
      <NumberInput
        className="dates-line__number"
        aria-label={`${label}哪月`}
        most={12}
        value={value.month}
        onNumber={(month) => onChange({ ...value, month })}
      />
      <span>月</span>
      <NumberInput
        className="dates-line__number"
        aria-label={`${label}哪日`}
        most={31}
        value={value.day}
        onNumber={(day) => onChange({ ...value, day })}
      />
      <span>日</span>
    </span>
  )
}

function WeekdayFields({ window, onChange }: PanelProps) {
  const days: Days | null = window.days?.kind === 'weekday' ? window.days : null
  const pick = (nth: number, weekday: number) => onChange(setDays(window, { kind: 'weekday', nth, weekday }))
  return (
    <span className="dates-line__weekday" data-on={days !== null || undefined}>
      <select
        aria-label="第几个星期"
        value={days?.nth ?? ''}
        onChange={(event) => pick(Number(event.target.value), days?.weekday ?? 6)}
      >
        <option value="" disabled>
          第几个
        </option>
        {nths.map(([nth, words]) => (
          <option key={nth} value={nth}>
            {words}
          </option>
        ))}
      </select>
      <select
        aria-label="星期几"
        value={days?.weekday ?? ''}
        onChange={(event) => pick(days?.nth ?? 1, Number(event.target.value))}
      >
        <option value="" disabled>
          周几
        </option>
        {[...'一二三四五六日'].map((words, at) => (
          <option key={words} value={at + 1}>
            周{words}
          </option>
        ))}
      </select>
    </span>
  )
}
