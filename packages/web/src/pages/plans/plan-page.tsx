import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { Plan } from '@yushui/contract/plans'
import { dayWords } from '../../date-words.ts'
import { PlanAmendments } from '../../features/plan/plan-amendments.tsx'
import { PlanPapers } from '../../features/plan/plan-papers.tsx'
import { planQuery } from '../../features/plan/plan-queries.ts'
import { PlanStateLine } from '../../features/plan/plan-state-line.tsx'
import { PlanText } from '../../features/plan/plan-text.tsx'
import { TaskTable } from '../../features/plan/task-table.tsx'
import { themeWords } from '../../features/plan/theme-words.ts'
import { Loaded } from '../../loaded.tsx'
import { useMay, useMe } from '../../me.ts'
import { Button, buttonClass } from '../../ui/button.tsx'
import { PageHead } from '../../ui/surface.tsx'

export function PlanPage() {
  const { id } = useParams({ from: '/frame/plans/$id' })
  const query = useQuery(planQuery(id))
  return (
    <Loaded query={query} title="计划" list={{ to: '/plans', words: '回到计划' }}>
      {(plan) => <PlanShown plan={plan} key={plan.id} />}
    </Loaded>
  )
}

function PlanShown({ plan }: { plan: Plan }) {
  const me = useMe()
  const mayRollOver = useMay('plans.write') && plan.officeId === me.office.id && plan.list.length > 0
  const { officeName, theme, approvedAt, approvedBy } = plan
  const approved = approvedAt && `${approvedBy ?? '主任'} ${dayWords(approvedAt)}批准`
  return (
    <>
      <PageHead
        title={plan.title}
        sub={[officeName, theme && `主题${themeWords(theme)}`, approved].filter(Boolean).join(' · ')}
        figures={[
          { n: plan.tasks, words: '项任务' },
          { n: plan.tasksDone, words: '已办成' },
        ]}
        actions={
          <>
            <Button onClick={() => print()}>打印</Button>
            {mayRollOver && (
              <Link className={buttonClass()} to="/plans/$id/next" params={{ id: plan.id }}>
                {rollOverWords(plan.year, me.today)}
              </Link>
            )}
            <Link className={buttonClass()} to="/chart" search={{ year: plan.year }}>
              看作战图
            </Link>
          </>
        }
      />
      <PlanStateLine plan={plan} />
      <div className="plan-page">
        <PlanText plan={plan} />
        <div className="plan-page__side">
          <PlanPapers plan={plan} />
          {plan.state !== 'drafted' && <PlanAmendments plan={plan} />}
        </div>
        <div className="plan-page__tasks">
          <TaskTable plan={plan} />
        </div>
      </div>
    </>
  )
}

/** Said of this year as an officer says it in December. */
const rollOverWords = (year: number, today: string) =>
  today.startsWith(String(year)) ? '照今年的拟明年计划' : `照这份拟${year + 1}年计划`
