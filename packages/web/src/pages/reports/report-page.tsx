import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { changeReport, type Report } from '@yushui/contract/reports'
import { chineseDate } from '@yushui/domain/plain-date'
import { flaggedWords } from '@yushui/domain/secrecy/open-findings'
import { useMemo } from 'react'
import { call } from '../../api.ts'
import { cache } from '../../cache.ts'
import { DecidedFindings, FindingList } from '../../features/findings/finding-list.tsx'
import { ReportDoubts } from '../../features/reports/report-doubts.tsx'
import { draftOf } from '../../features/reports/report-draft.ts'
import { findingActs, useFindings } from '../../features/reports/report-findings.ts'
import { reportChanged, reportQuery } from '../../features/reports/report-queries.ts'
import { ReportFiles, ReportSteps } from '../../features/reports/report-steps.tsx'
import { ReportText } from '../../features/reports/report-text.tsx'
import '../../features/reports/reports.css'
import '../../ui/sheet.css'
import { Loaded } from '../../loaded.tsx'
import { useMay } from '../../me.ts'
import { NotSaved } from '../../not-saved.tsx'
import { Button } from '../../ui/button.tsx'
import { SavedLine } from '../../ui/saved-line.tsx'
import { PageHead } from '../../ui/surface.tsx'
import { useAutosave } from '../../use-autosave.ts'

/** Late in December: is every number right, what have I forgotten, and may I say it in my own words? */
export function ReportPage() {
  const { id } = useParams({ from: '/frame/reports/$id' })
  const query = useQuery(reportQuery(id))
  return (
    <Loaded query={query} title="总结" list={{ to: '/reports', words: '回到总结' }}>
      {(report) => <ReportShown report={report} key={report.id} />}
    </Loaded>
  )
}

function ReportShown({ report }: { report: Report }) {
  const mayWrite = useMay('reports.write') && report.state === 'draft'
  const text = useAutosave(`report.${report.id}`, {
    saved: report,
    mayWrite,
    draftOf,
    put: ({ title, blocks }, version) => call(changeReport, { id: report.id, version, title, blocks }),
    onSaved: reportChanged,
    newest: () => cache.fetchQuery({ ...reportQuery(report.id), staleTime: 0 }),
  })
  const findings = useFindings(text.draft, report)
  const flagged = useMemo(() => flaggedWords(findings), [findings])
  return (
    <div className="sheet-page">
      <PageHead
        title="总结"
        sub={`${chineseDate(report.range.from)}至${chineseDate(report.range.to)}的记录 · 带下划线的数字都能点开`}
        actions={
          <>
            {mayWrite && <SavedLine standing={text.standing} />}
            <Button onClick={() => print()}>打印</Button>
          </>
        }
      />
      <NotSaved text={text} what="这份总结" />
      <div className="report-page">
        <ReportText report={report} text={text} findings={findings} mayWrite={mayWrite} />
        <div className="report-page__side sheet-side">
          <ReportSteps report={report} text={text} open={flagged.length} />
          {report.state === 'draft' ? (
            <FindingList
              what="总结"
              flagged={flagged}
              decisions={report.decisions}
              mayWrite={mayWrite}
              acts={findingActs(report, text)}
            />
          ) : (
            <DecidedFindings decisions={report.decisions} />
          )}
          <ReportDoubts report={report} />
          <ReportFiles report={report} text={text} mayWrite={mayWrite} />
        </div>
      </div>
    </div>
  )
}
