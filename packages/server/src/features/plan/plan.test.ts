import { randomUUID } from 'node:crypto'
import { listAudit } from '@yushui/contract/audit'
import * as partnerApi from '@yushui/contract/partners'
import * as api from '@yushui/contract/plans'
import { expect, test } from 'vitest'
import { anAcceptedPlan, aPartner, aTask, inMonths } from '../../sample/a-plan.ts'
import { anOffice } from '../../sample/an-office.ts'
import { readTables } from '../../sample/read-tables.ts'

const today = '2026-05-20'

test('an accepted plan is drafted, with its tasks in order and their days worked out', async () => {
  const { officer } = await anOffice({ today })
  const accepted = anAcceptedPlan({
    tasks: [aTask({ title: '义诊' }), aTask({ title: '板报', window: inMonths(1, 2, 3) })],
  })
  const plan = await officer.call(api.acceptPlan, accepted)
  expect(plan).toMatchObject({ state: 'drafted', tasks: 2, tasksDone: 0, version: 1, approvedAt: null })
  expect(plan.list.map(({ title }) => title)).toEqual(['义诊', '板报'])
  expect(plan.list[0]!.spells).toEqual([{ from: '2026-04-01', to: '2026-06-30' }])
  expect(await officer.call(api.getPlan, { id: plan.id })).toEqual(plan)
  expect(await officer.call(api.getYear, { year: 2026 })).toEqual({ year: 2026, plans: [plan] })
})

test('the same acceptance sent twice makes one plan', async () => {
  const { officer } = await anOffice({ today })
  const accepted = anAcceptedPlan({ partners: [aPartner()] })
  const twice = await Promise.all([accepted, accepted].map((it) => officer.call(api.acceptPlan, it)))
  expect(twice[0]).toEqual(twice[1])
  expect((await officer.call(api.listPlans, {})).rows).toHaveLength(1)
})

test('a year may have several plans, and the list turns its pages', async () => {
  const { officer } = await anOffice({ today })
  for (const year of [2025, 2026, 2026, 2027]) await officer.call(api.acceptPlan, anAcceptedPlan({ year }))
  const first = await officer.call(api.listPlans, { limit: 3 })
  expect(first.rows.map(({ year }) => year)).toEqual([2027, 2026, 2026])
  const second = await officer.call(api.listPlans, { limit: 3, after: first.next! })
  expect(second).toMatchObject({ rows: [{ year: 2025 }], next: null })
  await expect(officer.call(api.listPlans, { after: '昨天' })).rejects.toMatchObject({
    code: 'input-not-valid',
  })
})

test('tasks are listed by their first day, page by page, those without a time last', async () => {
  const { officer } = await anOffice({ today })
  const noTime = { ...inMonths(1), months: null }
  const tasks = [
    aTask({ title: '未定', window: noTime }),
    aTask({ title: '十月', window: inMonths(10) }),
    aTask({ title: '二月', window: inMonths(2) }),
  ]
  const plan = await officer.call(api.acceptPlan, anAcceptedPlan({ tasks }))
  const first = await officer.call(api.listTasks, { limit: 2, year: 2026 })
  expect(first.rows.map(({ title }) => title)).toEqual(['二月', '十月'])
  const second = await officer.call(api.listTasks, { limit: 2, after: first.next!, planId: plan.id })
  expect(second).toMatchObject({ rows: [{ title: '未定', isDone: false, overdueFrom: null }], next: null })
})

test('new partners come with the plan; a task names them by the alias they have now', async () => {
  const { officer } = await anOffice({ today })
  const partner = aPartner({ alias: '共建部队甲' })
  const task = aTask({ partners: [{ partnerId: partner.id, name: '共建部队甲' }] })
  const accepted = anAcceptedPlan({ tasks: [task], partners: [partner] })
  await officer.call(api.acceptPlan, accepted)

  const changed = { ...aPartner({ id: partner.id, alias: '共建部队乙' }), version: 1 }
  await officer.call(partnerApi.changePartner, changed)
  const { list } = await officer.call(api.getPlan, accepted)
  expect(list[0]!.partners).toEqual([{ partnerId: partner.id, name: '共建部队乙' }])
})

