import type { RollOverLine } from '@yushui/contract/roll-over'
import { memo, useEffect, useRef } from 'react'
import { Button } from '../../../ui/button.tsx'
import { useSpans } from '../spans/spans-query.ts'
import { WindowPicker } from '../window/window-picker.tsx'
import { afterOf, type Choice, isTaken, keyOf, taskOf } from './next-draft.ts'

interface LineProps {
  line: RollOverLine
  year: number
  choice: Choice | undefined
  isOpen: boolean
  onChoose: (key: string, choice: Choice) => void
  /** Opens it for a change, or closes it with null. */
  onOpen: (key: string | null) => void
}

/** One task: in or out, what it was, what it becomes, and why. */
export const NextLine = memo(function NextLine({ line, year, choice, isOpen, onChoose, onOpen }: LineProps) {
  const key = keyOf(line)
  const { before, kind } = line
  const after = afterOf(line, choice, year, useSpans())
  const taken = isTaken(line, choice)
  return (
    <li className={`next-line next-line--${kind}`} data-out={!taken || undefined}>
      <label className="next-line__switch">
        <input
          type="checkbox"
          data-key={key}
          checked={taken}
          onChange={(event) => onChoose(key, { isTaken: event.target.checked })}
        />
        <span>
          {taken ? '列入' : '不列'}
          <span className="unseen">“{after.title}”</span>
        </span>
      </label>
      <div className="next-line__was">
        {before && (
          <>
            <p>
              <span className="next-line__label">原来</span>
              {before.title}
            </p>
            <p className="next-line__days">
              {before.time}
              {before.days !== before.time && ` · ${before.days}`}
            </p>
          </>
        )}
      </div>
      <div className="next-line__is">
        <p className="next-line__title">{after.title}</p>
        <p className="next-line__days">
          {after.time}
          {after.days !== after.time && <b> · {after.days}</b>}
        </p>
      </div>
      <div className="next-line__why">
        {kind !== 'kept' && <p>{line.reason}</p>}
        {before?.done && <p className="next-line__done">{before.done}</p>}
      </div>
      <Button
        small
        className="next-line__change screen-only"
        aria-expanded={isOpen}
        onClick={() => onOpen(isOpen ? null : key)}
      >
        {isOpen ? '改好了' : '改'}
        <span className="unseen">“{after.title}”</span>
      </Button>
      {isOpen && <ChangeLine line={line} year={year} choice={choice} onChoose={onChoose} />}
    </li>
  )
})

/** Each change is handed on at once, and a line that is worked on goes in. */
function ChangeLine({
  line,
  year,
  choice,
  onChoose,
}: Pick<LineProps, 'line' | 'year' | 'choice' | 'onChoose'>) {
  const key = keyOf(line)
  const task = taskOf(line, choice)
  const title = useRef<HTMLInputElement>(null)
  useEffect(() => title.current?.focus(), [])
  const edit = (edit: Choice) => onChoose(key, { ...edit, isTaken: true })
  return (
    <div className="next-line__edit">
      <label>
        <span>事项</span>
        <input
          className="field__control"
          value={choice?.title ?? task.title}
          maxLength={40}
          ref={title}
          onChange={(event) => edit({ title: event.target.value })}
        />
      </label>
      <WindowPicker window={task.window} year={year} onChange={(window) => edit({ window })} />
    </div>
  )
}
