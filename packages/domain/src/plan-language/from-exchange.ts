import { type OccasionId, occasionIds } from '../almanac/occasions.ts'
import { recurrences, relations, type Window } from '../almanac/window.ts'
import { type ReadTask, taskKinds } from './plan.ts'
import type { PlanAtRest, TaskAtRest } from './plan-at-rest.ts'
import { readPlans } from './read-plan.ts'

/** Says in Chinese what is not as the exchange format has it. */
export class ExchangeFault extends Error {
  override name = 'ExchangeFault'
}

/** A plan of the exchange format; its year is null where it has none. */
export type ExchangedPlan = Omit<PlanAtRest, 'year'> & { year: number | null }

type Fields = Record<string, unknown>

/**
 * The plans of a file in the exchange format, `{"plans": […]}` or one plan by itself. What the format
 * leaves out (the prose, 前 or 前夕, the days of a month) is read from the plan's own text again, where
 * that still says what the item says.
 */
export function fromExchange(json: string): ExchangedPlan[] {
  const whole = fieldsOf(parse(json), '文件')
  const plans = 'plans' in whole ? listOf(whole.plans, 'plans') : [whole]
  return plans.map((plan, place) => planOf(fieldsOf(plan, `第${place + 1}份计划`)))
}

function planOf(plan: Fields): ExchangedPlan {
  const text = wordsOf(plan.text, 'text')
  const [read] = text ? readPlans(text).plans : []
  return {
    title: wordsOf(plan.title, 'title'),
    year: numberOf(plan.year, 'year'),
    organisation: wordsOf(plan.organisation, 'organisation'),
    theme: wordsOf(plan.theme, 'theme'),
    sections: (read?.sections ?? []).map(({ kind, heading, text }) => ({ kind, heading, text })),
    tasks: listOf(plan.items, 'items').map((item, place) =>
      taskOf(fieldsOf(item, `第${place + 1}项`), `第${place + 1}项的 `, read?.items ?? []),
    ),
  }
}

function taskOf(item: Fields, where: string, read: ReadTask[]): TaskAtRest {
  const quote = wordsOf(item.quote, `${where}quote`)
  const window = windowOf(item, where)
  const same = read.find((one) => one.quote === quote)
  const title = wordsOf(item.title, `${where}title`) || quote.slice(0, 20)
  if (!title) throw new ExchangeFault(`${where}title 和 quote 都是空的。`)
  return {
    title,
    quote,
    kind: oneOf(taskKinds, item.kind, `${where}kind`) ?? 'other',
    window: same && saysSame(window, same.window) ? same.window : window,
    partners: namesOf(item.partners, `${where}partners`),
    targets: namesOf(item.targets, `${where}targets`),
    quantity: quantityOf(item.quantity, `${where}quantity`),
    section: same?.section ?? '',
    responsible: '',
    note: '',
  }
}

function windowOf(item: Fields, where: string): Window {
  const named = item.occasion ?? item.anchor ?? []
  const ids = (Array.isArray(named) ? named : [named]) as unknown[]
  const occasions = ids.flatMap((id): OccasionId[] => {
    const known = oneOf(occasionIds, id, `${where}anchor`)
    return known ? [known] : []
  })
  const relation = oneOf(relations, item.relation, `${where}relation`)
  const months = item.months === null || item.months === undefined ? null : monthsOf(item.months, where)
  return {
    months,
    occasions,
    relation: occasions.length > 0 ? (relation ?? 'on') : null,
    span: null,
    days: null,
    recurrence: oneOf(recurrences, item.recurrence, `${where}recurrence`),
  }
}

const saysSame = (said: Window, read: Window) =>
  said.months?.join() === read.months?.join() &&
  said.occasions.join() === read.occasions.join() &&
  said.relation === read.relation &&
  said.recurrence === read.recurrence

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    throw new ExchangeFault('这个 JSON 文件不完整，读不出来。')
  }
}

function fieldsOf(value: unknown, where: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new ExchangeFault(`${where}不是交换格式的计划。`)
  return value as Fields
}

function listOf(value: unknown, where: string): unknown[] {
  if (!Array.isArray(value)) throw new ExchangeFault(`${where} 应是一个列表。`)
  return value
}

function wordsOf(value: unknown, where: string): string {
  if (value === null || value === undefined) return ''
  if (typeof value !== 'string') throw new ExchangeFault(`${where} 应是文字。`)
  return value.trim()
}

function numberOf(value: unknown, where: string): number | null {
  if (value === null || value === undefined) return null
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new ExchangeFault(`${where} 应是一个数。`)
  return value
}

function oneOf<T extends string>(known: readonly T[], value: unknown, where: string): T | null {
  if (value === null || value === undefined) return null
  const found = known.find((one) => one === value)
  if (!found) throw new ExchangeFault(`${where}“${String(value)}”不认识。`)
  return found
}

const namesOf = (value: unknown, where: string) =>
  value === null || value === undefined ? [] : listOf(value, where).map((name) => wordsOf(name, where))

function monthsOf(value: unknown, where: string): number[] {
  const months = listOf(value, `${where}months`).map((month) => numberOf(month, `${where}months`) ?? 0)
  if (months.length === 0 || months.some((month) => !Number.isInteger(month) || month < 1 || month > 12))
    throw new ExchangeFault(`${where}months 应是 1—12 的月份。`)
  return [...new Set(months)].sort((a, b) => a - b)
}

function quantityOf(value: unknown, where: string): TaskAtRest['quantity'] {
  if (value === null || value === undefined) return null
  const { n, unit } = fieldsOf(value, where)
  const count = numberOf(n, where)
  return count === null ? null : { n: count, unit: wordsOf(unit, where) }
}
