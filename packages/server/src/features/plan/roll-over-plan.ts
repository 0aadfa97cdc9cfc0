import type { Plan, Task } from '@yushui/contract/plans'
import type { rollOverPlan as asked, RollOver, RollOverLine } from '@yushui/contract/roll-over'
import { lastYear } from '@yushui/domain/almanac/movable-days'
import { type RollLine, rollOver } from '@yushui/domain/almanac/roll-over'
import { standingOf } from '@yushui/domain/almanac/task-standing'
import type { z } from 'zod'
import type { Ctx } from '../../platform/ctx.ts'
import { Refusal } from '../../platform/refusal.ts'
import { listActivePartners } from '../partners/public.ts'
import { getPlan } from './get-plan.ts'
import { getSpans } from './get-spans.ts'
import { planAtRest, taskAtRest } from './plan-at-rest.ts'

type Partners = Awaited<ReturnType<typeof listActivePartners>>

/** A later year's plan from this one, each task with what becomes of it and why. Nothing is kept. */
export async function rollOverPlan(ctx: Ctx, { id, year }: z.output<typeof asked.input>): Promise<RollOver> {
  const plan = await getPlan(ctx, { id })
  const toYear = year ?? plan.year + 1
  if (toYear <= plan.year || toYear > lastYear)
    throw new Refusal('invalid', 'year-not-ahead', { year: plan.year, last: lastYear }, ['year'])

  const partners = await listActivePartners(ctx)
  const tasks = plan.list.map((task) => ({
    ...taskAtRest(task),
    id: task.id,
    isDone: task.ticks.length > 0,
  }))
  const facts = { partners, spans: await getSpans(ctx, plan.officeId) }
  const { organisation: _, lines, ...rolled } = rollOver({ ...planAtRest(plan), tasks }, toYear, facts)
  return {
    ...rolled,
    title: rolled.title.slice(0, 80),
    organisation: plan.organisation,
    lines: lines.map((line) => lineOf(line, plan, partners, ctx.today)),
  }
}

function lineOf(line: RollLine, { list, year }: Plan, partners: Partners, today: string): RollOverLine {
  const task = list.find(({ id }) => id === line.taskId)
  const { title, quote, kind, window, targets, quantity, section, responsible, note } = line.after.task
  const gone = task?.partners.filter(
    (one) => one.partnerId && !partners.some(({ id }) => id === one.partnerId),
  )
  return {
    ...line,
    kind: gone?.length && line.kind === 'kept' ? 'changed' : line.kind,
    before: line.before && { ...line.before, done: task ? sayDone(task, year, today) : '' },
    after: {
      ...line.after,
      task: {
        title: title.slice(0, 40),
        quote: quote.slice(0, 500),
        kind,
        window,
        partners: task?.partners ?? line.after.task.partners.map((name) => link(name, partners)),
        targets,
        quantity,
        section: section.slice(0, 60),
        responsible,
        note,
      },
    },
    reason: [line.reason, ...(gone ?? []).map(({ name }) => `共建单位“${name}”已撤下，请看还要不要`)].join(
      '；',
    ),
  }
}

const link = (name: string, partners: Partners) => ({
  partnerId: partners.find(({ alias }) => alias === name)?.id ?? null,
  name,
})

/** What was made of it: 2026年7月25日办成; empty while its time is not over. */
function sayDone({ spells, window, ticks }: Task, year: number, today: string): string {
  const course = { spells, recurrence: window.recurrence, ticks: ticks.map(({ on }) => on), today }
  const [said] = standingOf(course).words.split('；')
  if (ticks.length > 0) return `${year}年${said}`
  return spells.every(({ to }) => to < today) ? `${year}年没有记办成` : ''
}
