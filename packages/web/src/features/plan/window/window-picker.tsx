import { describeWindow, explainWindow } from '@yushui/domain/almanac/describe-window'
import type { Spans } from '@yushui/domain/almanac/spans'
import type { Window } from '@yushui/domain/almanac/window'
import { namesNoDay, parseWindow } from '@yushui/domain/plan-language/times/parse-window'
import { useEffect, useId, useState } from 'react'
import { useSpans } from '../spans/spans-query.ts'
import { DatesPanel } from './dates-panel.tsx'
import { MonthsPanel } from './months-panel.tsx'
import { OccasionsPanel } from './occasions-panel.tsx'
import { RhythmPanel } from './rhythm-panel.tsx'
import './window-picker.css'

const panels = [
  ['occasions', '节日'],
  ['months', '月份'],
  ['dates', '某日'],
  ['rhythm', '次数'],
] as const
type PanelName = (typeof panels)[number][0]

export interface PanelProps {
  window: Window
  onChange: (window: Window) => void
}

/** The panel that shows what the window says already. */
function panelFor(window: Window): PanelName {
  if (window.occasions.length > 0) return 'occasions'
  if (window.days) return 'dates'
  if (window.months) return 'months'
  return window.recurrence && window.recurrence !== 'once' ? 'rhythm' : 'occasions'
}

/**
 * A time in the almanac's terms: written as an officer would say it or picked, with the days it is this
 * year and the next.
 */
export function WindowPicker({
  window,
  year,
  onChange,
}: PanelProps & {
  year: number
}) {
  const [panel, setPanel] = useState<PanelName | null>(null)
  const spans = useSpans()
  const id = useId()
  const shown = { occasions: OccasionsPanel, months: MonthsPanel, dates: DatesPanel, rhythm: RhythmPanel }
  const Panel = panel && shown[panel]

  return (
    <div className="window-picker">
      <div className="window-picker__line">
        <WrittenTime window={window} onChange={onChange} />
        <div className="window-picker__tabs">
          {panels.map(([name, words]) => (
            <button
              key={name}
              type="button"
              className="window-picker__tab"
              aria-expanded={panel === name}
              aria-controls={panel === name ? id : undefined}
              data-said={panelFor(window) === name || undefined}
              onClick={() => setPanel(panel === name ? null : name)}
            >
              {words}
            </button>
          ))}
        </div>
      </div>
      {Panel && (
        <div className="window-picker__panel" id={id}>
          <Panel window={window} onChange={onChange} />
        </div>
      )}
      <p className="window-picker__days" role="status">
        {describeDays(window, year, spans)}
      </p>
    </div>
  )
}

/** 2026年是 2月3日—2月16日（春节2月17日）。2027年会自动变为…… */
function describeDays(window: Window, year: number, spans: Spans) {
  const now = explainWindow(window, year, spans)
  const next = explainWindow(window, year + 1, spans)
  if (!hasTime(window)) return `${now}。`
  return (
    <>
      {year}年是 {now}。
      <span className="window-picker__next">
        {next === now ? '明年也是。' : `${year + 1}年会自动变为 ${next}。`}
      </span>
    </>
  )
}

const hasTime = (it: Window) =>
  it.months !== null || it.occasions.length > 0 || it.days !== null || it.recurrence !== null

/** What is typed is taken over as soon as it can be read; until then the time stays as it was. */
function WrittenTime({ window, onChange }: PanelProps) {
  const said = hasTime(window) ? describeWindow(window) : ''
  const [typed, setTyped] = useState(said)
  const [isTyping, setIsTyping] = useState(false)
  useEffect(() => {
    if (!isTyping) setTyped(said)
  }, [said, isTyping])

  const type = (text: string) => {
    setTyped(text)
    const read = parseWindow(text.trim())
    if (read) onChange(read)
  }
  const isUnread = isTyping && typed.trim() !== '' && typed !== said && parseWindow(typed.trim()) === null
  const id = useId()
  return (
    <span className="window-picker__written">
      <input
        className="window-picker__input"
        aria-label="时间"
        aria-describedby={isUnread ? id : undefined}
        aria-invalid={isUnread || undefined}
        value={typed}
        placeholder="八一前、每季度、4—6月、3月5日"
        onFocus={(event) => {
          setIsTyping(true)
          event.target.select()
        }}
        onBlur={() => setIsTyping(false)}
        onChange={(event) => type(event.target.value)}
      />
      {isUnread && (
        <span className="window-picker__unread" id={id}>
          {namesNoDay(typed)
            ? '没有这一天，请改成有的日子；下面还是原来的时间'
            : '还没看懂，可写“八一前”“每季度”“4—6月”“9月第三个周六”；下面还是原来的时间'}
        </span>
      )}
    </span>
  )
}
