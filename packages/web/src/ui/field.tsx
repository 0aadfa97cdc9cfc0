import {
  type InputHTMLAttributes,
  type ReactNode,
  type Ref,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useId,
} from 'react'
import './field.css'

interface Said {
  label: ReactNode
  hint?: ReactNode
  /** What is the matter and what to write instead; read out with the field. */
  error?: ReactNode
  /** Label and control on one line, for filters. */
  beside?: boolean
}
interface Ties {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

/** Label, hint and error tied to any control by the ids it is handed. */
export function Field({
  label,
  hint,
  error,
  beside,
  spare,
  children,
}: Said & { spare?: boolean; children: (ties: Ties) => ReactNode }) {
  const id = useId()
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return (
    <div className={beside ? 'field field--beside' : 'field'}>
      <label className="field__label" htmlFor={id}>
        {label}
        {spare && <span className="field__spare">可不填</span>}
      </label>
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined })}
      {hint && (
        <span className="field__hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {error && (
        <span className="field__error" id={`${id}-error`}>
          {error}
        </span>
      )}
    </div>
  )
}

type Own<T> = Omit<T, 'id' | 'className'> & Said & { spare?: boolean }

export function TextField({
  label,
  hint,
  error,
  beside,
  spare,
  ...rest
}: Own<InputHTMLAttributes<HTMLInputElement>> & { ref?: Ref<HTMLInputElement> }) {
  return (
    <Field {...{ label, hint, error, beside, spare }}>
      {(ties) => <input type="text" {...rest} {...ties} className="field__control" />}
    </Field>
  )
}

/** The browser's own calendar: by keyboard `2026-08-01`, on a phone the phone's wheel. */
export function DateField(props: Own<InputHTMLAttributes<HTMLInputElement>>) {
  return <TextField {...props} type="date" />
}

export function TextArea({
  label,
  hint,
  error,
  beside,
  spare,
  ...rest
}: Own<TextareaHTMLAttributes<HTMLTextAreaElement>> & { ref?: Ref<HTMLTextAreaElement> }) {
  return (
    <Field {...{ label, hint, error, beside, spare }}>
      {(ties) => <textarea rows={4} {...rest} {...ties} className="field__control" />}
    </Field>
  )
}

export interface Option<T extends string = string> {
  value: T
  words: string
}

export function SelectField<T extends string>({
  label,
  hint,
  error,
  beside,
  spare,
  options,
  onPick,
  ...rest
}: Own<Omit<SelectHTMLAttributes<HTMLSelectElement>, 'onChange'>> & {
  options: readonly Option<T>[]
  onPick?: (value: T) => void
}) {
  return (
    <Field {...{ label, hint, error, beside, spare }}>
      {(ties) => (
        <select
          {...rest}
          {...ties}
          className="field__control"
          onChange={(event) => onPick?.(event.target.value as T)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.words}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

export function Check({
  children,
  ...rest
}: Omit<InputHTMLAttributes<HTMLInputElement>, 'type' | 'className'> & { children: ReactNode }) {
  return (
    <label className="check">
      <input type="checkbox" {...rest} />
      <span>{children}</span>
    </label>
  )
}
