import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { wordsFor } from '@yushui/contract/words/refusals'
import { taskKindWords } from '@yushui/contract/words/terms'
import { readDocumentInChild } from '@yushui/documents/read/read-in-child'
import { DocumentRefusal } from '@yushui/documents/read/refusal'
import { describeSpell, describeWindow } from '@yushui/domain/almanac/describe-window'
import { resolveWindow } from '@yushui/domain/almanac/resolve-window'
import { toExchange } from '@yushui/domain/plan-language/exchange'
import type { ReadPlan, ReadTask } from '@yushui/domain/plan-language/plan'
import { explainPlans, readPlans } from '@yushui/domain/plan-language/read-plan'
import { Trouble } from '@yushui/server/operate/trouble'
import { onlyOne, readOptions } from './options.ts'
import { layOut } from './table.ts'
import { UsageFault } from './usage.ts'

/** The years the almanac knows. */
const firstYear = 1900
const lastYear = 2100

/** Reads a plan without a server or a database; nothing is kept. */
export async function planRead(args: string[]) {
  const { values, positionals } = readOptions(args, {
    json: { type: 'boolean' },
    year: { type: 'string' },
    explain: { type: 'boolean' },
  })
  const file = onlyOne(positionals, '请写明要读的文件，或写 - 从标准输入读。')
  const year = values.year === undefined ? null : readYear(values.year)
  const { text, notes } = await readInput(file)
  if (values.explain) return print(explainPlans(text))

  const { plans } = readPlans(text)
  if (values.json)
    return print(JSON.stringify({ plans: plans.map((plan) => exchangeOf(plan, year)), notes }, null, 2))
  print([...notes, ...plans.map((plan) => describePlan(plan, year))].join('\n\n'))
}

function readYear(text: string): number {
  const year = /^\d{4}$/.test(text) ? Number(text) : 0
  if (year >= firstYear && year <= lastYear) return year
  throw new UsageFault(`--year 后面写四位年份（${firstYear}—${lastYear}），例如 --year 2027。`)
}

async function readInput(file: string) {
  const bytes = file === '-' ? await buffer(process.stdin) : readBytes(file)
  try {
    return await readDocumentInChild(bytes, file === '-' ? '' : basename(file))
  } catch (fault) {
    if (fault instanceof DocumentRefusal) throw new Trouble(wordsFor(fault.code))
    throw fault
  }
}

function readBytes(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch (fault) {
    const code = fault instanceof Error && 'code' in fault ? String(fault.code) : ''
    throw new Trouble(reasons[code] ?? `读不了文件 ${file}（${code}）。`.trim())
  }
}

const reasons: Record<string, string> = {
  ENOENT: '没有这个文件。请检查文件名和路径。',
  EISDIR: '这是一个文件夹。请写明其中的一个文件。',
  EACCES: '没有权限读这个文件。请换一个有权限的用户，或复制一份再读。',
  ERR_FS_FILE_TOO_LARGE: '文件太大。计划文件请不要超过 20 MB。',
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
