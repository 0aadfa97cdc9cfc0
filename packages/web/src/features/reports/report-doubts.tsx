import type { Report } from '@yushui/contract/reports'
import { yearOf } from '@yushui/domain/plain-date'
import { figureText } from '@yushui/domain/report/report-texts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/surface.tsx'
import { RecordLink } from './record-link.tsx'

const changeWords = { changed: '改过了', gone: '撤下或改期了', new: '新添的' }

/** Beside the text: what it lacks and what in it nobody can show, each leading to where to mend it. */
export function ReportDoubts({ report }: { report: Report }) {
  const { missing, unsupported, differences, changedRecords, state } = report
  const year = yearOf(report.range.to)
  return (
    <>
      {differences.length > 0 && (
        <Card title={`批准以后，${differences.length} 个数字变了`} className="report-doubts">
          <ul>
            {differences.map((it) => (
              <li key={it.key}>
                {it.words}
                <b>
                  {figureText(it.was)} → {figureText(it.is)}
                </b>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {changedRecords.length > 0 && (
        <Card title={`批准以后，${changedRecords.length} 条记录变了`} className="report-doubts">
          <ul>
            {changedRecords.map(({ title, change, ...record }) => (
              <li key={`${record.kind}${record.id}`}>
                <span>
                  {title}（{changeWords[change]}）
                </span>
                {change !== 'gone' && (
                  <RecordLink record={record} year={year}>
                    去看
                  </RecordLink>
                )}
              </li>
            ))}
          </ul>
        </Card>
      )}
      {unsupported.length > 0 && (
        <Card title={`${unsupported.length} 个手写的数字，没有记录能说明`} className="report-doubts">
          <p className="dim">用“插入数字”换上，或把缺的记录补上；确有别的依据，留着也行。</p>
          <ul>
            {unsupported.map((it) => (
              <li key={`${it.blockId}${it.words}`}>
                <mark className="unsupported">{it.words}</mark>
                <Button small look="plain" onClick={() => show(it.blockId)}>
                  看这一段
                </Button>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {missing.length > 0 && (
        <Card title={`${missing.length} 处未见记录`} className="report-doubts">
          <p className="dim">{state === 'draft' ? '办过的，补上记录就会写进来。' : '批准时就缺的。'}</p>
          <ul>
            {missing.map(({ words, record }) => (
              <li key={words}>
                <span>{words}</span>
                {record && (
                  <RecordLink record={record} year={year}>
                    去补
                  </RecordLink>
                )}
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  )
}

function show(blockId: string) {
  const block = document.getElementById(`block-${blockId}`)
  block?.scrollIntoView({ block: 'center' })
  block?.querySelector('button')?.focus()
}
