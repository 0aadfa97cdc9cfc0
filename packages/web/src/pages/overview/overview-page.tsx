import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { getOverview, type OfficeCounts } from '@yushui/contract/plans'
import { call } from '../../api.ts'
import { Loaded } from '../../loaded.tsx'
import { useMe } from '../../me.ts'
import { Button } from '../../ui/button.tsx'
import { SelectField } from '../../ui/field.tsx'
import { Empty, PageHead } from '../../ui/surface.tsx'
import { Table } from '../../ui/table.tsx'
import './overview.css'

/** Counts by community, in the order of the tree: never a ranking. */
export function OverviewPage() {
  const me = useMe()
  const thisYear = Number(me.today.slice(0, 4))
  const { year = thisYear } = useSearch({ from: '/frame/overview' })
  const go = useNavigate()
  const query = useQuery({
    queryKey: ['plan', 'overview', year],
    queryFn: ({ signal }) => call(getOverview, { year }, { signal }),
  })
  const years = [-2, -1, 0, 1].map((step) => String(thisYear + step))
  return (
    <Loaded query={query} title="各社区进度">
      {(rows) => {
        const sum = (count: (row: OfficeCounts) => number) =>
          rows.reduce((total, row) => total + count(row), 0)
        return (
          <>
            <PageHead
              title="各社区进度"
              sub={`${me.office.name} · ${year}年 · 只有数，不排名次`}
              figures={[
                { n: rows.length, words: '个社区' },
                { n: sum((it) => it.tasks), words: '项任务' },
                { n: sum((it) => it.done), words: '已办成' },
                { n: sum((it) => it.overdue), words: '逾期', now: true },
              ]}
              actions={
                <>
                  <SelectField
                    beside
                    label="年度"
                    options={years.map((value) => ({ value, words: `${value}年` }))}
                    value={String(year)}
                    onPick={(value) => go({ to: '/overview', search: { year: Number(value) } })}
                  />
                  <Button onClick={() => print()}>打印</Button>
                </>
              }
            />
            {rows.length === 0 ? (
              <Empty words={`下面的社区还没有${year}年的计划。`} />
            ) : (
              <Table
                caption={`${year}年各社区双拥工作进度`}
                hideCaption
                rows={rows}
                rowKey={(it) => it.officeId}
                columns={[
                  { title: '社区', heads: true, cell: (it) => it.office },
                  {
                    title: '计划',
                    cell: (it) => (it.plans ? `${it.plans} 份` : <span className="dim">还没有</span>),
                  },
                  { title: '任务', align: 'right', cell: (it) => it.tasks },
                  { title: '已办成', align: 'right', cell: (it) => it.done },
                  {
                    title: '逾期',
                    align: 'right',
                    cell: (it) => (it.overdue ? <b className="overdue">! {it.overdue}</b> : 0),
                  },
                  { title: '完成多少', cell: (it) => <Share {...it} /> },
                ]}
              />
            )}
          </>
        )
      }}
    </Loaded>
  )
}

function Share({ tasks, done, office }: OfficeCounts) {
  if (tasks === 0) return null
  return (
    <span className="share">
      <meter className="share__bar" min={0} max={tasks} value={done} aria-label={`${office}完成多少`} />
      {done}/{tasks}
    </span>
  )
}