test('a plan refused leaves neither itself nor its partners behind', async () => {
  const { officer } = await anOffice({ today })
  const stranger = { partnerId: randomUUID(), name: '不在册的单位' }
  const accepted = anAcceptedPlan({ partners: [aPartner()], tasks: [aTask({ partners: [stranger] })] })
  await expect(officer.call(api.acceptPlan, accepted)).rejects.toMatchObject({ code: 'partner-not-found' })
  expect((await officer.call(api.listPlans, {})).rows).toEqual([])
  expect(await officer.call(partnerApi.listPartners, {})).toEqual([])
})

test('a designation cannot stand as the partner of a task', async () => {
  const { officer } = await anOffice({ today })
  const partners = [{ partnerId: null, name: '90001部队' }]
  const attempt = officer.call(api.acceptPlan, anAcceptedPlan({ tasks: [aTask({ partners })] }))
  await expect(attempt).rejects.toMatchObject({ code: 'unit-name-as-alias' })
})

test.each([
  ['an exact word of the plan', { tasks: [aTask({ quote: '与青城仓库开展联谊' })] }, '第1项任务的原文'],
  ['a title, spaced out', { title: '青城 仓库共建计划' }, '计划标题'],
  [
    'the text of a section',
    { sections: [{ kind: 'guarantee' as const, heading: '四、保障', text: '与青城仓库定期会商。' }] },
    '第1段的正文',
  ],
  ['the second task’s note', { tasks: [aTask(), aTask({ note: '联系青城仓库' })] }, '第2项任务的备注'],
])('a sealed name must not stand in clear: %s', async (_where, said, where) => {
  const { officer } = await anOffice({ today })
  const accepted = anAcceptedPlan({ ...said, partners: [aPartner({ sealedName: '青城仓库' })] })
  await expect(officer.call(api.acceptPlan, accepted)).rejects.toMatchObject({
    code: 'unit-name-left',
    details: { where },
  })
  expect(await readTables()).not.toContain('青城仓库')
})

test('words that look like a unit and were kept are logged by their place, not by themselves', async () => {
  const { officer, auditAdmin } = await anOffice({ today })
  await officer.call(
    api.acceptPlan,
    anAcceptedPlan({ tasks: [aTask(), aTask({ quote: '青城通信营剧场放映' })] }),
  )
  const { rows } = await auditAdmin.call(listAudit, {})
  const entry = rows.find(({ action }) => action === 'plan.accepted')
  expect(entry?.values.unitWordsKept).toBe('保留了像单位名称的词：第2项任务的原文')
  await officer.call(api.acceptPlan, anAcceptedPlan())
  const [next] = (await auditAdmin.call(listAudit, {})).rows
  expect(next).toMatchObject({ action: 'plan.accepted' })
  expect(next?.values).not.toHaveProperty('unitWordsKept')
})

test('what is accepted with a sealed name lies nowhere in clear, and stays so when it is changed', async () => {
  const { officer } = await anOffice({ today })
  const partner = aPartner({ sealedName: '青城仓库' })
  const accepted = anAcceptedPlan({ partners: [partner] })
  const { list, version } = await officer.call(api.acceptPlan, accepted)
  const { id } = accepted
  const leaks = [
    () => officer.call(api.changePlan, { ...accepted, version, theme: '青城仓库' }),
    () => officer.call(api.addTask, { ...aTask({ title: '慰问青城仓库' }), planId: id }),
    () => officer.call(api.changeTask, { ...accepted.tasks[0]!, version: 1, targets: ['青城仓库官兵'] }),
    () =>
      officer.call(api.tickTask, { id: list[0]!.id, tickId: randomUUID(), on: today, note: '青城仓库来人' }),
  ]
  for (const leak of leaks) await expect(leak()).rejects.toMatchObject({ code: 'unit-name-left' })
  expect(await readTables()).not.toContain('青城仓库')
})

