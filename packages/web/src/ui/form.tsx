import { type FormEvent, type ReactNode, useEffect, useRef } from 'react'
import './field.css'

/**
 * A form whose fault is read out and brought into view; what was typed stays. `fault` is the sentence
 * for people, or null.
 */
export function Form({
  onSubmit,
  fault,
  children,
}: {
  onSubmit: (typed: Record<string, string>) => void
  fault?: string | null
  children: ReactNode
}) {
  const said = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (fault) said.current?.focus()
  }, [fault])

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = [...new FormData(event.currentTarget)].filter((it): it is [string, string] => {
      return typeof it[1] === 'string'
    })
    onSubmit(Object.fromEntries(typed))
  }
  return (
    <form
      className="form"
      onSubmit={submit}
      onInvalidCapture={(event) => sayInChinese(event.target as Control)}
      onInputCapture={(event) => (event.target as Control).setCustomValidity('')}
    >
      {fault && (
        <p className="form__fault" role="alert" tabIndex={-1} ref={said}>
          {fault}
        </p>
      )}
      {children}
    </form>
  )
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** The browser's own bubble speaks the browser's language; this one speaks the page's. */
function sayInChinese(control: Control) {
  const { valueMissing, tooShort, tooLong, badInput, rangeUnderflow, rangeOverflow } = control.validity
  const { min, max, minLength, maxLength } = control as HTMLInputElement
  const words = valueMissing
    ? '这一项要填。'
    : tooShort
      ? `至少 ${minLength} 个字，现在是 ${control.value.length} 个。`
      : tooLong
        ? `最多 ${maxLength} 个字，现在是 ${control.value.length} 个。`
        : badInput || rangeUnderflow || rangeOverflow
          ? `请写${[min && `从 ${min}`, max && `到 ${max}`].filter(Boolean).join('')}的数字。`
          : '写法不对，请照下面的说明写。'
  control.setCustomValidity(words)
}

export function FormActions({ children }: { children: ReactNode }) {
  return <div className="form__actions">{children}</div>
}
