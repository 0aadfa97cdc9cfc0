import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { Today, TodayGroup, TodayLine } from '@yushui/contract/today'
import { todayGroupWords } from '@yushui/contract/words/work-terms'
import { weekdayWords } from '@yushui/domain/almanac/year-calendar'
import { chineseDate, chineseMonthDay } from '@yushui/domain/plain-date'
import { DigestsButton } from '../../features/today/digests-dialog.tsx'
import { DoLink, LineLink } from '../../features/today/line-links.tsx'
import '../../features/today/today.css'
import { anyPlanQuery, todayQuery } from '../../features/today/today-query.ts'
import { Loaded } from '../../loaded.tsx'
import { useMay } from '../../me.ts'
import { Button, buttonClass } from '../../ui/button.tsx'
import { Card, Empty, PageHead } from '../../ui/surface.tsx'

/** First thing in the morning: what must not be forgotten, and the one thing to do next. */
export function TodayPage() {
  const query = useQuery(todayQuery)
  const plans = useQuery(anyPlanQuery)
  return (
    <Loaded query={query} title="今天">
      {(today) => <Shown today={today} isBeginning={plans.data === false} />}
    </Loaded>
  )
}

function Shown({ today, isBeginning }: { today: Today; isBeginning: boolean }) {
  const may = useMay('activities.write')
  const groups = today.groups.filter(({ lines }) => lines.length > 0)
  const ofNext = groups.find(({ lines }) => lines.some(({ id }) => id === today.next?.line.id))
  return (
    <>
      <PageHead
        title={`今天，${chineseMonthDay(today.day)}`}
        sub={`${chineseDate(today.day)}，${weekdayWords(today.day)}`}
        figures={(['unrecorded', 'overdue', 'due'] as const).map((group) => ({
          n: groups.find((it) => it.group === group)?.lines.length ?? 0,
          words: todayGroupWords[group],
          now: group !== 'due',
        }))}
        actions={
          <>
            <DigestsButton />
            <Button onClick={() => print()}>打印</Button>
            {may && today.next && (
              <DoLink
                group={ofNext?.group ?? 'waiting'}
                line={today.next.line}
                className={buttonClass({ look: 'primary' })}
              >
                {today.next.words}
              </DoLink>
            )}
          </>
        }
      />
      <div className="today">
        <div>
          {groups.length === 0 && (isBeginning ? <Beginning /> : <Calm />)}
          {groups.map(({ group, lines }) => (
            <Group key={group} group={group} lines={lines} may={may} />
          ))}
        </div>
        <div>
          <Coming coming={today.coming} />
        </div>
      </div>
    </>
  )
}

/** Nothing can be due before there is a plan. */
function Beginning() {
  const mayWrite = useMay('plans.write')
  const navigate = useNavigate()
  return (
    <Empty
      words="有了计划，这里每天告诉您先做哪一件。"
      action={
        mayWrite && (
          <Button look="primary" onClick={() => navigate({ to: '/read' })}>
            把去年的计划粘进来
          </Button>
        )
      }
      example={
        mayWrite
          ? '一份 Word 计划，一分钟变成一整年有日子的任务。'
          : '双拥专干收下计划以后，从这里看每天要紧的事。'
      }
    />
  )
}

function Calm() {
  return (
    <Card>
      <p className="today-calm">没有逾期的，也没有漏记的。</p>
      <div className="line-up">
        <Link className={buttonClass()} to="/chart">
          看看全年
        </Link>
        <Link className={buttonClass()} to="/activities/new" search={{ held: 'yes' }}>
          补记一次活动
        </Link>
      </div>
    </Card>
  )
}

function Group({ group, lines, may }: { group: TodayGroup; lines: readonly TodayLine[]; may: boolean }) {
  return (
    <Card title={`${todayGroupWords[group]}（${lines.length}）`}>
      <ul className="today-lines">
        {lines.map((line) => (
          <li key={`${line.kind} ${line.id} ${line.onDay}`}>
            <span>
              <LineLink line={line} className="today-lines__title">
                {line.title}
              </LineLink>
              <span className="today-lines__words">{line.words}</span>
            </span>
            {may && <DoLink group={group} line={line} className="today-lines__do" />}
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Coming({ coming }: { coming: Today['coming'] }) {
  return (
    <Card title="未来三周">
      {coming.length === 0 ? (
        <p className="dim">三周里没有节日和纪念日。</p>
      ) : (
        <ul className="coming">
          {coming.map(({ onDay, words, usualWork, lastYear }) => (
            <li key={`${onDay} ${words}`}>
              <time dateTime={onDay}>
                <b>{chineseMonthDay(onDay)}</b>
                <small>{weekdayWords(onDay)}</small>
              </time>
              <div>
                <b>{words}</b>
                {usualWork && <p className="dim">常办：{usualWork}</p>}
                {lastYear.length > 0 && (
                  <p>
                    去年：
                    {lastYear.map(({ id, title }, at) => (
                      <span key={id}>
                        {at > 0 && '、'}
                        <Link to="/activities/$id" params={{ id }}>
                          {title}
                        </Link>
                      </span>
                    ))}
                  </p>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
