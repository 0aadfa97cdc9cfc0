import { useQueries, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { ReportSummary } from '@yushui/contract/reports'
import { reportStateWords } from '@yushui/contract/words/work-terms'
import { chineseDate, yearOf } from '@yushui/domain/plain-date'
import { useState } from 'react'
import { dayWords } from '../../date-words.ts'
import { partnersQuery } from '../../features/partners/partner-queries.ts'
import { campaignsQuery, programmesQuery } from '../../features/programmes/programme-queries.ts'
import { type About, NewReportDialog } from '../../features/reports/new-report-dialog.tsx'
import { reportsQuery } from '../../features/reports/report-queries.ts'
import { Loaded } from '../../loaded.tsx'
import { useMay, useMe } from '../../me.ts'
import { Button } from '../../ui/button.tsx'
import { Empty, PageHead, Tag } from '../../ui/surface.tsx'
import { Table } from '../../ui/table.tsx'

/** The street wants the report by Friday; last year's is the measure of how long it should be. */
export function ReportsPage() {
  const query = useQuery(reportsQuery)
  const mayWrite = useMay('reports.write')
  const [isWriting, setWriting] = useState(false)
  const begin = mayWrite && (
    <Button look="primary" onClick={() => setWriting(true)}>
      写一份总结
    </Button>
  )
  return (
    <>
      <PageHead
        title="总结"
        sub="照记录写成；每个数字点开就是它背后的记录。"
        actions={(query.data?.length ?? 0) > 0 && begin}
      />
      <Loaded query={query}>
        {(reports) =>
          reports.length > 0 ? (
            <ReportList reports={reports} />
          ) : (
            <Empty
              words="还没有写过总结。"
              action={begin}
              example={
                mayWrite
                  ? '选好全年、半年、一个季度或一个品牌，一份照记录写成的总结马上就在这里。'
                  : '双拥专干写好以后，主任在这里批准。'
              }
            />
          )
        }
      </Loaded>
      {isWriting && <Begin onClose={() => setWriting(false)} />}
    </>
  )
}

function Begin({ onClose }: { onClose: () => void }) {
  const { today } = useMe()
  const navigate = useNavigate()
  const [partners, programmes, campaigns] = useQueries({
    queries: [partnersQuery(), programmesQuery(), campaignsQuery()],
  })
  const abouts: About[] = [
    ...(programmes.data ?? []).map(({ id, name }) => ({ kind: 'programme' as const, id, name })),
    ...(partners.data ?? []).map(({ id, alias }) => ({ kind: 'partner' as const, id, name: alias })),
    ...(campaigns.data ?? []).map(({ id, name, from }) => ({
      ...{ kind: 'campaign' as const, id, name },
      year: yearOf(from),
    })),
  ]
  return (
    <NewReportDialog
      today={today}
      abouts={abouts}
      onWritten={({ id }) => navigate({ to: '/reports/$id', params: { id } })}
      onClose={onClose}
    />
  )
}

function ReportList({ reports }: { reports: readonly ReportSummary[] }) {
  return (
    <Table
      caption="总结"
      hideCaption
      rows={reports}
      rowKey={({ id }) => id}
      columns={[
        {
          title: '总结',
          heads: true,
          cell: ({ id, title }) => (
            <Link to="/reports/$id" params={{ id }}>
              {title}
            </Link>
          ),
        },
        {
          title: '起止',
          narrow: true,
          cell: ({ range }) => `${chineseDate(range.from)}—${chineseDate(range.to)}`,
        },
        {
          title: '状态',
          narrow: true,
          cell: ({ state, approvedAt }) =>
            state === 'approved' ? (
              <Tag tone="green">✓ {approvedAt && dayWords(approvedAt)}批准</Tag>
            ) : (
              <Tag tone="outline">{reportStateWords[state]}</Tag>
            ),
        },
      ]}
    />
  )
}