test('the director approves, the officer starts, the director closes', async () => {
  const { officer, director } = await anOffice({ today })
  const { id } = await officer.call(api.acceptPlan, anAcceptedPlan())
  await expect(officer.call(api.takePlanStep, { id, step: 'approve', version: 1 })).rejects.toMatchObject({
    code: 'not-allowed',
  })
  const approved = await director.call(api.takePlanStep, { id, step: 'approve', version: 1 })
  expect(approved).toMatchObject({ state: 'approved', approvedBy: director.name, version: 2 })
  expect(approved.approvedAt).toMatch(/^2026-05-20T/)

  const running = await officer.call(api.takePlanStep, { id, step: 'start', version: 2 })
  expect(running.state).toBe('running')
  const closed = await director.call(api.takePlanStep, { id, step: 'close', version: 3 })
  expect(closed).toMatchObject({ state: 'closed', approvedBy: director.name })
})

test('a step the other way says why, and that is kept', async () => {
  const { officer, director } = await anOffice({ today })
  const { id } = await officer.call(api.acceptPlan, anAcceptedPlan())
  await director.call(api.takePlanStep, { id, step: 'approve', version: 1 })
  const back = { id, step: 'return', version: 2 } as const
  await expect(director.call(api.takePlanStep, back)).rejects.toMatchObject({ code: 'reason-needed' })
  const returned = await director.call(api.takePlanStep, { ...back, reason: '缺八一走访' })
  expect(returned).toMatchObject({ state: 'drafted', approvedAt: null, approvedBy: null })
  expect(await officer.call(api.listAmendments, { id })).toMatchObject([
    { what: '退回修改', reason: '缺八一走访', by: director.name },
  ])
})

test('a step out of its turn and one on an old version are refused', async () => {
  const { officer, director } = await anOffice({ today })
  const { id } = await officer.call(api.acceptPlan, anAcceptedPlan())
  await expect(officer.call(api.takePlanStep, { id, step: 'start', version: 1 })).rejects.toMatchObject({
    code: 'step-not-now',
  })
  await expect(director.call(api.takePlanStep, { id, step: 'approve', version: 9 })).rejects.toMatchObject({
    code: 'changed-meanwhile',
  })
  const both = await Promise.allSettled(
    [1, 1].map((version) => director.call(api.takePlanStep, { id, step: 'approve', version })),
  )
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
})

test('before approval the text is changed freely; after it only with a reason, and the change is told', async () => {
  const { officer, director } = await anOffice({ today })
  const accepted = anAcceptedPlan()
  const { id } = await officer.call(api.acceptPlan, accepted)
  const drafted = await officer.call(api.changePlan, { ...accepted, version: 1, theme: '鱼水情深' })
  expect(drafted).toMatchObject({ theme: '鱼水情深', version: 2 })
  expect(await officer.call(api.listAmendments, { id })).toEqual([])

  await director.call(api.takePlanStep, { id, step: 'approve', version: 2 })
  const change = { ...accepted, version: 3, theme: '同心共建' }
  await expect(officer.call(api.changePlan, change)).rejects.toMatchObject({ code: 'reason-needed' })
  await officer.call(api.changePlan, { ...change, reason: '街道统一主题' })
  await expect(officer.call(api.changePlan, { ...change, reason: '再改' })).rejects.toMatchObject({
    code: 'changed-meanwhile',
  })
  expect(await officer.call(api.listAmendments, { id })).toMatchObject([
    { what: '改正文：主题由“鱼水情深”改为“同心共建”', reason: '街道统一主题', by: officer.name },
  ])
})

