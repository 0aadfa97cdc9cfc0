import type { TaskState } from '@yushui/domain/almanac/task-standing'
import { chartGroups } from '@yushui/domain/wall-chart/chart-groups'
import { Chip, Chips } from '../../../ui/choice.tsx'
import { Sign } from './board.tsx'
import './chart-filters.css'
import { type Filter, noFilter, type StandingTask } from './chart-tasks.ts'
import { stateWords } from './state-words.ts'

const legend: TaskState[] = ['done', 'unrecorded', 'soon', 'overdue', 'planned', 'open']

/** Chips on the left let kinds, people and partners through; the legend on the right is pressed for states. */
export function ChartFilters({
  tasks,
  filter,
  me,
  onFilter,
}: {
  tasks: readonly StandingTask[]
  filter: Filter
  me: string
  onFilter: (filter: Filter) => void
}) {
  const groups = chartGroups.map((it) => it.label).filter((label) => tasks.some((it) => it.group === label))
  const partners = countNames(tasks.flatMap((it) => it.task.partners.map((partner) => partner.name)))
  const people = countNames(tasks.map((it) => it.task.responsible)).filter((name) => name !== me)
  const isMine = tasks.some((it) => it.task.responsible === me)
  const isAll = Object.values(filter).every((value) => value === null)
  const turn = <K extends keyof Filter>(key: K, value: Filter[K]) =>
    onFilter({ ...filter, [key]: filter[key] === value ? null : value })

  return (
    <div className="chart-filters screen-only">
      <Chips label="只看">
        <Chip pressed={isAll} onClick={() => onFilter(noFilter)}>
          全部
        </Chip>
        {groups.map((group) => (
          <Chip key={group} pressed={filter.group === group} onClick={() => turn('group', group)}>
            {group}
          </Chip>
        ))}
        {isMine && (
          <Chip pressed={filter.person === me} onClick={() => turn('person', me)}>
            我负责的
          </Chip>
        )}
        <Names
          label="谁负责"
          names={people}
          value={filter.person}
          onPick={(name) => onFilter({ ...filter, person: name })}
        />
        <Names
          label="和谁"
          names={partners}
          value={filter.partner}
          onPick={(name) => onFilter({ ...filter, partner: name })}
        />
      </Chips>
      <fieldset className="chart-legend" aria-label="状态，点一下只看这一种">
        {legend.map((state) => (
          <button
            key={state}
            type="button"
            className="chart-legend__key"
            data-state={state}
            aria-pressed={filter.state === state}
            onClick={() => turn('state', state)}
          >
            <Sign state={state} />
            {stateWords[state]}
          </button>
        ))}
      </fieldset>
    </div>
  )
}

function Names({
  label,
  names,
  value,
  onPick,
}: {
  label: string
  names: readonly string[]
  value: string | null
  onPick: (name: string | null) => void
}) {
  if (names.length === 0) return null
  const isMine = value !== null && names.includes(value)
  return (
    <select
      className="chip chart-filters__names"
      aria-label={label}
      data-on={isMine || undefined}
      value={isMine ? value : ''}
      onChange={(event) => onPick(event.target.value || null)}
    >
      <option value="">{label}…</option>
      {names.map((name) => (
        <option key={name} value={name}>
          {name}
        </option>
      ))}
    </select>
  )
}

/** Each once, those with more tasks first. */
function countNames(names: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const name of names) if (name) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name)
}
