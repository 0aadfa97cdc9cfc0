import { taskKindWords } from '@yushui/contract/words/terms'
import { describeSpell, describeWindow } from '@yushui/domain/almanac/describe-window'
import { resolveWindow } from '@yushui/domain/almanac/resolve-window'
import { toExchange } from '@yushui/domain/plan-language/exchange'
import type { ReadPlan, ReadTask } from '@yushui/domain/plan-language/plan'
import { explainPlans, readPlans } from '@yushui/domain/plan-language/read-plan'
import { onlyOne, readOptions } from './options.ts'
import { readBytes, readText, readYear } from './plan-input.ts'
import { layOut } from './table.ts'

/** Reads a plan without a server or a database; nothing is kept. */
export async function planRead(args: string[]) {
  const { values, positionals } = readOptions(args, {
    json: { type: 'boolean' },
    year: { type: 'string' },
    explain: { type: 'boolean' },
  })
  const file = onlyOne(positionals, '请写明要读的文件，或写 - 从标准输入读。')
  const year = values.year === undefined ? null : readYear(values.year)
  const { text, notes } = await readText(await readBytes(file), file)
  if (values.explain) return print(explainPlans(text))

  const { plans } = readPlans(text)
  if (values.json)
    return print(JSON.stringify({ plans: plans.map((plan) => exchangeOf(plan, year)), notes }, null, 2))
  print([...notes, ...plans.map((plan) => describePlan(plan, year))].join('\n\n'))
}

function exchangeOf(plan: ReadPlan, year: number | null): object {
  const exchange = toExchange(plan) as { items: object[] }
  if (year === null) return exchange
  const items = exchange.items.map((item, place) => ({ ...item, dates: datesOf(plan.items[place], year) }))
  return { ...exchange, items }
}

function datesOf(task: ReadTask | undefined, year: number) {
  return task ? resolveWindow(task.window, year) : []
}

function describePlan(plan: ReadPlan, year: number | null): string {
  const facts: [string, string | number | null][] = [
    ['单位', plan.organisation],
    ['年度', plan.year ?? (plan.yearByAnniversaries && `未写明，按纪念日推算是 ${plan.yearByAnniversaries}`)],
    ['主题', plan.theme],
  ]
  const known = facts.flatMap(([name, value]) => (value === null ? [] : `${name}：${value}`))
  const doubts = plan.doubts.map(({ words, items }) => `  • ${placesOf(items)}${words}`)
  return [
    plan.title ?? '（没有标题）',
    ...known,
    plan.items.length ? `共 ${plan.items.length} 项任务` : '没有读出任务',
    ...(plan.items.length
      ? [layOut([headings(year), ...plan.items.map((task, place) => rowOf(task, place, year))])]
      : []),
    ...(doubts.length ? ['请核对：', ...doubts] : []),
  ].join('\n')
}

function placesOf(items: number[]): string {
  return items.length ? `第 ${items.map((place) => place + 1).join('、')} 项：` : ''
}

function headings(year: number | null): string[] {
  return [
    '序号',
    '时间',
    ...(year === null ? [] : [`${year}年的日期`]),
    '类别',
    '任务',
    '对象',
    '联合单位',
    '数量',
  ]
}

function rowOf(task: ReadTask, place: number, year: number | null): string[] {
  const { window, kind, title, targets, partners, quantity } = task
  const dates =
    year === null
      ? []
      : [
          datesOf(task, year)
            .map((spell) => describeSpell(spell, year))
            .join('、') || '—',
        ]
  return [
    String(place + 1),
    describeWindow(window),
    ...dates,
    taskKindWords[kind],
    title,
    targets.join('、') || '—',
    partners.join('、') || '—',
    quantity ? `${quantity.n}${quantity.unit}` : '—',
  ]
}

function print(text: string) {
  process.stdout.write(`${text}\n`)
}
