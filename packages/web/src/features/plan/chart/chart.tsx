import type { Partner } from '@yushui/contract/partners'
import { getChartPaper, isAmendment, type Plan, type Task } from '@yushui/contract/plans'
import { planStateWords } from '@yushui/contract/words/terms'
import { describeWindow } from '@yushui/domain/almanac/describe-window'
import type { Window } from '@yushui/domain/almanac/window'
import { type ReactNode, useMemo, useState } from 'react'
import { download, wordsOf } from '../../../api.ts'
import { Button } from '../../../ui/button.tsx'
import { ReasonDialog } from '../../../ui/reason-dialog.tsx'
import { sayFault } from '../../../ui/said.ts'
import { PageHead } from '../../../ui/surface.tsx'
import type { KnownNames } from '../task-fields/task-fields.tsx'
import { AddTask } from './add-task.tsx'
import { Board } from './board.tsx'
import './chart.css'
import { ChartFilters } from './chart-filters.tsx'
import { ChartFoot } from './chart-foot.tsx'
import { type Filter, isUnrecorded, nextTask, noFilter, passes, type StandingTask } from './chart-tasks.ts'
import { MonthList } from './month-list.tsx'
import { TaskPanel } from './task-panel.tsx'
import { useNarrow } from './use-narrow.ts'
import { useTaskActs } from './use-task-acts.ts'

interface ChartProps {
  year: number
  today: string
  me: string
  plans: Plan[]
  tasks: StandingTask[]
  lastYear: StandingTask[]
  partners: Partner[]
  /** What a task's panel shows of its activities. */
  activitiesOf: (it: StandingTask) => ReactNode
  mayWrite: boolean
  mayTick: boolean
  /** The task whose panel is open. */
  openId: string | null
  onOpen: (taskId: string | null) => void
  onYear: (year: number) => void
}

/** The year on the wall with everything that can be done at it. */
export function Chart(props: ChartProps) {
  const { year, today, me, plans, tasks, partners, mayWrite, onOpen } = props
  const acts = useTaskActs()
  const isNarrow = useNarrow()
  const [filter, setFilter] = useState<Filter>(noFilter)
  const [isAdding, setAdding] = useState(false)
  const [moved, setMoved] = useState<{ task: Task; window: Window } | null>(null)
  const shown = useMemo(() => tasks.filter((it) => passes(it, filter)), [tasks, filter])
  const known = useMemo(() => knownNames(tasks, partners, me), [tasks, partners, me])
  const opened = tasks.find((it) => it.task.id === props.openId) ?? null

  const move = (task: Task, window: Window) => {
    const plan = plans.find((it) => it.id === task.planId)
    if (plan && isAmendment(plan.state)) setMoved({ task, window })
    else
      acts.change.mutate(
        { task, edit: { window }, reason: '' },
        { onError: (fault) => sayFault(wordsOf(fault) ?? '') },
      )
  }
  const foot = (
    <ChartFoot
      tasks={tasks}
      lastYear={props.lastYear}
      today={today}
      mayTick={props.mayTick}
      onOpen={onOpen}
    />
  )
  return (
    <>
      <Head {...props} onAdd={() => setAdding(true)} />
      {isNarrow && foot}
      <ChartFilters tasks={tasks} filter={filter} me={me} onFilter={setFilter} />
      {shown.length === 0 ? (
        <p className="chart__none">
          没有这样的任务。
          <Button small onClick={() => setFilter(noFilter)}>
            看全部
          </Button>
        </p>
      ) : isNarrow ? (
        <MonthList year={year} today={today} tasks={shown} onOpen={onOpen} />
      ) : (
        <Board
          year={year}
          today={today}
          tasks={shown}
          acts={{ open: onOpen, move: mayWrite ? move : null }}
        />
      )}
      {!isNarrow && foot}
      {opened && (
        <TaskPanel
          key={opened.task.id}
          it={opened}
          today={today}
          partners={partners}
          known={known}
          acts={acts}
          mayWrite={mayWrite}
          mayTick={props.mayTick}
          activities={props.activitiesOf(opened)}
          onClose={() => onOpen(null)}
        />
      )}
      {isAdding && (
        <AddTask
          plans={plans}
          partners={partners}
          known={known}
          add={acts.add}
          onClose={() => setAdding(false)}
        />
      )}
      <ReasonDialog
        open={moved !== null}
        title={moved ? `“${moved.task.title}”改到${describeWindow(moved.window)}` : ''}
        words="计划已经批准，改时间算变更，写一句原因。"
        example="联络员来电，部队外出，改在九月"
        action="就改到这个时间"
        busy={acts.change.isPending}
        fault={wordsOf(acts.change.error)}
        onGive={async (reason) => {
          if (!moved) return
          await acts.change.mutateAsync({ task: moved.task, edit: { window: moved.window }, reason })
          setMoved(null)
        }}
        onClose={() => {
          acts.change.reset()
          setMoved(null)
        }}
      />
    </>
  )
}

