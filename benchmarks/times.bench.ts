import { parseWindow } from '@yushui/domain/plan-language/times/parse-window'
import * as chrono from 'chrono-node'
import { bestOfThree, type Figure, round } from './figure.ts'

/**
 * Phrases in which plans say when, with the months each means (null: every month, or none told). Months are
 * the least that a reader of times must get right; chrono-node gives dates, of which the month counts.
 */
const phrases: [phrase: string, months: number[] | null][] = [
  ['3月5日', [3]],
  ['3月5日前后', [3]],
  ['八一前夕', [7]],
  ['建军节期间', [7, 8]],
  ['春节前', [1, 2]],
  ['元旦、春节前', [1, 2, 12]],
  ['第三季度', [7, 8, 9]],
  ['4—6月', [4, 5, 6]],
  ['一至三月', [1, 2, 3]],
  ['上半年', [1, 2, 3, 4, 5, 6]],
  ['暑期', [7, 8]],
  ['寒假', [1, 2]],
  ['5月底前', [5]],
  ['12月底前', [12]],
  ['9月第三个周六', [9]],
  ['清明节期间', [3, 4]],
  ['国庆节前', [9]],
  ['6月上旬', [6]],
  ['年底', [12]],
  ['每季度', null],
  ['每月5日', null],
]

export async function bench(): Promise<Figure[]> {
  const day = new Date(2026, 0, 15)
  const ours = () =>
    phrases.filter(([phrase, months]) => same(parseWindow(phrase)?.months ?? null, months)).length
  const theirs = () => phrases.filter(([phrase, months]) => same(monthsByChrono(phrase, day), months)).length
  const share = round((100 * ours()) / phrases.length, 0)
  const baseline = round((100 * theirs()) / phrases.length, 0)
  const repeat = (work: () => number) => () => {
    for (let times = 0; times < 50; times++) work()
  }
  repeat(ours)()
  repeat(theirs)()
  const time = (await bestOfThree(repeat(ours))) / (50 * phrases.length)
  const baselineTime = (await bestOfThree(repeat(theirs))) / (50 * phrases.length)
  return [
    {
      name: 'phrases of time with the right months',
      value: share,
      unit: '%',
      reach: '≥ 95',
      reached: share >= 95,
      baseline: { name: 'chrono-node', value: baseline, unit: '%' },
    },
    {
      name: 'time for a phrase',
      value: round(time * 1000),
      unit: 'µs',
      reach: 'below the baseline',
      reached: time <= baselineTime,
      baseline: { name: 'chrono-node', value: round(baselineTime * 1000), unit: 'µs' },
    },
  ]
}

function monthsByChrono(phrase: string, day: Date): number[] | null {
  const found = chrono.zh.hans.parse(phrase, day)
  const months = found.flatMap(({ start, end }) => {
    const first = start.get('month') ?? 0
    const last = end?.get('month') ?? first
    return Array.from({ length: Math.max(1, last - first + 1) }, (_, place) => first + place)
  })
  return months.length > 0 ? [...new Set(months)].sort((a, b) => a - b) : null
}

const same = (one: number[] | null, other: number[] | null) => JSON.stringify(one) === JSON.stringify(other)
