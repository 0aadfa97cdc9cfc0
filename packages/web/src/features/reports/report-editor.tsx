import type { ReportBlock, ReportFigure, ReportPart } from '@yushui/contract/reports'
import { useLayoutEffect, useRef, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Popover } from '../../ui/popover.tsx'
import { chipNode, chipText, type Figures, nodesOf, partsOf } from './report-parts.ts'

/**
 * One paragraph being written. The browser holds the text while it is edited, so that its own undo works;
 * every stroke is read back into parts.
 */
export function ReportEditor({
  block,
  figures,
  onParts,
  onSplit,
  onDone,
}: {
  block: ReportBlock
  figures: Figures
  onParts: (parts: ReportPart[]) => void
  /** Enter: what stands behind the caret becomes a paragraph of its own. */
  onSplit: (before: ReportPart[], after: ReportPart[]) => void
  onDone: () => void
}) {
  const place = useRef<HTMLDivElement>(null)
  const caret = useRef<Range | null>(null)
  const begun = useRef({ parts: block.parts, figures })
  useLayoutEffect(() => {
    const element = place.current!
    Object.assign(element, textbox)
    element.replaceChildren(...nodesOf(begun.current.parts, begun.current.figures))
    element.focus()
    const selection = getSelection()
    selection?.selectAllChildren(element)
    selection?.collapseToEnd()
  }, [])

  const tell = () => onParts(partsOf(place.current!))
  const noteCaret = () => {
    const selection = getSelection()
    if (selection?.rangeCount && place.current?.contains(selection.anchorNode))
      caret.current = selection.getRangeAt(0).cloneRange()
  }
  const insert = (key: string) => {
    const range = caret.current ?? endOf(place.current!)
    const chip = chipNode(figures, key)
    range.deleteContents()
    range.insertNode(chip)
    place.current!.focus()
    getSelection()?.collapse(chip.parentNode, [...chip.parentNode!.childNodes].indexOf(chip) + 1)
    noteCaret()
    tell()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return
    if (event.key === 'Escape') {
      event.preventDefault()
      onDone()
    }
    if (event.key === 'Enter') {
      event.preventDefault()
      noteCaret()
      const behind = (caret.current ?? endOf(place.current!)).cloneRange()
      behind.deleteContents()
      behind.setEndAfter(place.current!.lastChild ?? place.current!)
      const after = place.current!.lastChild ? partsOf(behind.extractContents()) : []
      onSplit(partsOf(place.current!), after)
    }
  }
  useLayoutEffect(() => {
    Object.assign(place.current!, {
      ariaLabel: block.kind === 'heading' ? '标题文字' : '这一段的文字',
      oninput: tell,
      onkeydown: onKeyDown,
      onkeyup: noteCaret,
      onpointerup: noteCaret,
      onblur: noteCaret,
      onpaste: pastePlain,
      ondrop: (event: DragEvent) => event.preventDefault(),
    })
  })
  return (
    <div className="report-editor">
      <div ref={place} className={`report-editor__text report-editor__text--${block.kind}`} />
      <div className="report-editor__foot">
        <FigureMenu figures={figures} onPick={insert} />
        <Button small look="primary" onClick={onDone}>
          写好了
        </Button>
        <span className="dim">回车另起一段；带下划线的数字来自记录，删去和撤销都是整个的。</span>
      </div>
    </div>
  )
}

/** No input or textarea can hold a figure as one sign among the words. */
const textbox = { contentEditable: 'true', role: 'textbox', ariaMultiLine: 'true' }

/** Looks of other programs are left behind. */
function pastePlain(event: ClipboardEvent) {
  event.preventDefault()
  const words = (event.clipboardData?.getData('text/plain') ?? '').replace(/\s*\n\s*/g, '')
  document.execCommand('insertText', false, words)
}

function endOf(element: HTMLElement): Range {
  const range = document.createRange()
  range.selectNodeContents(element)
  range.collapse(false)
  return range
}

function FigureMenu({ figures, onPick }: { figures: Figures; onPick: (key: string) => void }) {
  const [isOpen, setOpen] = useState(false)
  const [sought, setSought] = useState('')
  const found = [...figures.values()].filter((it: ReportFigure) => it.words.includes(sought.trim()))
  return (
    <Popover open={isOpen} onOpen={setOpen} title="插入一个数字" trigger={<Button small>插入数字</Button>}>
      <div className="figure-menu">
        <input
          className="field__control"
          aria-label="找数字"
          placeholder="找：讲坛、官兵……"
          value={sought}
          onChange={(event) => setSought(event.target.value)}
        />
        <ul>
          {found.map((it) => (
            <li key={it.key}>
              <button
                type="button"
                onClick={() => {
                  setOpen(false)
                  onPick(it.key)
                }}
              >
                <span>{it.words}</span>
                <b>{chipText(figures, it.key)}</b>
              </button>
            </li>
          ))}
        </ul>
        {found.length === 0 && <p className="dim">没有这样的数字。</p>}
      </div>
    </Popover>
  )
}
