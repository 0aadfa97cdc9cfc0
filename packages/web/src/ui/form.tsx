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
    <form className="form" onSubmit={submit}>
      {fault && (
        <p className="form__fault" role="alert" tabIndex={-1} ref={said}>
          {fault}
        </p>
      )}
      {children}
    </form>
  )
}

export function FormActions({ children }: { children: ReactNode }) {
  return <div className="form__actions">{children}</div>
}
