import type { NewPartner } from '@yushui/contract/partners'
import type { AcceptedPlan } from '@yushui/contract/plans'
import { addTask } from '../features/plan/add-task.ts'
import { tickTask } from '../features/plan/tick-task.ts'
import { aTask, inMonths } from './a-plan.ts'
import type { Cast, Happening } from './a-year.ts'

/** What no plan foresees: a task that comes in June, as an amendment with its reason. */
export function anAddedTask(
  { id: planId, year }: AcceptedPlan,
  partners: NewPartner[],
  { officer }: Cast,
  newId: () => string,
): Happening[] {
  const task = aTask({
    id: newId(),
    title: '慰问高温执勤消防员',
    quote: '',
    kind: 'unit-visit',
    window: inMonths(7),
    partners: partners
      .filter(({ kind }) => kind === 'fire-rescue')
      .map(({ id, alias }) => ({ partnerId: id, name: alias })),
    targets: ['消防员'],
    section: '走访慰问',
    responsible: officer.name,
  })
  const reason = '街道统一部署夏季慰问'
  const on = `${year}-07-16`
  const note = '送去防暑用品 40 份'
  return [
    { on: `${year}-06-18`, who: officer, run: (ctx) => addTask(ctx, { ...task, planId, reason }) },
    { on, who: officer, run: (ctx) => tickTask(ctx, { id: task.id, tickId: newId(), on, note }) },
  ]
}
