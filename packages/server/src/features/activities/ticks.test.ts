import { randomUUID } from 'node:crypto'
import * as api from '@yushui/contract/activities'
import * as planApi from '@yushui/contract/plans'
import { expect, test } from 'vitest'
import { aTask, everyQuarter, inMonths } from '../../sample/a-plan.ts'
import { anOfficeWith, changed } from '../../sample/an-office-with.ts'

test('holding ticks the task off; moving the day or the task moves the tick; taking it back takes the tick', async () => {
  const { officer, add, step, plan, ticks, counts } = await anOfficeWith(
    aTask(),
    aTask({ title: '消夏晚会', kind: 'gala', window: inMonths(7) }),
  )
  const [clinic, gala] = plan.list
  const fixed = await add({ taskId: clinic!.id })
  expect([await ticks(), await counts()]).toEqual([[], [2, 0]])
  const held = await step(fixed, 'hold')
  expect([await ticks(), await counts()]).toEqual([['2026-05-20'], [2, 1]])

  const moved = await officer.call(api.changeActivity, changed(held, { onDay: '2026-06-02' }))
  expect(await ticks()).toEqual(['2026-06-02'])
  const other = await officer.call(api.changeActivity, changed(moved, { taskId: gala!.id }))
  expect([await ticks(0), await ticks(1), await counts()]).toEqual([[], ['2026-06-02'], [2, 1]])

  const filed = await step(other, 'file')
  const reopened = await step(filed, 'reopen', '补记人数')
  expect(await ticks(1)).toEqual(['2026-06-02'])
  const retracted = await step(reopened, 'retract', '当天下雨没有办')
  expect([await ticks(1), await counts()]).toEqual([[], [2, 0]])
  await step(retracted, 'hold')
  expect([await ticks(1), await counts()]).toEqual([['2026-06-02'], [2, 1]])
})

test('a tick that an activity keeps is not taken back at the task', async () => {
  const { officer, add, plan, ticks } = await anOfficeWith(aTask())
  const { id } = plan.list[0]!
  const held = await add({ state: 'held', taskId: id, outcome: '看诊46人' })
  const task = await officer.call(planApi.getPlan, plan).then(({ list }) => list[0]!)
  expect(task.ticks).toMatchObject([{ id: held.id, note: '看诊46人', isOfActivity: true }])
  await expect(officer.call(planApi.removeTick, { id, tickId: held.id })).rejects.toMatchObject({
    code: 'tick-of-activity',
  })
  expect(await ticks()).toEqual(['2026-05-20'])
})

test('what was ticked by hand and is recorded afterwards counts once; another day is another time', async () => {
  const { officer, staff, add, plan, ticks } = await anOfficeWith(aTask({ window: everyQuarter }))
  const { id } = plan.list[0]!
  for (const on of ['2026-02-20', '2026-05-20'])
    await staff.call(planApi.tickTask, { id, tickId: randomUUID(), on })
  await add({ state: 'held', taskId: id, onDay: '2026-05-20' })
  expect(await ticks()).toEqual(['2026-02-20', '2026-05-20'])
  const task = await officer.call(planApi.getPlan, plan).then(({ list }) => list[0]!)
  expect(task.ticks.map(({ isOfActivity }) => isOfActivity)).toEqual([false, true])
})

test('a closed plan keeps its counts; words about what was held may still be added', async () => {
  const { officer, director, add, step, plan, ticks } = await anOfficeWith(aTask())
  const taskId = plan.list[0]!.id
  const held = await add({ state: 'held', taskId })
  const late = await add({ taskId })
  let { version } = plan
  for (const [who, step] of [
    [director, 'approve'],
    [officer, 'start'],
    [director, 'close'],
  ] as const)
    ({ version } = await who.call(planApi.takePlanStep, { id: plan.id, version, step }))
  await expect(step(late, 'hold')).rejects.toMatchObject({ code: 'plan-closed' })
  await expect(
    officer.call(api.changeActivity, changed(held, { onDay: '2026-05-21' })),
  ).rejects.toMatchObject({ code: 'plan-closed' })
  const told = await officer.call(api.changeActivity, changed(held, { outcome: '看诊46人' }))
  expect(told.outcome).toBe('看诊46人')
  expect(await ticks()).toEqual(['2026-05-20'])
})
