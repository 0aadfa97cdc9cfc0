import type { KeyboardEvent, Ref } from 'react'
import './growing-text.css'

/** A stretch of the text to be marked, by its signs. */
export interface Mark {
  start: number
  end: number
}

/** As high as what is written in it. Marked stretches shine through from a copy that lies beneath it. */
export function GrowingText({
  value,
  label,
  marks = [],
  className = '',
  onText,
  onKeyDown,
  ...rest
}: {
  value: string
  label: string
  marks?: readonly Mark[]
  className?: string
  /** Without it the text is read only. */
  onText?: (value: string) => void
  onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void
  id?: string
  maxLength?: number
  placeholder?: string
  ref?: Ref<HTMLTextAreaElement>
}) {
  if (!onText) {
    return (
      <span id={rest.id} className={`growing growing--still ${className}`}>
        <Marked text={value} marks={marks} />
      </span>
    )
  }
  return (
    <span className={`growing ${className}`}>
      <span className="growing__beneath" aria-hidden="true">
        <Marked text={value || rest.placeholder || ''} marks={marks} />
        {/* A last line without a sign has no height of its own. */}
        {'\u200b'}
      </span>
      <textarea
        {...rest}
        className="growing__text"
        aria-label={label}
        rows={1}
        value={value}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={onKeyDown}
      />
    </span>
  )
}

function Marked({ text, marks }: { text: string; marks: readonly Mark[] }) {
  let from = 0
  const runs = marks.flatMap(({ start, end }) => {
    const before = text.slice(from, start)
    from = end
    return [before, <mark key={start}>{text.slice(start, end)}</mark>]
  })
  return [...runs, text.slice(from)]
}
