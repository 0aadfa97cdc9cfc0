import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ActivityWritten } from '@yushui/contract/activities'
import type { Task } from '@yushui/contract/plans'
import { fromTask, likelyDay, nothingWritten } from '../../features/activities/activity-draft.ts'
import type { Known } from '../../features/activities/activity-fields.tsx'
import { NewActivityForm } from '../../features/activities/new-activity-form.tsx'
import { yearQuery } from '../../features/plan/plan-queries.ts'
import { Loaded } from '../../loaded.tsx'
import { useMe } from '../../me.ts'
import { PageHead } from '../../ui/surface.tsx'
import { useKnown } from './use-known.ts'

/** Standing in the yard with a phone, or back at the desk with three other things to do. */
export function NewActivityPage() {
  const { today } = useMe()
  const search = useSearch({ from: '/frame/activities/new' })
  const year = search.year ?? Number(today.slice(0, 4))
  const query = useQuery(yearQuery(year))
  const { known, tasks } = useKnown(year)
  const isHeld = search.held === 'yes'
  const title = isHeld ? '补记活动' : '安排活动'
  const task = tasks?.find(({ id }) => id === search.task) ?? null
  return (
    <Loaded query={query} title={title}>
      {() => <Shown task={task} isHeld={isHeld} known={known} title={title} />}
    </Loaded>
  )
}

function Shown({
  task,
  isHeld,
  known,
  title,
}: {
  task: Task | null
  isHeld: boolean
  known: Known
  title: string
}) {
  const me = useMe()
  const navigate = useNavigate()
  const search = useSearch({ from: '/frame/activities/new' })
  const open = (id: string) => navigate({ to: '/activities/$id', params: { id }, replace: true })
  return (
    <div className="narrow-page">
      <PageHead
        title={title}
        sub={
          task
            ? '任务里写过的都带过来了，只写剩下的。'
            : isHeld
              ? '办完了就记，几个数、几句话就行，照片以后再放。'
              : '日子没定也可以先列上。'
        }
      />
      <NewActivityForm
        key={task?.id}
        place={`activity.new.${search.task ?? search.programme ?? ''}.${isHeld ? 'held' : 'planned'}`}
        begun={begin(task, search.programme ?? null, isHeld, me)}
        isHeld={isHeld}
        known={known}
        today={me.today}
        onDone={({ id }) => open(id)}
        onLeave={() => history.back()}
      />
    </div>
  )
}

function begin(
  task: Task | null,
  programmeId: string | null,
  isHeld: boolean,
  { today, name }: { today: string; name: string },
): ActivityWritten {
  const written = task ? fromTask(task) : nothingWritten
  return {
    ...written,
    programmeId,
    responsible: written.responsible || name,
    onDay: isHeld ? likelyDay(task?.spells ?? [], today) : null,
  }
}
