import { type InputHTMLAttributes, type ReactNode, useState } from 'react'
import { Field } from './field.tsx'

/** Typed unseen, shown while wanted; pasting and password managers work. */
export function PasswordField({
  label,
  hint,
  error,
  ...rest
}: Omit<InputHTMLAttributes<HTMLInputElement>, 'type' | 'id' | 'className'> & {
  label: string
  hint?: ReactNode
  error?: ReactNode
  autoComplete: 'current-password' | 'new-password'
}) {
  const [isShown, setShown] = useState(false)
  return (
    <Field label={label} hint={hint} error={error}>
      {(ties) => (
        <span className="password">
          <input
            {...rest}
            {...ties}
            type={isShown ? 'text' : 'password'}
            spellCheck={false}
            autoCapitalize="none"
            className="field__control password__control"
          />
          <button
            type="button"
            className="password__eye"
            aria-label={isShown ? '遮住输入的字' : '看看输入的字'}
            onClick={() => setShown(!isShown)}
          >
            {isShown ? '遮住' : '看看'}
          </button>
        </span>
      )}
    </Field>
  )
}
