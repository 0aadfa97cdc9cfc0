import type { Extent } from '@yushui/domain/plan-language/plan'
import { type MouseEvent, useEffect, useMemo, useRef, useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import type { Draft, DraftPlan } from './draft.ts'
import { doubtedTasks, type MarkedLine, markText, type Run } from './mark-text.ts'
import './marked-text.css'

interface Picked extends Extent {
  /** Where the buttons stand, in pixels of the sheet. */
  top: number
  left: number
}

/** The text as it was read, its tasks marked. A mark leads to its card; marked words can become a task. */
export function MarkedText({
  draft,
  plan,
  selectedId,
  onSelect,
  onTask,
  onUnit,
}: {
  draft: Draft
  plan: DraftPlan
  selectedId: string | null
  onSelect: (taskId: string) => void
  onTask: (words: Extent) => void
  onUnit: (name: string) => void
}) {
  const lines = useMemo(() => markText(draft, plan), [draft, plan])
  const doubted = useMemo(() => doubtedTasks(plan), [plan])
  const checked = useMemo(() => new Set(plan.tasks.filter((it) => it.isChecked).map((it) => it.id)), [plan])
  const sheet = useRef<HTMLDivElement>(null)
  const [picked, setPicked] = useState<Picked | null>(null)

  useEffect(() => {
    const mark = selectedId && sheet.current?.querySelector<HTMLElement>(`[data-task="${selectedId}"]`)
    const pane = sheet.current?.parentElement
    if (mark && pane) pane.scrollTo({ top: mark.offsetTop - pane.clientHeight / 3, behavior: 'smooth' })
  }, [selectedId])

  const look = (run: Run) =>
    [
      'mark-run',
      run.taskId === selectedId
        ? 'mark-run--on'
        : doubted.has(run.taskId ?? '')
          ? 'mark-run--doubt'
          : checked.has(run.taskId ?? '') && 'mark-run--checked',
    ]
      .filter(Boolean)
      .join(' ')
  const pick = () => setPicked(sheet.current && pickedIn(sheet.current, plan.page.text))
  const done = (act: () => void) => {
    act()
    setPicked(null)
    getSelection()?.removeAllRanges()
  }

  return (
    // The keys that select text by keyboard end here, as the mouse does.
    <article className="sheet song" aria-label="原文" ref={sheet} onMouseUp={pick} onKeyUp={pick}>
      {lines.map((line) => (
        <Line key={line.start} line={line} look={look} onSelect={onSelect} />
      ))}
      {picked && (
        <div className="sheet__picked" style={{ top: picked.top, left: picked.left }}>
          <Button small look="primary" onClick={() => done(() => onTask(picked))}>
            记为任务
          </Button>
          {picked.end - picked.start <= 30 && (
            <Button small onClick={() => done(() => onUnit(plan.page.text.slice(picked.start, picked.end)))}>
              这是部队名称
            </Button>
          )}
        </div>
      )}
    </article>
  )
}

function Line({
  line,
  look,
  onSelect,
}: {
  line: MarkedLine
  look: (run: Run) => string
  onSelect: (taskId: string) => void
}) {
  const go = (event: MouseEvent, taskId: string) => {
    event.preventDefault()
    if (getSelection()?.isCollapsed) onSelect(taskId)
  }
  const runs = line.runs.map((run) => {
    const inner = run.isNoise ? <s className="noise">{run.text}</s> : run.text
    const named = run.isUnit ? <span className="unit-name">{inner}</span> : inner
    const { taskId } = run
    if (!taskId) {
      return (
        <span key={run.start} data-start={run.start}>
          {named}
        </span>
      )
    }
    return (
      <a
        key={run.start}
        href={`#task-${taskId}`}
        className={look(run)}
        data-start={run.start}
        data-task={taskId}
        data-number={run.number ?? undefined}
        draggable={false}
        onClick={(event) => go(event, taskId)}
      >
        {named}
      </a>
    )
  })
  if (line.role === 'title') return <h2 className="sheet__title">{runs}</h2>
  if (line.role === 'heading') return <h3 className="sheet__heading">{runs}</h3>
  return <p className={line.role === 'noise' ? 'sheet__noise' : undefined}>{runs}</p>
}

/** The words selected in the sheet, by their place in the text. */
function pickedIn(sheet: HTMLElement, text: string): Picked | null {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const start = placeOf(range.startContainer, range.startOffset, sheet)
  const end = placeOf(range.endContainer, range.endOffset, sheet)
  if (start === null || end === null || !text.slice(start, end).trim()) return null
  const box = range.getBoundingClientRect()
  const frame = sheet.getBoundingClientRect()
  return {
    start,
    end,
    top: box.bottom - frame.top + sheet.scrollTop + 6,
    left: Math.max(8, Math.min(box.left - frame.left, frame.width - 260)),
  }
}

/** A place on the page as a place in the text; between two runs it is the end of the one before. */
function placeOf(node: Node, offset: number, sheet: HTMLElement): number | null {
  if (!sheet.contains(node)) return null
  const holder = node instanceof Element ? node : node.parentElement
  const run = holder?.closest<HTMLElement>('[data-start]')
  if (run && node.nodeType === Node.TEXT_NODE) return Number(run.dataset.start) + offset
  const runs = [...sheet.querySelectorAll<HTMLElement>('[data-start]')]
  const child = node.childNodes[offset] ?? null
  const before = runs.findLast((it) =>
    child
      ? (it.compareDocumentPosition(child) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
      : node.contains(it) || (it.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  )
  return before ? Number(before.dataset.start) + (before.textContent?.length ?? 0) : 0
}
