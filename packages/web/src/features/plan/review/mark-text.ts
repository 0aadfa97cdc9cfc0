import type { Draft, DraftPlan } from './draft.ts'
import { openDoubts } from './draft.ts'

/** A run of a line that looks the same throughout. */
export interface Run {
  start: number
  text: string
  isNoise: boolean
  isUnit: boolean
  /** The task whose words these are; where two share words, the one that begins later. */
  taskId: string | null
  /** Set on the last run of a task's place. */
  number: number | null
}

export interface MarkedLine {
  start: number
  role: 'title' | 'heading' | 'text' | 'noise'
  runs: Run[]
}

/** The plan's text, line by line, cut where a mark begins or ends. Empty lines are left out. */
export function markText(draft: Draft, plan: DraftPlan): MarkedLine[] {
  const { text, noise } = plan.page
  const units = draft.units.flatMap((unit) => placesOf(unit.name, text))
  const spots = plan.tasks.flatMap((task, at) =>
    task.spots.map((spot) => ({ ...spot, id: task.id, number: at + 1 })),
  )
  const cuts = [...noise, ...units, ...spots].flatMap(({ start, end }) => [start, end]).sort((a, b) => a - b)
  const headings = new Set([...plan.tasks.map((it) => it.section), ...plan.sections.map((it) => it.heading)])
  let hasTitle = false

  return linesOf(text).map(({ start, end }) => {
    const edges = [start, ...new Set(cuts.filter((cut) => cut > start && cut < end)), end]
    const runs = edges.slice(0, -1).map((from, at): Run => {
      const to = edges[at + 1]!
      const covers = (it: { start: number; end: number }) => it.start <= from && to <= it.end
      const spot = spots.filter(covers).toSorted((a, b) => b.start - a.start)[0]
      return {
        start: from,
        text: text.slice(from, to),
        isNoise: noise.some(covers),
        isUnit: units.some(covers),
        taskId: spot?.id ?? null,
        number: spot && spot.end === to ? spot.number : null,
      }
    })
    const words = text.slice(start, end).trim()
    const role = roleOf(words, runs, plan, headings, hasTitle)
    hasTitle ||= role === 'title'
    return { start, role, runs }
  })
}

function linesOf(text: string): { start: number; end: number }[] {
  const lines: { start: number; end: number }[] = []
  for (const line of text.matchAll(/[^\r\n]*[^\s][^\r\n]*/g)) {
    const lead = line[0].length - line[0].trimStart().length
    lines.push({ start: line.index + lead, end: line.index + line[0].trimEnd().length })
  }
  return lines
}

/** A heading by its number or because the reader took it for one; a line with a task's words is text. */
function roleOf(
  words: string,
  runs: Run[],
  plan: DraftPlan,
  headings: Set<string>,
  hasTitle: boolean,
): MarkedLine['role'] {
  if (runs.every((run) => run.isNoise)) return 'noise'
  if (runs.some((run) => run.taskId)) return 'text'
  if (!hasTitle && words.length <= 60 && words.includes(plan.title)) return 'title'
  const isNumbered =
    words.length <= 30 &&
    /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[)）]|\d+[、.．])/.test(words)
  return isNumbered || headings.has(words) ? 'heading' : 'text'
}

function placesOf(name: string, text: string): { start: number; end: number }[] {
  const places: { start: number; end: number }[] = []
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    places.push({ start: at, end: at + name.length })
  }
  return places
}

/** Tasks that an open doubt is about. */
export function doubtedTasks(plan: DraftPlan): Set<string> {
  return new Set(openDoubts(plan).flatMap((doubt) => doubt.taskIds))
}
