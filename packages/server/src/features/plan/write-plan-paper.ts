import type { getPlanPaper as asked, Plan } from '@yushui/contract/plans'
import { writePaperDocx } from '@yushui/documents/write/paper/write-docx'
import { writePaperPdf } from '@yushui/documents/write/paper/write-pdf'
import { writeTaskTable } from '@yushui/documents/write/task-table/write-task-table'
import type { Spans } from '@yushui/domain/almanac/spans'
import type { Letterhead } from '@yushui/domain/paper'
import { taskTable, writePlan } from '@yushui/domain/plan-language/write-plan'
import type { z } from 'zod'
import { todayOf } from '../../platform/clock.ts'
import type { Ctx } from '../../platform/ctx.ts'
import type { FileAnswer } from '../../platform/serve.ts'
import { getPlan } from './get-plan.ts'
import { getSpans } from './get-spans.ts'
import { fileName, planAtRest } from './plan-at-rest.ts'

type Asked = z.output<typeof asked.input>

const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** The plan as a Word file or PDF, or its table of tasks as a workbook. What goes out is written down. */
export async function writePlanPaper(ctx: Ctx, input: Asked): Promise<FileAnswer> {
  const { format, variant, arrangement } = input
  const plan = await getPlan(ctx, input)
  const bytes = await write(plan, input, await getSpans(ctx, plan.officeId))
  await ctx.audit('plan.exported', plan.id, { title: plan.title, format, variant, arrangement })
  const ending = format === 'xlsx' ? '任务分解表.xlsx' : `.${format}`
  return { name: fileName(plan.title, ending), type: types[format], bytes }
}

async function write(plan: Plan, asked: Asked, spans: Spans): Promise<Uint8Array> {
  const { format, variant, arrangement } = asked
  const atRest = planAtRest(plan)
  if (format === 'xlsx') {
    const title = `${atRest.organisation}${atRest.year}年双拥工作任务分解表`
    return writeTaskTable({ title, table: taskTable(atRest.tasks) })
  }
  // Signed on the day of approval; before that the day is left for the pen.
  const date = plan.approvedAt ? todayOf(new Date(plan.approvedAt)) : ''
  const letterhead = letterheadOf(plan)
  const paper = writePlan(atRest, { arrangement, variant, date, letterhead, spans })
  return format === 'docx' ? writePaperDocx(paper) : writePaperPdf(paper)
}

/** The number is given by the office's register, so it is left open. */
function letterheadOf({ organisation, officeName, year }: Plan): Letterhead {
  const name = organisation || officeName
  return { issuer: `${name}文件`, number: `〔${year}〕　号`, copies: '', printedBy: name }
}
