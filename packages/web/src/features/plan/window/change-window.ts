import type { OccasionId } from '@yushui/domain/almanac/occasions'
import type {
  Days,
  Month,
  MonthDay,
  Recurrence,
  Relation,
  SpanWord,
  Window,
} from '@yushui/domain/almanac/window'

export const noWindow: Window = {
  months: null,
  occasions: [],
  relation: null,
  span: null,
  days: null,
  recurrence: null,
}

const relationOf: Record<SpanWord, Relation> = {
  before: 'before',
  eve: 'before',
  on: 'on',
  around: 'around',
  during: 'during',
  verge: 'around',
  after: 'after',
}

/** Picking a festival lets go of months and dates: one of the two says when, not both. */
export function toggleOccasion(window: Window, id: OccasionId): Window {
  const occasions = window.occasions.includes(id)
    ? window.occasions.filter((it) => it !== id)
    : [...window.occasions, id]
  if (occasions.length === 0) return { ...window, occasions, relation: null, span: null }
  const relation = window.relation ?? 'before'
  return { ...window, months: null, days: null, occasions, relation, span: window.span ?? relation }
}

export function setSpan(window: Window, span: SpanWord): Window {
  return { ...window, relation: relationOf[span], span }
}

export function toggleMonth(window: Window, month: Month): Window {
  const months = window.months ?? []
  const others = months.filter((it) => it !== month)
  return setMonths(window, others.length < months.length ? others : [...months, month].sort((a, b) => a - b))
}

/** Picking months lets go of festivals and dates; a ten-day part or a weekday within them stays. */
export function setMonths(window: Window, months: Month[]): Window {
  const days = window.days?.kind === 'dates' ? null : window.days
  return {
    ...window,
    occasions: [],
    relation: null,
    span: null,
    months: months.length > 0 ? months : null,
    days: months.length > 0 ? days : null,
  }
}

/** From one day to another; the months are those the days lie in. */
export function setDates(window: Window, from: MonthDay, to: MonthDay): Window {
  const last = to.month < from.month ? 12 : to.month
  const months = Array.from({ length: last - from.month + 1 }, (_, at) => from.month + at)
  return { ...noWindow, months, days: { kind: 'dates', from, to }, recurrence: window.recurrence }
}

/** Narrows the months; without months it means every month, so festivals and dates give way. */
export function setDays(window: Window, days: Exclude<Days, { kind: 'dates' }> | null): Window {
  return { ...setMonths(window, window.months ?? []), days }
}

export function setRecurrence(window: Window, recurrence: Recurrence | null): Window {
  return { ...window, recurrence }
}
