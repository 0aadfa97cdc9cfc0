import { randomUUID } from 'node:crypto'
import * as api from '@yushui/contract/plans'
import { expect, test } from 'vitest'
import { anAcceptedPlan, aTask, everyQuarter, inMonths } from '../../sample/a-plan.ts'
import { anOffice } from '../../sample/an-office.ts'

const today = '2026-07-10'

async function aPlanWith(...tasks: api.NewTask[]) {
  return aPlanOn(today, tasks)
}

async function aPlanOn(today: string, tasks: api.NewTask[]) {
  const office = await anOffice({ today })
  const plan = await office.officer.call(api.acceptPlan, anAcceptedPlan({ tasks }))
  const approve = () => office.director.call(api.takePlanStep, { ...plan, step: 'approve' })
  const counts = () => office.officer.call(api.getPlan, plan).then((it) => [it.tasks, it.tasksDone])
  return {
    ...office,
    plan,
    approve,
    counts,
    tick: (id: string, on: string) => ({ id, tickId: randomUUID(), on }),
  }
}

test('a task is added at the end, changed and moved to other days', async () => {
  const { officer, plan, counts } = await aPlanWith(aTask())
  const added = aTask({ title: '电影夜', kind: 'screening', window: inMonths(7) })
  await officer.call(api.addTask, { ...added, planId: plan.id })
  expect(await counts()).toEqual([2, 0])
  const moved = await officer.call(api.changeTask, { ...added, window: inMonths(8), version: 1 })
  expect(moved).toMatchObject({ version: 2, spells: [{ from: '2026-08-01', to: '2026-08-31' }] })
  const { list } = await officer.call(api.getPlan, plan)
  expect(list.map(({ title }) => title)).toEqual(['义诊', '电影夜'])
})

test('a task added twice with one id is there once, also when both come at the same moment', async () => {
  const { officer, plan, counts } = await aPlanWith()
  const added = { ...aTask(), planId: plan.id }
  const twice = await Promise.all([added, added].map((it) => officer.call(api.addTask, it)))
  expect(twice[0]).toEqual(twice[1])
  expect(await counts()).toEqual([1, 0])
})

test('of two changes to one version the second is told', async () => {
  const { officer } = await aPlanWith(aTask({ id: '01980000-0000-7000-8000-000000000001' }))
  const change = (title: string) =>
    officer.call(api.changeTask, {
      ...aTask({ id: '01980000-0000-7000-8000-000000000001', title }),
      version: 1,
    })
  const both = await Promise.allSettled([change('上门义诊'), change('广场义诊')])
  const refused = both.filter((it) => it.status === 'rejected')
  expect(refused).toHaveLength(1)
  expect(refused[0]!.reason).toMatchObject({ code: 'changed-meanwhile', status: 409 })
})

test('after approval a change needs its reason and is told in words', async () => {
  const task = aTask()
  const { officer, plan, approve } = await aPlanWith(task)
  await approve()
  const change = { ...task, window: inMonths(5), responsible: '周敏', version: 1 }
  await expect(officer.call(api.changeTask, change)).rejects.toMatchObject({ code: 'reason-needed' })
  await expect(officer.call(api.withdrawTask, { id: task.id })).rejects.toMatchObject({
    code: 'reason-needed',
  })
  await expect(officer.call(api.addTask, { ...aTask(), planId: plan.id })).rejects.toMatchObject({
    code: 'reason-needed',
  })
  await officer.call(api.changeTask, { ...change, reason: '医院排班' })
  await officer.call(api.withdrawTask, { id: task.id, reason: '并入八一走访' })
  const amendments = await officer.call(api.listAmendments, { id: plan.id })
  expect(amendments.map(({ what, reason }) => [what, reason])).toEqual([
    ['撤下任务“义诊”', '并入八一走访'],
    ['改任务“义诊”：时间由“4—6月”改为“5月”；责任人由空改为“周敏”', '医院排班'],
  ])
})

test('a withdrawn task is off the lists and the counts, is not changed, and comes back with its ticks', async () => {
  const task = aTask()
  const { officer, plan, counts, tick } = await aPlanWith(task)
  await officer.call(api.tickTask, tick(task.id, '2026-05-12'))
  const withdrawn = await officer.call(api.withdrawTask, { id: task.id, reason: '重复' })
  expect(withdrawn.isWithdrawn).toBe(true)
  expect(await counts()).toEqual([0, 0])
  expect((await officer.call(api.listTasks, {})).rows).toEqual([])
  await expect(officer.call(api.changeTask, { ...task, version: 2 })).rejects.toMatchObject({
    code: 'task-withdrawn',
  })
  await expect(officer.call(api.tickTask, tick(task.id, today))).rejects.toMatchObject({
    code: 'task-withdrawn',
  })
  const again = await officer.call(api.withdrawTask, { id: task.id, reason: '再撤' })
  expect(again.version).toBe(withdrawn.version)

  await officer.call(api.restoreTask, { id: task.id })
  expect(await counts()).toEqual([1, 1])
  const { list } = await officer.call(api.getPlan, plan)
  expect(list[0]!.ticks).toMatchObject([{ on: '2026-05-12' }])
})

test('a tick counts once however often it is sent, and can be taken back', async () => {
  const task = aTask()
  const { staff, counts, tick } = await aPlanWith(task)
  const said = { ...tick(task.id, '2026-05-12'), note: '到场 46 人' }
  const twice = await Promise.all([said, said].map((it) => staff.call(api.tickTask, it)))
  expect(twice[0]!.ticks).toEqual([
    { id: said.tickId, on: '2026-05-12', note: '到场 46 人', by: staff.name, isOfActivity: false },
  ])
  expect(twice[1]!.ticks).toHaveLength(1)
  expect(await counts()).toEqual([1, 1])

  const removed = await staff.call(api.removeTick, said)
  expect(removed.ticks).toEqual([])
  expect(await counts()).toEqual([1, 0])
  await staff.call(api.removeTick, said)
  expect(await counts()).toEqual([1, 0])
})

test('a quarterly task is done when every quarter has its tick', async () => {
  const task = aTask({ window: everyQuarter })
  const { staff, counts, tick } = await aPlanOn('2026-12-20', [task])
  for (const on of ['2026-02-10', '2026-05-12', '2026-09-01'])
    await staff.call(api.tickTask, tick(task.id, on))
  expect(await counts()).toEqual([1, 0])
  await staff.call(api.tickTask, tick(task.id, '2026-12-18'))
  expect(await counts()).toEqual([1, 1])
})

test('nothing is done in the future, nor years away from its plan', async () => {
  const task = aTask()
  const { officer, tick } = await aPlanWith(task)
  await expect(officer.call(api.tickTask, tick(task.id, '2026-07-11'))).rejects.toMatchObject({
    code: 'tick-in-future',
  })
  await expect(officer.call(api.tickTask, tick(task.id, '2024-05-12'))).rejects.toMatchObject({
    code: 'tick-not-of-year',
  })
})

test('who may tick, who may change', async () => {
  const task = aTask()
  const { staff, liaison, tick } = await aPlanWith(task)
  await expect(staff.call(api.changeTask, { ...task, version: 1 })).rejects.toMatchObject({
    code: 'not-allowed',
  })
  await expect(liaison.call(api.tickTask, tick(task.id, today))).rejects.toMatchObject({
    code: 'not-allowed',
  })
  expect((await liaison.call(api.listTasks, {})).rows).toHaveLength(1)
})
