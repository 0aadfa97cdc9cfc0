import type { PlainDate } from '@yushui/domain/plain-date'

export const spanWords = {
  year: '全年',
  'first-half': '上半年',
  'second-half': '下半年',
  q1: '一季度',
  q2: '二季度',
  q3: '三季度',
  q4: '四季度',
}
export type Span = keyof typeof spanWords

const ends: Record<Span, [string, string]> = {
  year: ['01-01', '12-31'],
  'first-half': ['01-01', '06-30'],
  'second-half': ['07-01', '12-31'],
  q1: ['01-01', '03-31'],
  q2: ['04-01', '06-30'],
  q3: ['07-01', '09-30'],
  q4: ['10-01', '12-31'],
}
export function endsOf(year: number, span: Span): { from: PlainDate; to: PlainDate } {
  const [from, to] = ends[span]
  return { from: `${year}-${from}`, to: `${year}-${to}` }
}

/** What an office is asked for at this time of the year: last year's until February, a half-year's in summer. */
export function likeliestSpan(today: PlainDate): { year: number; span: Span } {
  const year = Number(today.slice(0, 4))
  const month = Number(today.slice(5, 7))
  if (month <= 2) return { year: year - 1, span: 'year' }
  if (month <= 5) return { year, span: 'q1' }
  if (month <= 8) return { year, span: 'first-half' }
  if (month <= 10) return { year, span: 'q3' }
  return { year, span: 'year' }
}
