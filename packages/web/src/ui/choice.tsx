import { type ButtonHTMLAttributes, type ReactNode, useId } from 'react'
import './choice.css'
import type { Option } from './field.tsx'

/** One of a few, all in sight. Arrow keys move, as in any group of radio buttons. */
export function Segmented<T extends string>({
  label,
  hideLabel,
  options,
  value,
  onPick,
  disabled,
}: {
  label: string
  hideLabel?: boolean
  options: readonly Option<T>[]
  value: T | null
  onPick: (value: T) => void
  disabled?: boolean
}) {
  const name = useId()
  return (
    <fieldset className="segmented" disabled={disabled}>
      <legend className={hideLabel ? 'unseen' : 'segmented__label'}>{label}</legend>
      <div className="segmented__row segmented__row--even">
        {options.map((option) => (
          <label className="segment" key={option.value}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onPick(option.value)}
            />
            {option.words}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** A filter or a value that is on or off. */
export function Chip({
  pressed,
  ...rest
}: Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'type' | 'className'> & { pressed?: boolean }) {
  return <button {...rest} type="button" className="chip" aria-pressed={pressed} />
}

export function Chips({ label, children }: { label: string; children: ReactNode }) {
  return (
    <fieldset className="chips" aria-label={label}>
      {children}
    </fieldset>
  )
}
