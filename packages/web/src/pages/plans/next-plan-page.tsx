import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { planQuery } from '../../features/plan/plan-queries.ts'
import { NextPlanDesk } from '../../features/plan/roll-over/next-plan-desk.tsx'
import { rollOverQuery } from '../../features/plan/roll-over/roll-over-query.ts'
import { Loaded } from '../../loaded.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/surface.tsx'

const title = '拟下一年的计划'

export function NextPlanPage() {
  const { id } = useParams({ from: '/frame/plans/$id/next' })
  const plan = useQuery(planQuery(id))
  const rolled = useQuery(rollOverQuery(id))
  return (
    <Loaded query={plan} title={title} list={{ to: '/plans', words: '回到计划' }}>
      {(plan) =>
        plan.list.length === 0 ? (
          <NoTasks />
        ) : (
          <Loaded query={rolled} title={title}>
            {(rolled) => <NextPlanDesk plan={plan} rolled={rolled} key={plan.id} />}
          </Loaded>
        )
      }
    </Loaded>
  )
}

function NoTasks() {
  const navigate = useNavigate()
  return (
    <>
      <h1 className="unseen" tabIndex={-1}>
        {title}
      </h1>
      <Empty
        words="这份计划里没有任务，没有可以照着拟的。"
        action={
          <Button look="primary" onClick={() => navigate({ to: '/read' })}>
            读入一份计划
          </Button>
        }
        example="读入一份写好的计划，或先在作战图上加任务。"
      />
    </>
  )
}
