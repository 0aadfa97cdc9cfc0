import type { Month } from '../almanac/window.ts'
import { type Anniversary, anniversariesIn } from './anniversaries.ts'
import { type CleanText, rawExtent } from './clean-text.ts'
import type { Draft, Finding } from './draft.ts'
import { namedUnits } from './named-units.ts'
import type { Doubt, DoubtChoice, ReadTask } from './plan.ts'
import { maskedYear, type PlanFacts } from './plan-facts.ts'
import type { Fields } from './task-fields.ts'
import { monthsOf } from './times/fit-window.ts'

/** What the doubts are taken from: one plan, worked through. */
export interface Doubtful {
  clean: CleanText
  /** The plan's part of the clean text. */
  start: number
  end: number
  facts: PlanFacts
  items: ReadTask[]
  drafts: Draft[]
  fields: Map<Draft, Fields>
  findings: Finding[]
}

export function doubtsOf(plan: Doubtful): { doubts: Doubt[]; yearByAnniversaries: number | null } {
  const words = plan.clean.text.slice(plan.start, plan.end)
  const anniversaries = anniversariesIn(words)
  const years = [...new Set(anniversaries.map(({ year }) => year))]
  const yearByAnniversaries = years.length === 1 ? years[0]! : null
  const doubts =
    plan.items.length === 0
      ? [noTask()]
      : [
          ...yearDoubts(plan, words, anniversaries, yearByAnniversaries),
          ...unitDoubts(plan, words),
          ...plan.drafts.flatMap((draft, place) => timeDoubts(plan, draft, place)),
          ...pastDoubts(plan),
        ]
  return { doubts, yearByAnniversaries }
}

function noTask(): Doubt {
  return {
    code: 'no-task',
    words:
      '没有读到可以排进日程的工作。这份材料像是总结、通知、规定或新闻；如果确实是计划，请检查是否只贴了一部分。',
    items: [],
    at: null,
    choices: [],
  }
}

function yearDoubts(plan: Doubtful, words: string, found: Anniversary[], agreed: number | null): Doubt[] {
  const { year } = plan.facts
  const said = (one: Anniversary) => `“${words.slice(one.start, one.end)}”只合${one.year}年`
  const at = (one: Anniversary) => rawExtent(plan.clean, plan.start + one.start, plan.start + one.end)
  const distinct = found.filter((one, place) => found.findIndex((other) => other.year === one.year) === place)
  const choose = (years: number[]): DoubtChoice[] =>
    [...new Set(years)].map((choice) => ({ kind: 'year', year: choice, words: `按${choice}年` }))
  if (year !== null) {
    const wrong = distinct.filter((one) => one.year !== year)
    if (wrong.length === 0) return []
    return [
      {
        code: 'year-disagrees',
        words: `正文写的是${year}年，但${wrong.map(said).join('，')}。可能是从往年计划抄来的，请选定年份。`,
        items: [],
        at: at(wrong[0]!),
        choices: choose([year, ...wrong.map((one) => one.year)]),
      },
    ]
  }
  if (distinct.length > 1)
    return [
      {
        code: 'year-disagrees',
        words: `${distinct.map(said).join('，')}，两处对不上，请选定年份。`,
        items: [],
        at: at(distinct[0]!),
        choices: choose(distinct.map((one) => one.year)),
      },
    ]
  const reason =
    agreed === null ? '请填写是哪一年的计划。' : `${found.slice(0, 2).map(said).join('，')}，请核对后选定。`
  const mask = maskedYear.exec(words)
  const extent =
    mask && rawExtent(plan.clean, plan.start + mask.index, plan.start + mask.index + mask[0].length)
  const choices = agreed === null ? [] : choose([agreed])
  return plan.facts.isYearMasked
    ? [
        {
          code: 'year-masked',
          words: `年份写成了“${mask?.[0] ?? '某年'}”。${reason}`,
          items: [],
          at: extent,
          choices,
        },
      ]
    : [{ code: 'year-missing', words: `没有写明年份。${reason}`, items: [], at: null, choices }]
}

function unitDoubts(plan: Doubtful, words: string): Doubt[] {
  return namedUnits(words).map((unit) => ({
    code: 'unit-named',
    words: `“${unit.words}”像是部队（消防队）的名称，不宜写进台账，建议改称“${unit.alias}”。`,
    items: plan.items.flatMap((item, place) =>
      [item.quote, ...item.partners, ...item.targets].some((said) => said.includes(unit.words))
        ? [place]
        : [],
    ),
    at: rawExtent(plan.clean, plan.start + unit.start, plan.start + unit.end),
    choices: [
      { kind: 'alias', unit: unit.words, alias: unit.alias, words: `改称“${unit.alias}”` },
      { kind: 'keep', words: '不是单位名称，保留原文' },
    ],
  }))
}

function timeDoubts(plan: Doubtful, draft: Draft, place: number): Doubt[] {
  const { times, window } = plan.fields.get(draft)!
  const { text } = plan.clean
  const said = (time: { start: number; end: number }) => text.slice(time.start, time.end)
  const impossible = times.find((time) => time.isImpossible)
  if (impossible)
    return [
      {
        code: 'impossible-time',
        words: `“${said(impossible)}”不是一个有的日子，请改正时间。`,
        items: [place],
        at: rawExtent(plan.clean, impossible.start, impossible.end),
        choices: [{ kind: 'window', window: { ...window, months: null, days: null }, words: '时间待定' }],
      },
    ]
  const own = monthsOf(times.filter((time) => !time.isNamedAfter))
  const above = draft.passage.scope.months
  const [first] = times
  if (own && above && first && !own.some((month) => above.includes(month)))
    return [
      {
        code: 'two-readings',
        words: `“${said(first)}”和上面标题的时间（${monthWords(above)}）对不上，先按这句话算，请选定。`,
        items: [place],
        at: rawExtent(plan.clean, first.start, first.end),
        choices: [
          { kind: 'window', window: { ...window, months: own }, words: `按这句话：${monthWords(own)}` },
          {
            kind: 'window',
            window: { ...window, months: above, occasions: [], relation: null, span: null, days: null },
            words: `按标题：${monthWords(above)}`,
          },
        ],
      },
    ]
  const vague = times.find((time) => time.isVague)
  if (!vague || window.months !== null) return []
  return [
    {
      code: 'vague-time',
      words: `“${said(vague)}”没有说是哪一个节日，请选定时间。`,
      items: [place],
      at: rawExtent(plan.clean, vague.start, vague.end),
      choices: [],
    },
  ]
}

function monthWords(months: Month[]): string {
  return `${months.join('、')}月`
}

/** A told sentence among the plans is shown, so that the officer sees it was left out on purpose. */
function pastDoubts(plan: Doubtful): Doubt[] {
  return plan.findings
    .filter((finding) => finding.isPast && finding.end > finding.start)
    .slice(0, 20)
    .map((finding) => {
      const at = rawExtent(plan.clean, finding.start, finding.end)
      return {
        code: 'past-result',
        words: `“${plan.clean.text.slice(finding.start, finding.end).slice(0, 40)}”讲的是已经做过的事，没有算作要做的工作。`,
        items: [],
        at,
        choices: [],
      }
    })
}
