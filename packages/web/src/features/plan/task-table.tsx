import { Link } from '@tanstack/react-router'
import type { Plan, Task } from '@yushui/contract/plans'
import { taskKindWords } from '@yushui/contract/words/terms'
import { describeSpell, describeWindow } from '@yushui/domain/almanac/describe-window'
import { chineseMonthDay } from '@yushui/domain/plain-date'
import { Table } from '../../ui/table.tsx'

/** The tasks in the order of the plan; printed, the last column is for the pen. */
export function TaskTable({ plan }: { plan: Plan }) {
  const rows = plan.list.map((task, place) => ({ ...task, n: place + 1 }))
  return (
    <Table
      caption={`任务分解表（${rows.length} 项）`}
      rows={rows}
      rowKey={(task) => task.id}
      columns={[
        { title: '序号', narrow: true, deskOnly: true, cell: (task) => task.n },
        {
          title: '任务',
          heads: true,
          cell: (task) => (
            <span>
              <Link to="/chart" search={{ year: plan.year, task: task.id }} className="task-table__title">
                {task.title}
              </Link>
              {task.section && <small className="task-table__section">{task.section}</small>}
            </span>
          ),
        },
        { title: '类别', narrow: true, cell: (task) => taskKindWords[task.kind] },
        { title: '时间', cell: (task) => <When task={task} year={plan.year} /> },
        { title: '和谁', cell: (task) => task.partners.map((it) => it.name).join('、') },
        { title: '给谁', cell: (task) => task.targets.join('、') },
        {
          title: '数量',
          narrow: true,
          cell: ({ quantity }) => (quantity ? `${quantity.n} ${quantity.unit}` : ''),
        },
        { title: '谁负责', narrow: true, cell: (task) => task.responsible },
        { title: '办成', cell: (task) => <Done task={task} /> },
      ]}
    />
  )
}

/** The days of the year are said where the words alone do not give them. */
function When({ task, year }: { task: Task; year: number }) {
  const { occasions, days } = task.window
  const isMovable = occasions.length > 0 || days?.kind === 'weekday'
  const many = task.spells.length > 2 && `全年 ${task.spells.length} 次`
  const words = describeWindow(task.window)
  const inYear = many || (isMovable && task.spells.map((spell) => describeSpell(spell, year)).join('、'))
  return (
    <span>
      {words}
      {inYear && inYear !== words && <small className="task-table__days">{inYear}</small>}
    </span>
  )
}

function Done({ task }: { task: Task }) {
  if (task.ticks.length === 0) return null
  const days = task.ticks.map((tick) => chineseMonthDay(tick.on))
  const shown = days.length > 3 ? [`${days[0]}……${days.at(-1)}，共 ${days.length} 次`] : days
  return <span className="task-table__done">✓ {shown.join('、')}</span>
}
