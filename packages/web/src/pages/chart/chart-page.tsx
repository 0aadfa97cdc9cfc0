import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { ActivitySummary } from '@yushui/contract/activities'
import { listPartners } from '@yushui/contract/partners'
import { getYear, type Plan } from '@yushui/contract/plans'
import type { Me } from '@yushui/contract/sign-in'
import { unrecordedDays } from '@yushui/domain/activities/unrecorded'
import { useMemo } from 'react'
import { call } from '../../api.ts'
import { activitiesQuery } from '../../features/activities/activity-queries.ts'
import { TaskActivities } from '../../features/activities/task-activities.tsx'
import { Chart } from '../../features/plan/chart/chart.tsx'
import { standingTasks } from '../../features/plan/chart/chart-tasks.ts'
import { Loaded } from '../../loaded.tsx'
import { useMay, useMe } from '../../me.ts'
import { Button, buttonClass } from '../../ui/button.tsx'
import { Empty, PageHead } from '../../ui/surface.tsx'

const noActivities: readonly ActivitySummary[] = []

const yearQuery = (year: number) => ({
  queryKey: ['year', year],
  queryFn: ({ signal }: { signal: AbortSignal }) => call(getYear, { year }, { signal }),
})

export function ChartPage() {
  const me = useMe()
  const search = useSearch({ from: '/frame/chart' })
  const year = search.year ?? Number(me.today.slice(0, 4))
  const query = useQuery(yearQuery(year))
  return (
    <Loaded query={query} title={`${year}年双拥工作作战图`}>
      {({ plans }) => <Year year={year} plans={plans} me={me} />}
    </Loaded>
  )
}

function Year({ year, plans, me }: { year: number; plans: Plan[]; me: Me }) {
  const navigate = useNavigate()
  const search = useSearch({ from: '/frame/chart' })
  const mayWrite = useMay('plans.write')
  const mayTick = useMay('tasks.tick')
  const mayKnowPartners = useMay('partners.read')
  const partners = useQuery({
    queryKey: ['partners', 'no'],
    queryFn: () => call(listPartners, {}),
    enabled: mayKnowPartners,
  })
  const before = useQuery(yearQuery(year - 1))
  const mayKnowActivities = useMay('activities.read')
  const mayArrange = useMay('activities.write')
  const kept = useQuery({ ...activitiesQuery(year), enabled: mayKnowActivities })
  const activities = kept.data ?? noActivities
  const unrecorded = useMemo(() => unrecordedDays(activities, me.today), [activities, me.today])
  const tasks = useMemo(() => standingTasks(plans, me.today, unrecorded), [plans, me.today, unrecorded])
  const lastYear = useMemo(
    () => standingTasks(before.data?.plans ?? [], me.today, new Map()),
    [before.data, me.today],
  )
  const show = (next: { year?: number; task?: string }) =>
    navigate({ to: '/chart', search: { year: search.year, ...next }, replace: 'task' in next })

  if (plans.length === 0) {
    const fullest = before.data?.plans.toSorted((a, b) => b.tasks - a.tasks).find(({ tasks }) => tasks > 0)
    return (
      <>
        <PageHead title={`${year}年双拥工作作战图`} />
        <Empty
          words={`${year}年还没有计划上墙。`}
          action={
            <div className="line-up">
              {mayWrite && fullest && (
                <Link
                  className={buttonClass({ look: 'primary' })}
                  to="/plans/$id/next"
                  params={{ id: fullest.id }}
                >
                  照{year - 1}年的拟{year}年计划
                </Link>
              )}
              {mayWrite && (
                <Button look={fullest ? 'quiet' : 'primary'} onClick={() => navigate({ to: '/read' })}>
                  把去年的计划粘进来
                </Button>
              )}
              <Button onClick={() => show({ year: year - 1 })}>看{year - 1}年的</Button>
            </div>
          }
          example={
            mayWrite
              ? '一份 Word 计划，一分钟变成一整年有日子的任务。'
              : '双拥专干收下计划以后，这里就是一整年。'
          }
        />
      </>
    )
  }
  return (
    <Chart
      year={year}
      today={me.today}
      me={me.name}
      plans={plans}
      tasks={tasks}
      lastYear={lastYear}
      partners={partners.data ?? []}
      mayWrite={mayWrite}
      mayTick={mayTick}
      activitiesOf={({ task, plan }) =>
        mayKnowActivities && (
          <TaskActivities
            task={task}
            year={plan.year}
            activities={activities.filter(({ taskId }) => taskId === task.id)}
            today={me.today}
            may={mayArrange && plan.state !== 'closed'}
          />
        )
      }
      openId={search.task ?? null}
      onOpen={(task) => show({ task: task ?? undefined })}
      onYear={(next) => show({ year: next, task: undefined })}
    />
  )
}
