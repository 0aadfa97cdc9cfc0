import { expect, test } from 'vitest'
import { endsOf, likeliestSpan } from './report-spans.ts'

test.each([
  ['2027-01-08', { year: 2026, span: 'year' }, 'the year that has just ended'],
  ['2026-04-02', { year: 2026, span: 'q1' }, 'the quarter that has just ended'],
  ['2026-06-28', { year: 2026, span: 'first-half' }, 'written in June, sent in July'],
  ['2026-10-09', { year: 2026, span: 'q3' }, 'the quarter that has just ended'],
  ['2026-12-01', { year: 2026, span: 'year' }, 'December is the month of reports'],
])('on %s an office is asked for %o: %s', (today, expected) => {
  expect(likeliestSpan(today)).toEqual(expected)
})

test('a span ends with the last day of its last month', () => {
  expect(endsOf(2026, 'q2')).toEqual({ from: '2026-04-01', to: '2026-06-30' })
  expect(endsOf(2026, 'second-half')).toEqual({ from: '2026-07-01', to: '2026-12-31' })
})
