import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { Activity } from '@yushui/contract/activities'
import { activityQuery } from '../../features/activities/activity-queries.ts'
import { whenWords } from '../../features/activities/activity-words.ts'
import { runLines, runTotal } from '../../features/activities/run-sheet/run-sheet.ts'
import { runSheetFile } from '../../features/activities/run-sheet/run-sheet-file.ts'
import { RunSheetList } from '../../features/activities/run-sheet/run-sheet-list.tsx'
import '../../features/activities/activities.css'
import { Loaded } from '../../loaded.tsx'
import { Button, buttonClass } from '../../ui/button.tsx'
import { Empty, PageHead } from '../../ui/surface.tsx'

/** In the hand beside the stage: what comes now, and what after it. */
export function RunSheetPage() {
  const { id } = useParams({ from: '/frame/activities/$id/run-sheet' })
  const query = useQuery(activityQuery(id))
  return (
    <Loaded query={query} title="流程单" list={{ to: '/activities', words: '回到活动' }}>
      {(activity) => <Shown activity={activity} />}
    </Loaded>
  )
}

function Shown({ activity }: { activity: Activity }) {
  const { title, startsAt, place, facets } = activity
  const items = facets.programme ?? []
  const roster = facets.roster ?? []
  const sub = [whenWords(activity), place].filter(Boolean).join(' · ')
  const back = (
    <Link className={buttonClass()} to="/activities/$id" params={{ id: activity.id }} hash="programme">
      回到活动
    </Link>
  )
  if (items.length === 0) {
    return (
      <>
        <PageHead title={title} sub={sub} />
        <Empty words="议程还没有写。" action={back} example="写上每一项几分钟，开始时间会自己排出来。" />
      </>
    )
  }
  const takeAlong = () =>
    keep(
      `${title}流程单.html`,
      runSheetFile({
        title,
        sub,
        lines: runLines(items, startsAt),
        total: runTotal(items, startsAt),
        roster,
      }),
    )
  return (
    <div className="narrow-page">
      <PageHead
        title={title}
        sub={sub}
        actions={
          <>
            {back}
            <Button onClick={takeAlong}>存到手机，没有网也能看</Button>
            <Button look="primary" onClick={() => print()}>
              打印流程单
            </Button>
          </>
        }
      />
      <div className="run-sheet-page stack">
        <RunSheetList items={items} startsAt={startsAt} />
        {roster.length > 0 && (
          <p>
            <span className="dim">分工　</span>
            {roster.map(({ name, duty }) => [name, duty].filter(Boolean).join('：')).join('；')}
          </p>
        )}
      </div>
    </div>
  )
}

/** Hands a page to the browser to keep. */
function keep(name: string, page: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([page], { type: 'text/html' }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
