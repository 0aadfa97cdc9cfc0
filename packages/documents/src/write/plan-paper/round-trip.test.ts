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
function typedOff({ title, blocks, signature, annexes }: Paper): string {
  const rows = annexes.flatMap((annex) => [
    '附件',
    annex.title,
    annex.table.columns.map((column) => column.title).join('\t'),
    ...annex.table.rows.map((row) => row.join('\t')),
  ])
  const text = blocks.map((block) => (block.kind === 'table' ? '' : block.text))
  return [title, ...text, signature?.name, '2026年3月5日', ...rows].join('\n')
}

const tasksIn = (text: string) => readPlans(text).plans.flatMap(({ items }) => items.map(factsOf))
const factsOf = ({ title, kind, window, partners, targets, quantity }: ReadPlan['items'][number]) => ({
  title,
  kind,
  window,
  partners,
  targets,
  quantity,
})

test.each(plans)('the plan of %s reads the same from Word file, PDF and plain text', async (_, plan) => {
  const paper = paperOf(plan)
  const tasks = tasksIn(typedOff(paper))
  expect(tasks).toHaveLength(plan.items.length)
  const docx = await readDocument(await writePaperDocx(paper), '计划.docx')
  expect(tasksIn(docx.text)).toEqual(tasks)
  const pdf = await readDocument(await writePaperPdf(paper), '计划.pdf')
  expect(tasksIn(pdf.text)).toEqual(tasks)
})