function Head({
  year,
  today,
  plans,
  tasks,
  mayWrite,
  mayTick,
  onOpen,
  onYear,
  onAdd,
}: ChartProps & { onAdd: () => void }) {
  const [isPrinting, setPrinting] = useState(false)
  const count = (state: string) => tasks.filter((it) => it.standing.state === state).length
  const next = mayTick ? nextTask(tasks, today) : null
  const print = async () => {
    setPrinting(true)
    await download(getChartPaper, { year }).catch((fault: unknown) => sayFault(wordsOf(fault) ?? ''))
    setPrinting(false)
  }
  const mayAdd = mayWrite && plans.some((plan) => plan.state !== 'closed')
  return (
    <PageHead
      title={
        <span className="chart__title">
          <span className="chart__words">
            {year}年<wbr />
            双拥工作作战图
          </span>
          <span className="chart__years screen-only">
            <button type="button" aria-label={`看${year - 1}年`} onClick={() => onYear(year - 1)}>
              ‹
            </button>
            <button type="button" aria-label={`看${year + 1}年`} onClick={() => onYear(year + 1)}>
              ›
            </button>
          </span>
        </span>
      }
      sub={plans.length === 1 ? planLine(plans[0]!) : plansLine(plans)}
      figures={[
        { n: tasks.length, words: '项任务' },
        { n: count('done'), words: '已办成' },
        { n: count('soon'), words: '三周内' },
        { n: count('overdue'), words: '逾期', now: true },
        { n: tasks.filter(isUnrecorded).length, words: '待补记' },
      ]}
      actions={
        <>
          <Button busy={isPrinting} onClick={print}>
            打印 A3
          </Button>
          {mayAdd && (
            <Button look={next ? 'quiet' : 'primary'} onClick={onAdd}>
              加一项
            </Button>
          )}
          {next && (
            <Button look="primary" onClick={() => onOpen(next.task.id)}>
              记录“{shortened(next.task.title)}”
            </Button>
          )}
        </>
      }
    />
  )
}

/** A button names the thing; the whole title is in the panel it opens. */
const shortened = (title: string) => (title.length > 12 ? `${title.slice(0, 11)}…` : title)

/** 主题《同心筑桥》 · 执行中 · 李主任 3月2日批准 */
function planLine(plan: Plan): string {
  const approved =
    plan.approvedAt && plan.approvedBy && `${plan.approvedBy} ${dayInChina(plan.approvedAt)}批准`
  return [
    plan.theme ? `主题${plan.theme.startsWith('《') ? plan.theme : `《${plan.theme}》`}` : plan.title,
    planStateWords[plan.state],
    plan.state === 'drafted' ? '等主任批准' : approved,
  ]
    .filter(Boolean)
    .join(' · ')
}

/** 3 份计划：1 份执行中，2 份草拟 */
function plansLine(plans: readonly Plan[]): string {
  const states = [...new Set(plans.map((plan) => plan.state))]
  const counts = states.map(
    (state) => `${plans.filter((plan) => plan.state === state).length} 份${planStateWords[state]}`,
  )
  return `${plans.length} 份计划：${counts.join('，')}`
}

const dayInChina = (moment: string) =>
  new Date(moment).toLocaleDateString('zh-CN', { timeZone: 'Asia/Shanghai', month: 'long', day: 'numeric' })

function knownNames(tasks: readonly StandingTask[], partners: readonly Partner[], me: string): KnownNames {
  const once = (names: string[]) => [...new Set(names.filter(Boolean))]
  return {
    partners: once([
      ...partners.map((it) => it.alias),
      ...tasks.flatMap((it) => it.task.partners.map((partner) => partner.name)),
    ]),
    targets: once(tasks.flatMap((it) => it.task.targets)),
    people: once([me, ...tasks.map((it) => it.task.responsible)]),
    sections: once(tasks.map((it) => it.task.section)),
  }
}
