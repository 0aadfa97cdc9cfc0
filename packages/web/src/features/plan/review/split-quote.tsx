import { useCallback, useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import '../../../ui/field.css'

/** The mark nearest the middle is where a sentence of two tasks most often parts. */
function likelyCut(quote: string): number {
  const middle = quote.length / 2
  const marks = [...quote.matchAll(/[;；。,，、]|(?<=.)[和并及](?=.)/g)].map(({ index, 0: mark }) =>
    /[和并及]/.test(mark) ? index : index + 1,
  )
  const inside = marks.filter((at) => at > 1 && at < quote.length - 1)
  return inside.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0] ?? Math.round(middle)
}

/** The cursor cuts the sentence: by mouse or with the arrow keys, Enter takes it. */
export function SplitQuote({
  quote,
  onSplit,
  onLeave,
}: {
  quote: string
  onSplit: (at: number) => void
  onLeave: () => void
}) {
  const [at, setAt] = useState(() => likelyCut(quote))
  const placeCursor = useCallback(
    (field: HTMLTextAreaElement | null) => {
      field?.focus({ preventScroll: true })
      field?.scrollIntoView({ block: 'center' })
      field?.setSelectionRange(likelyCut(quote), likelyCut(quote))
    },
    [quote],
  )
  return (
    <div className="split-quote">
      <label>
        把光标放在两件事之间（点一下，或用 ← →）
        <textarea
          ref={placeCursor}
          className="field__control song"
          readOnly
          rows={2}
          value={quote}
          onSelect={(event) => setAt(event.currentTarget.selectionStart)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') {
              event.preventDefault()
              onSplit(at)
            }
            if (event.key === 'Escape') onLeave()
          }}
        />
      </label>
      <p className="split-quote__halves" role="status">
        <span>① {quote.slice(0, at) || '……'}</span>
        <span>② {quote.slice(at) || '……'}</span>
      </p>
      <div className="line-up">
        <Button small look="gold" disabled={at === 0 || at === quote.length} onClick={() => onSplit(at)}>
          从这里拆开
        </Button>
        <Button small onClick={onLeave}>
          不拆了
        </Button>
      </div>
    </div>
  )
}
