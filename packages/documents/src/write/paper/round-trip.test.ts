import { readdirSync, readFileSync } from 'node:fs'
import type { Paper } from '@yushui/domain/paper'
import type { ReadPlan } from '@yushui/domain/plan-language/plan'
import { readPlans } from '@yushui/domain/plan-language/read-plan'
import { writePlan } from '@yushui/domain/plan-language/write-plan'
import { expect, test } from 'vitest'
import { readDocument } from '../../read/read-document.ts'
import { writePaperDocx } from './write-docx.ts'
import { writePaperPdf } from './write-pdf.ts'

const examples = new URL('../../../../domain/src/plan-language/examples/', import.meta.url)
const plans = readdirSync(examples)
  .filter((name) => name.endsWith('.txt'))
  .flatMap((name) =>
    readPlans(readFileSync(new URL(name, examples), 'utf8')).plans.map(
      (plan, i) => [`${name} ${i + 1}`, plan] as const,
    ),
  )

function paperOf(plan: ReadPlan) {
  const atRest = {
    title: plan.title ?? '',
    year: plan.year ?? 2026,
    organisation: plan.organisation ?? '柳湾社区',
    theme: plan.theme ?? '',
    sections: plan.sections,
    tasks: plan.items.map((task) => ({ ...task, section: task.section ?? '', responsible: '', note: '' })),
  }
  return writePlan(atRest, { arrangement: 'by-quarter', variant: 'plain', date: '2026-03-05' })
}

/** The paper as somebody would type it off: a line a paragraph, cells kept apart by tabs. */
function typedOff({ title, blocks, signature, annexes }: Paper): string[] {
  const rows = annexes.flatMap((annex) => [
    '附件',
    annex.title,
    annex.table.columns.map((column) => column.title).join('\t'),
    ...annex.table.rows.map((row) => row.join('\t').trimEnd()),
  ])
  const text = blocks.flatMap((block) => (block.kind === 'table' ? [] : [block.text]))
  const note = annexes.map((annex) => `附件：${annex.title}`)
  return [title, ...text, ...note, signature?.name ?? '', '2026年3月5日', ...rows]
}

const linesOf = (text: string) => text.split('\n').filter((line) => line !== '')
/** Print doesn't say whether a blank stood at the end of its line, nor how many make a gap. */
const withoutBlanks = (lines: string[]) => lines.map((line) => line.replace(/\s/g, ''))

test.each(plans)(
  'the plan of %s reads back as it was written, from the Word file and the PDF',
  async (_, plan) => {
    const paper = paperOf(plan)
    const written = typedOff(paper)
    const docx = await readDocument(await writePaperDocx(paper), '计划.docx')
    expect(linesOf(docx.text)).toEqual(written)

    const heads = new Set(
      paper.annexes.map(({ table }) => table.columns.map(({ title }) => title).join('\t')),
    )
    const withoutHeads = (lines: string[]) => withoutBlanks(lines.filter((line) => !heads.has(line)))
    const pdf = await readDocument(await writePaperPdf(paper), '计划.pdf')
    expect(withoutHeads(linesOf(pdf.text))).toEqual(withoutHeads(written))
  },
)

test('the foot of an official paper is read as no task, though a day of note is printed there', async () => {
  const [title, opening] = ['云山社区2026年双拥工作计划', '暑期组织学生参观军史馆。']
  const [plan] = readPlans(`${title}\n${opening}\n每季度邀请专家举办一次讲座。`).plans
  const [organisation, date] = ['云山社区', '2026-03-05']
  const tasks = plan!.items.map((task) => ({ ...task, section: '', responsible: '', note: '' }))
  const letterhead = { issuer: '云山社区文件', number: '', copies: '各居民小组', printedBy: organisation }
  const paper = writePlan(
    { title, year: 2026, organisation, theme: '', sections: [], tasks },
    { arrangement: 'by-quarter', variant: 'official', date, letterhead },
  )
  const { text } = await readDocument(await writePaperDocx(paper), '计划.docx')
  expect(text).toContain('3月5日印发')
  expect(readPlans(text).plans.map(({ items }) => items.length)).toEqual([tasks.length])
})
