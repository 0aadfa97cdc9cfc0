import { type ActivitySummary, activityStates } from '@yushui/contract/activities'
import type { Programme } from '@yushui/contract/programmes'
import { taskKindWords } from '@yushui/contract/words/terms'
import { activityStateWords } from '@yushui/contract/words/work-terms'
import { isUnrecorded } from '@yushui/domain/activities/unrecorded'
import type { TaskKind } from '@yushui/domain/plan-language/plan'
import { Button } from '../../ui/button.tsx'
import '../../ui/choice.css'

/** What is to be seen; empty lets everything through. */
export interface ActivityFilter {
  kind: string
  partner: string
  state: string
  programme: string
}
export const noActivityFilter: ActivityFilter = { kind: '', partner: '', state: '', programme: '' }

/** Beside the states: those whose day has passed without a record. */
const unrecorded = 'unrecorded'

export function passesFilter(it: ActivitySummary, filter: ActivityFilter, today: string): boolean {
  return (
    (!filter.kind || it.kind === filter.kind) &&
    (!filter.partner || it.partners.some(({ name }) => name === filter.partner)) &&
    (!filter.programme || it.programmeId === filter.programme) &&
    (!filter.state || (filter.state === unrecorded ? isUnrecorded(it, today) : it.state === filter.state))
  )
}

type Option = [value: string, words: string]

/** Only what is there can be picked. */
export function ActivityFilters({
  activities,
  programmes,
  filter,
  onFilter,
}: {
  activities: readonly ActivitySummary[]
  programmes: readonly Programme[]
  filter: ActivityFilter
  onFilter: (filter: ActivityFilter) => void
}) {
  const kinds = [...new Set(activities.map(({ kind }) => kind))]
  const names = [...new Set(activities.flatMap(({ partners }) => partners.map(({ name }) => name)))]
  const states = activityStates.filter((state) => activities.some((it) => it.state === state))
  const belong = programmes.filter(({ id }) => activities.some(({ programmeId }) => programmeId === id))
  const selects: [keyof ActivityFilter, string, Option[]][] = [
    ['kind', '类别', kinds.map((kind): Option => [kind, taskKindWords[kind as TaskKind]])],
    ['partner', '和谁', names.map((name): Option => [name, name])],
    [
      'state',
      '状态',
      [[unrecorded, '◐ 待补记'], ...states.map((state): Option => [state, activityStateWords[state]])],
    ],
    ['programme', '品牌', belong.map(({ id, name }): Option => [id, name])],
  ]
  const isAll = Object.values(filter).every((value) => value === '')
  return (
    <div className="activity-filters screen-only">
      {selects
        .filter(([, , options]) => options.length > 0)
        .map(([key, label, options]) => (
          <select
            key={key}
            className="chip"
            aria-label={`只看：${label}`}
            value={filter[key]}
            onChange={(event) => onFilter({ ...filter, [key]: event.target.value })}
          >
            <option value="">{label}…</option>
            {options.map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </select>
        ))}
      {!isAll && (
        <Button small look="plain" onClick={() => onFilter(noActivityFilter)}>
          看全部
        </Button>
      )}
    </div>
  )
}