test('a closed plan stays as it is', async () => {
  const { officer, director } = await anOffice({ today })
  const accepted = anAcceptedPlan()
  const { id, list } = await officer.call(api.acceptPlan, accepted)
  const task = list[0]!
  await director.call(api.takePlanStep, { id, step: 'approve', version: 1 })
  await officer.call(api.takePlanStep, { id, step: 'start', version: 2 })
  await director.call(api.takePlanStep, { id, step: 'close', version: 3 })
  const reason = '补记'
  const attempts = [
    () => officer.call(api.changePlan, { ...accepted, version: 4, reason }),
    () => officer.call(api.addTask, { ...aTask(), planId: id, reason }),
    () => officer.call(api.changeTask, { ...accepted.tasks[0]!, version: 1, reason }),
    () => officer.call(api.withdrawTask, { id: task.id, reason }),
    () => officer.call(api.tickTask, { id: task.id, tickId: randomUUID(), on: today }),
  ]
  for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: 'plan-closed' })
  const reopened = await director.call(api.takePlanStep, { id, step: 'reopen', version: 4, reason })
  expect(reopened.state).toBe('running')
})

test("another office's plan is not found, nor listed, nor changed", async () => {
  const one = await anOffice({ today })
  const other = await anOffice({ today })
  const accepted = anAcceptedPlan()
  const { id, list } = await other.officer.call(api.acceptPlan, accepted)
  const { officer, director } = one
  const notFound = { status: 404 }
  await expect(officer.call(api.getPlan, { id })).rejects.toMatchObject(notFound)
  await expect(officer.call(api.changePlan, { ...accepted, version: 1 })).rejects.toMatchObject(notFound)
  await expect(director.call(api.takePlanStep, { id, step: 'approve', version: 1 })).rejects.toMatchObject(
    notFound,
  )
  await expect(officer.call(api.withdrawTask, { id: list[0]!.id })).rejects.toMatchObject(notFound)
  await expect(officer.call(api.getPlanPaper, { id, format: 'docx' })).rejects.toMatchObject(notFound)
  expect((await officer.call(api.listPlans, {})).rows).toEqual([])
  expect((await officer.call(api.listTasks, {})).rows).toEqual([])
  await expect(officer.call(api.listAmendments, { id })).rejects.toMatchObject(notFound)

  // Ids belong to their office: the same one accepted here is another plan.
  const { officeId } = await officer.call(api.acceptPlan, accepted)
  expect(officeId).not.toBe(list[0]!.officeId)
})

test('a street reads the plans below it and sees the counts of its communities', async () => {
  const { officer, streetOfficer, office } = await anOffice({ today: '2026-07-10' })
  const tasks = [aTask(), aTask({ title: '板报', window: inMonths(3) }), aTask({ window: inMonths(9) })]
  const { id } = await officer.call(api.acceptPlan, anAcceptedPlan({ tasks }))
  await officer.call(api.tickTask, { id: tasks[1]!.id, tickId: randomUUID(), on: '2026-03-10' })
  expect(await streetOfficer.call(api.getPlan, { id })).toMatchObject({ id, tasks: 3, tasksDone: 1 })
  expect((await streetOfficer.call(api.listTasks, {})).rows).toHaveLength(3)
  expect(await streetOfficer.call(api.getOverview, { year: 2026 })).toContainEqual({
    officeId: office.id,
    office: office.name,
    plans: 1,
    tasks: 3,
    done: 1,
    overdue: 1,
  })
  expect(await streetOfficer.call(api.getOverview, { year: 2030 })).toEqual([
    { officeId: office.id, office: office.name, plans: 0, tasks: 0, done: 0, overdue: 0 },
  ])
  await expect(officer.call(api.getOverview, { year: 2026 })).rejects.toMatchObject({ code: 'not-allowed' })
  await expect(streetOfficer.call(api.changeTask, { ...tasks[0]!, version: 1 })).rejects.toMatchObject({
    code: 'not-allowed',
  })
})
