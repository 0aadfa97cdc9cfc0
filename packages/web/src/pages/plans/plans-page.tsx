import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { PlanState, PlanSummary } from '@yushui/contract/plans'
import { planStateWords } from '@yushui/contract/words/terms'
import { dayWords } from '../../date-words.ts'
import { plansQuery } from '../../features/plan/plan-queries.ts'
import { themeWords } from '../../features/plan/theme-words.ts'
import { Loaded } from '../../loaded.tsx'
import { useMay, useMe } from '../../me.ts'
import { Button, buttonClass } from '../../ui/button.tsx'
import { Empty, PageHead, Tag, type Tone } from '../../ui/surface.tsx'
import { Table } from '../../ui/table.tsx'

const tones: Record<PlanState, Tone> = {
  drafted: 'outline',
  approved: 'gold',
  running: 'red',
  closed: 'green',
}

export function PlansPage() {
  const mayWrite = useMay('plans.write')
  const query = useInfiniteQuery(plansQuery)
  const read = (look: 'primary' | 'quiet') => (
    <Link className={buttonClass({ look })} to="/read">
      读入一份计划
    </Link>
  )
  return (
    <Loaded query={query} title="计划">
      {({ pages }) => {
        const rows = pages.flatMap((page) => page.rows)
        if (rows.length === 0) return <NoPlans action={mayWrite && read('primary')} />
        return (
          <>
            <PageHead
              title="计划"
              sub="一份写好的计划，就是一年的任务。"
              actions={
                <>
                  <Button onClick={() => print()}>打印</Button>
                  {mayWrite && read('primary')}
                </>
              }
            />
            <PlanList rows={rows} />
            {query.hasNextPage && (
              <p className="more">
                <Button busy={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
                  看更早的
                </Button>
              </p>
            )}
          </>
        )
      }}
    </Loaded>
  )
}

function NoPlans({ action }: { action: React.ReactNode }) {
  return (
    <>
      <h1 className="unseen" tabIndex={-1}>
        计划
      </h1>
      <Empty
        words={action ? '把去年的计划粘进来，今年的任务就有了日子。' : '还没有收下的计划。'}
        action={action}
        example={action && 'Word、PDF、表格、一段文字都行；手边没有，也可以用一段示例试试。'}
      />
    </>
  )
}

function PlanList({ rows }: { rows: readonly PlanSummary[] }) {
  const { office } = useMe()
  const isBelow = rows.some((row) => row.officeId !== office.id)
  return (
    <Table
      caption="计划"
      hideCaption
      rows={rows}
      rowKey={(plan) => plan.id}
      columns={[
        { title: '年度', narrow: true, cell: (plan) => `${plan.year}年` },
        {
          title: '计划',
          heads: true,
          cell: (plan) => (
            <Link to="/plans/$id" params={{ id: plan.id }}>
              {plan.title}
            </Link>
          ),
        },
        ...(isBelow ? [{ title: '单位', cell: (plan: PlanSummary) => plan.officeName }] : []),
        { title: '主题', cell: (plan) => themeWords(plan.theme) },
        {
          title: '进展',
          narrow: true,
          cell: (plan) => <Tag tone={tones[plan.state]}>{planStateWords[plan.state]}</Tag>,
        },
        {
          title: '任务',
          narrow: true,
          cell: (plan) => `${plan.tasks} 项，已办成 ${plan.tasksDone}`,
        },
        {
          title: '批准',
          narrow: true,
          cell: (plan) => plan.approvedAt && `${dayWords(plan.approvedAt)} ${plan.approvedBy ?? ''}`,
        },
      ]}
    />
  )
}
