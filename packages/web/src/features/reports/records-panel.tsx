import { useQuery } from '@tanstack/react-query'
import type { Report } from '@yushui/contract/reports'
import { chineseDate, yearOf } from '@yushui/domain/plain-date'
import { Loaded } from '../../loaded.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { RecordLink, recordKindWords } from './record-link.tsx'
import { chipText, type Figures } from './report-parts.ts'
import { type Behind, recordsQuery } from './report-queries.ts'

/** Beside the text: the records that a figure counts, or that a paragraph rests on; each opens. */
export function RecordsPanel({
  report,
  figures,
  behind,
  onClose,
}: {
  report: Report
  figures: Figures
  behind: Behind
  onClose: () => void
}) {
  const query = useQuery(recordsQuery(report.id, behind))
  const year = yearOf(report.range.to)
  return (
    <Dialog
      open
      shape="side"
      onClose={onClose}
      title={'figure' in behind ? titleOf(figures, behind.figure) : '这一段依据的记录'}
      words={
        report.state === 'approved'
          ? '批准时记下的，之后不再变。'
          : '数字由这些记录算出；记录改了，数字跟着变。'
      }
    >
      <Loaded query={query}>
        {(records) =>
          records.length === 0 ? (
            <p className="dim">没有记录。</p>
          ) : (
            <ol className="records">
              {records.map((record) => (
                <li key={`${record.kind}${record.id}`}>
                  <RecordLink record={record} year={year}>
                    {record.title}
                  </RecordLink>
                  <span className="records__what">
                    {[recordKindWords[record.kind], record.onDay && chineseDate(record.onDay)]
                      .filter(Boolean)
                      .join('　')}
                  </span>
                </li>
              ))}
            </ol>
          )
        }
      </Loaded>
    </Dialog>
  )
}

const titleOf = (figures: Figures, key: string) => {
  const words = figures.get(key)?.words ?? '这个数字'
  return `${words} ${chipText(figures, key)}`
}
