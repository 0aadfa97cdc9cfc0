import type { ProgrammeItem } from '@yushui/contract/activity-facets'
import { runLines, runTotal } from './run-sheet.ts'
import './run-sheet.css'

/** The agenda with the time each item begins at; in the hand as narrow as a slip of paper. */
export function RunSheetList({
  items,
  startsAt,
}: {
  items: readonly ProgrammeItem[]
  startsAt: string | null
}) {
  const lines = runLines(items, startsAt).map((line, at) => ({ ...line, number: String(at + 1) }))
  return (
    <div className="run-sheet">
      <ol>
        {lines.map(({ number, at, title, form, by, minutes }) => (
          <li key={number}>
            {at ? <time>{at}</time> : <span className="run-sheet__number">{number}</span>}
            <b>{title}</b>
            <span className="run-sheet__by">{[form, by].filter(Boolean).join(' · ')}</span>
            <span className="run-sheet__minutes">{minutes > 0 && `${minutes}分钟`}</span>
          </li>
        ))}
      </ol>
      <p className="dim">
        {runTotal(items, startsAt)}
        {!startsAt && '。写上几点开始，每一项的时间就排出来。'}
      </p>
    </div>
  )
}
