import { writeFileSync } from 'node:fs'
import { extname, resolve } from 'node:path'
import { arrangements } from '@yushui/contract/plans'
import type { Paper } from '@yushui/domain/paper'
import { paperText } from '@yushui/domain/paper-text'
import { type ExchangedPlan, ExchangeFault, fromExchange } from '@yushui/domain/plan-language/from-exchange'
import type { ReadPlan } from '@yushui/domain/plan-language/plan'
import { readPlans } from '@yushui/domain/plan-language/read-plan'
import { type PaperChoices, writePlan } from '@yushui/domain/plan-language/write-plan'
import { Trouble } from '@yushui/server/operate/trouble'
import { onlyOne, readOptions } from './options.ts'
import { readBytes, readText, readYear } from './plan-input.ts'
import { UsageFault } from './usage.ts'

const formats = ['txt', 'docx', 'pdf'] as const
type Format = (typeof formats)[number]

/** Writes a plan as a paper that an office would sign, without a server or a database. */
export async function planWrite(args: string[]) {
  const { values, positionals } = readOptions(args, {
    arrangement: { type: 'string', default: 'by-quarter' },
    format: { type: 'string' },
    out: { type: 'string' },
    year: { type: 'string' },
  })
  const file = onlyOne(positionals, '请写明要写成文稿的计划，或写 - 从标准输入读。')
  const arrangement = pick(arrangements, values.arrangement, '--arrangement')
  const format = pick(formats, values.format ?? endingOf(values.out), '--format')
  const year = values.year === undefined ? null : readYear(values.year)
  if (format !== 'txt' && values.out === undefined)
    throw new UsageFault(`写成 ${format} 要用 --out 写明存到哪个文件。`)

  const plans = (await readPlan(file)).filter(({ tasks }) => tasks.length > 0)
  if (plans.length === 0)
    throw new Trouble('没有读出任务，没有可以写的。请用 plan read --explain 看看为什么。')
  if (format !== 'txt' && plans.length > 1)
    throw new Trouble(`这里有 ${plans.length} 份计划，一个文件只写一份。请把要的那份单独存成文件再写。`)
  const papers = plans.map((plan) => paperOf(plan, year, arrangement))
  await put(papers, format, values.out)
}

function pick<T extends string>(known: readonly T[], said: string, option: string): T {
  const found = known.find((one) => one === said)
  if (!found) throw new UsageFault(`${option} 后面写 ${known.join('、')} 中的一个。`)
  return found
}

/** By the name of the file, where it says. */
const endingOf = (out: string | undefined) =>
  formats.find((format) => out !== undefined && extname(out).toLowerCase() === `.${format}`) ?? 'txt'

async function readPlan(file: string): Promise<ExchangedPlan[]> {
  const bytes = await readBytes(file)
  const start = bytes
    .subarray(0, 200)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
  if (!/^\s*[{[]\s*["{}\]]/.test(start))
    return readPlans((await readText(bytes, file)).text).plans.map(atRest)
  try {
    return fromExchange(bytes.toString('utf8').replace(/^\uFEFF/, ''))
  } catch (fault) {
    if (fault instanceof ExchangeFault) throw new Trouble(fault.message)
    throw fault
  }
}

/** A title with a masked year is made anew from the organisation and the year. */
function atRest(read: ReadPlan): ExchangedPlan {
  return {
    title: read.year === null ? '' : (read.title ?? ''),
    year: read.year ?? read.yearByAnniversaries,
    organisation: read.organisation ?? '',
    theme: read.theme ?? '',
    sections: read.sections.map(({ kind, heading, text }) => ({ kind, heading, text })),
    tasks: read.items.map((item) => ({ ...item, section: item.section ?? '', responsible: '', note: '' })),
  }
}

function paperOf(plan: ExchangedPlan, given: number | null, arrangement: PaperChoices['arrangement']): Paper {
  const year = plan.year ?? given
  if (year === null) throw new Trouble('计划里没有写明年份。请用 --year 写上，例如 --year 2027。')
  return writePlan({ ...plan, year }, { arrangement, variant: 'plain', date: '' })
}

async function put(papers: Paper[], format: Format, out: string | undefined) {
  const bytes = await bytesOf(papers, format)
  if (out === undefined) return void process.stdout.write(bytes)
  try {
    writeFileSync(out, bytes, { flag: 'wx' })
  } catch (fault) {
    const code = fault instanceof Error && 'code' in fault ? String(fault.code) : ''
    throw new Trouble(reasons[code] ?? `写不了文件 ${out}（${code}）。`)
  }
  process.stdout.write(`已写到 ${resolve(out)}\n`)
}

const reasons: Record<string, string> = {
  EEXIST: '已经有这个文件，没有覆盖。请换一个文件名。',
  ENOENT: '没有这个文件夹。请检查 --out 的路径。',
  EISDIR: '--out 写的是一个文件夹。请写明文件名。',
  EACCES: '没有权限写到那里。请换一个文件夹。',
}

/** The setters of papers are loaded only for what they set. */
async function bytesOf(papers: Paper[], format: Format): Promise<Uint8Array> {
  const [paper] = papers
  if (format === 'txt' || !paper) return Buffer.from(`${papers.map(paperText).join('\n\n\n')}\n`)
  if (format === 'docx')
    return (await import('@yushui/documents/write/paper/write-docx')).writePaperDocx(paper)
  return (await import('@yushui/documents/write/paper/write-pdf')).writePaperPdf(paper)
}
