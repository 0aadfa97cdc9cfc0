import { type InputHTMLAttributes, useState } from 'react'

/** Holds what is typed until it is a whole number within bounds, so that the field can be emptied on the way. */
export function NumberInput({
  value,
  least = 1,
  most,
  onNumber,
  ...rest
}: Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'onChange' | 'type' | 'min' | 'max'> & {
  value: number
  least?: number
  most: number
  onNumber: (value: number) => void
}) {
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <input
      {...rest}
      type="number"
      inputMode="numeric"
      min={least}
      max={most}
      value={typed ?? value}
      onBlur={() => setTyped(null)}
      onChange={(event) => {
        setTyped(event.target.value)
        const number = Number(event.target.value)
        if (Number.isInteger(number) && number >= least && number <= most) onNumber(number)
      }}
    />
  )
}
