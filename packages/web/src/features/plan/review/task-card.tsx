import { taskKindWords } from '@yushui/contract/words/terms'
import { describeWindow } from '@yushui/domain/almanac/describe-window'
import { memo, useEffect, useRef } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Kbd, Tag } from '../../../ui/surface.tsx'
import { type KnownNames, TaskFields } from '../task-fields/task-fields.tsx'
import type { TaskEdit } from './change-draft.ts'
import type { DraftTask } from './draft.ts'
import { SplitQuote } from './split-quote.tsx'
import './task-card.css'

export interface TaskActs {
  select: (id: string | null) => void
  edit: (id: string, edit: TaskEdit) => void
  /** Looked over; on to the next. */
  check: (id: string) => void
  merge: (id: string) => void
  split: (id: string, at: number) => void
  drop: (id: string) => void
  /** Opens or closes the cutting of the quote. */
  startSplit: (id: string | null) => void
}

/** What was added by hand has no sentence to be cut. */
export const canBeSplit = ({ quote }: DraftTask) => quote.length >= 4

interface CardProps {
  task: DraftTask
  number: number
  isDoubted: boolean
  acts: TaskActs
}

/** A task in one look: what, when, with whom, for whom, how much. */
export const ClosedCard = memo(function ClosedCard({ task, number, isDoubted, acts }: CardProps) {
  const facts = [
    ['和', task.partners.join('、')],
    ['给', task.targets.join('、')],
    ['数量', task.quantity && `${task.quantity.n} ${task.quantity.unit}`],
    ['由', task.responsible],
  ].filter(([, value]) => value)
  return (
    <li id={`task-${task.id}`} className={isDoubted ? 'task-card task-card--doubt' : 'task-card'}>
      <button type="button" className="task-card__open" onClick={() => acts.select(task.id)}>
        <span className="task-card__number">{number}</span>
        <span className="task-card__title">{task.title || '还没写事项'}</span>
        <span className="task-card__facts">
          <span className="task-card__when">{describeWindow(task.window)}</span>
          {facts.map(([word, value]) => (
            <span key={word}>
              <i>{word}</i> {value}
            </span>
          ))}
        </span>
      </button>
      <span className="task-card__aside">
        {task.isChecked && <span className="task-card__tick">✓ 已核</span>}
        <Tag>{taskKindWords[task.kind]}</Tag>
      </span>
    </li>
  )
})

/** The task in hand: every field open, the sentence it comes from, and what can be done with it. */
export function OpenCard({
  task,
  number,
  year,
  known,
  isLast,
  isSplitting,
  acts,
}: CardProps & { year: number; known: KnownNames; isLast: boolean; isSplitting: boolean }) {
  const card = useRef<HTMLLIElement>(null)
  useEffect(() => {
    // What was pressed to open it is gone; the keys go on from the card.
    if (document.activeElement === document.body) card.current?.focus({ preventScroll: true })
    card.current?.scrollIntoView({ block: 'nearest', behavior: 'smooth' })
  }, [])
  return (
    <li
      id={`task-${task.id}`}
      className="task-card task-card--on"
      ref={card}
      tabIndex={-1}
      aria-current="true"
    >
      <div className="task-card__head">
        <span className="task-card__number">{number}</span>
        <span className="task-card__from">{task.quote ? `“${task.quote}”` : '您添的一项，原文里没有'}</span>
        {task.isChecked && <span className="task-card__tick">✓ 已核</span>}
      </div>
      <TaskFields task={task} year={year} known={known} onEdit={(edit) => acts.edit(task.id, edit)} />
      {isSplitting && (
        <SplitQuote
          quote={task.quote}
          onSplit={(at) => acts.split(task.id, at)}
          onLeave={() => acts.startSplit(null)}
        />
      )}
      <div className="task-card__acts">
        <Button small look={task.isChecked ? 'quiet' : 'gold'} onClick={() => acts.check(task.id)}>
          {task.isChecked ? '看下一项' : '核过了，下一项'} <Kbd>Enter</Kbd>
        </Button>
        <Button small disabled={isLast} onClick={() => acts.merge(task.id)}>
          与下一项合并 <Kbd>M</Kbd>
        </Button>
        <Button
          small
          disabled={!canBeSplit(task)}
          aria-expanded={isSplitting}
          onClick={() => acts.startSplit(isSplitting ? null : task.id)}
        >
          拆成两项 <Kbd>S</Kbd>
        </Button>
        <Button small look="danger" onClick={() => acts.drop(task.id)}>
          不是任务 <Kbd>X</Kbd>
        </Button>
      </div>
    </li>
  )
}
