import type { Recurrence } from '../almanac/window.ts'
import type { TaskKind } from '../plan-language/plan.ts'
import type { ChartTask } from './chart.ts'
import { chartGroups, groupOf, kindsInWords } from './chart-groups.ts'

/** The tasks of one row, before they have places. */
export interface RowOfTasks {
  key: string
  label: string
  sublabel: string
  /** `dated`: bars and points at their windows; `rhythm`: points on a wire; `undated`: boxes side by side. */
  form: 'dated' | 'rhythm' | 'undated'
  tasks: ChartTask[]
}

const rhythms: Partial<Record<Recurrence, string>> = {
  monthly: '每月一次',
  quarterly: '每季度一次',
  'half-yearly': '每半年一次',
}

/**
 * Rows from top to bottom: the plan's topics (or, where its headings are mere times, groups of kinds),
 * then what keeps a rhythm, a row each, then what goes on all year or has no time yet.
 */
export function rowsOf(tasks: ChartTask[]): RowOfTasks[] {
  const isRhythm = (task: ChartTask) => !!rhythms[task.recurrence ?? 'once'] && task.spells.length > 1
  const isUndated = (task: ChartTask) => task.state === 'open' || task.spells.length === 0
  const undated = tasks.filter(isUndated)
  const rhythm = tasks.filter((task) => !isUndated(task) && isRhythm(task))
  const dated = tasks.filter((task) => !isUndated(task) && !isRhythm(task))
  const rows = [
    ...topicRows(dated, isByTopic(tasks)),
    ...rhythm.map(
      (task): RowOfTasks => ({
        key: `rhythm ${task.id}`,
        label: task.title,
        sublabel: rhythms[task.recurrence ?? 'once'] ?? '',
        form: 'rhythm',
        tasks: [task],
      }),
    ),
    undatedRow(
      '常年进行',
      '长期 不定期',
      undated.filter(({ recurrence, spells }) => recurrence && spells.length > 0),
    ),
    undatedRow(
      '未定时间',
      '待排定',
      undated.filter(({ recurrence, spells }) => !recurrence || spells.length === 0),
    ),
  ]
  return rows.filter((row) => row.tasks.length > 0)
}

const undatedRow = (label: string, sublabel: string, tasks: ChartTask[]): RowOfTasks => ({
  key: label,
  label,
  sublabel,
  form: 'undated',
  tasks,
})

function topicRows(tasks: ChartTask[], isByTopic: boolean): RowOfTasks[] {
  const labelOf = (task: ChartTask) => (isByTopic && topicOf(task.section)) || groupLabel(task.kind)
  const labels = isByTopic ? [...new Set(tasks.map(labelOf))] : chartGroups.map(({ label }) => label)
  return labels.map((label) => {
    const ofRow = tasks.filter((task) => labelOf(task) === label)
    return {
      key: `topic ${label}`,
      label,
      sublabel: kindsInWords(ofRow.map(({ kind }) => kind)),
      form: 'dated',
      tasks: ofRow,
    }
  })
}

const groupLabel = (kind: TaskKind) => groupOf(kind)?.label ?? '组织保障'

/** More rows than this are no longer seen at a glance. */
const mostTopics = 9

/** A plan is ordered by topic when most of its tasks stand under a few headings that name no time. */
function isByTopic(tasks: ChartTask[]): boolean {
  const topics = tasks.map(({ section }) => topicOf(section)).filter((topic) => topic !== '')
  const distinct = new Set(topics).size
  return topics.length * 2 > tasks.length && distinct > 1 && distinct <= mostTopics
}

const leadingNumber =
  /^\s*(?:[（(][一二三四五六七八九十\d]+[）)]|(?:第?[一二三四五六七八九十]+[章节]?|\d+)[、.．，:：\s])+\s*/u
const timeHeading =
  /^(?:\d|[一二三四五六七八九十、至到—–~-])*(?:月|季度|季|上半年|下半年)|^第.季度|^[上下]半年|^[春夏秋冬]季|^全年/u

/** A heading without its number; empty where it is a time (4—6月, 第二季度) or nothing. */
export function topicOf(section: string): string {
  const whole = section.trim()
  if (timeHeading.test(whole)) return ''
  const bare = whole.replace(leadingNumber, '').replace(/[：:。]$/u, '')
  return timeHeading.test(bare) ? '' : bare
}
