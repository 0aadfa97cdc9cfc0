import { randomUUID } from 'node:crypto'
import * as api from '@yushui/contract/activities'
import { listAudit } from '@yushui/contract/audit'
import { addPartner } from '@yushui/contract/partners'
import * as planApi from '@yushui/contract/plans'
import { expect, test } from 'vitest'
import { anAcceptedPlan, aPartner, aTask } from '../../sample/a-plan.ts'
import { anActivity } from '../../sample/an-activity.ts'
import { anOffice } from '../../sample/an-office.ts'
import { anOfficeWith, changed, today } from '../../sample/an-office-with.ts'

test('an activity is proposed, fixed, held and filed, then opened again, each step in its turn', async () => {
  const { add, step } = await anOfficeWith()
  const proposed = await add({ state: 'proposed', onDay: null })
  expect(proposed).toMatchObject({ state: 'proposed', onDay: null, version: 1, evidence: 0, previous: null })
  await expect(step(proposed, 'schedule')).rejects.toMatchObject({ code: 'day-needed', fields: ['onDay'] })
  await expect(step(proposed, 'file')).rejects.toMatchObject({ code: 'activity-step-not-now' })

  const fixed = await step(await add(), 'hold')
  expect(fixed).toMatchObject({ state: 'held', version: 2 })
  const filed = await step(fixed, 'file')
  await expect(step(filed, 'reopen')).rejects.toMatchObject({ code: 'step-reason-needed' })
  expect(await step(filed, 'reopen', '补一张签到表')).toMatchObject({ state: 'held', version: 4 })
})

test('it is cancelled with a reason, and revived without it', async () => {
  const { officer, add, step } = await anOfficeWith()
  const activity = await add()
  await expect(step(activity, 'cancel')).rejects.toMatchObject({ code: 'step-reason-needed' })
  const cancelled = await step(activity, 'cancel', '连日暴雨')
  expect(cancelled).toMatchObject({ state: 'cancelled', cancelledReason: '连日暴雨' })
  await expect(officer.call(api.changeActivity, changed(cancelled, { title: '改名' }))).rejects.toMatchObject(
    { code: 'activity-cancelled' },
  )
  expect(await step(cancelled, 'revive')).toMatchObject({ state: 'proposed', cancelledReason: '' })
})

test('staff hold what officer or director file', async () => {
  const { staff, add } = await anOfficeWith()
  const { id, version } = await add()
  const held = await staff.call(api.takeActivityStep, { id, version, step: 'hold' })
  await expect(
    staff.call(api.takeActivityStep, { id, version: held.version, step: 'file' }),
  ).rejects.toMatchObject({ code: 'not-allowed', status: 403 })
})

test('sent twice with one id it is there once, also when both come at the same moment', async () => {
  const { officer, plan, counts } = await anOfficeWith(aTask())
  const said = anActivity({ state: 'held', taskId: plan.list[0]!.id })
  const twice = await Promise.all([said, said].map((it) => officer.call(api.addActivity, it)))
  expect(twice[0]).toEqual(twice[1])
  expect(await officer.call(api.listActivities, { year: 2026 })).toHaveLength(1)
  expect(await counts()).toEqual([1, 1])
})

test('of two changes to one version the second is told', async () => {
  const { officer, add } = await anOfficeWith()
  const activity = await add()
  const both = await Promise.allSettled(
    ['上门义诊', '广场义诊'].map((title) => officer.call(api.changeActivity, changed(activity, { title }))),
  )
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  const refused = both.find((it) => it.status === 'rejected')
  expect(refused?.reason).toMatchObject({ code: 'changed-meanwhile', status: 409 })
})

test('a filed activity is not changed', async () => {
  const { officer, add, step } = await anOfficeWith()
  const filed = await step(await add({ state: 'held' }), 'file')
  await expect(officer.call(api.changeActivity, changed(filed, { outcome: '改' }))).rejects.toMatchObject({
    code: 'activity-filed',
  })
  const decision = { id: randomUUID(), activityId: filed.id, what: '再议', owner: '', due: null }
  await expect(officer.call(api.addDecision, decision)).rejects.toMatchObject({ code: 'activity-filed' })
})

test('what was held has its day behind it', async () => {
  const { officer, add, step } = await anOfficeWith()
  const ahead = await add({ onDay: '2026-07-11' })
  await expect(step(ahead, 'hold')).rejects.toMatchObject({ code: 'held-in-future', fields: ['onDay'] })
  await expect(add({ state: 'held', onDay: '2026-07-11' })).rejects.toMatchObject({ code: 'held-in-future' })
  await expect(add({ state: 'held', onDay: null })).rejects.toMatchObject({ code: 'day-needed' })
  const held = await add({ state: 'held', onDay: today })
  await expect(
    officer.call(api.changeActivity, changed(held, { onDay: '2026-07-11' })),
  ).rejects.toMatchObject({ code: 'held-in-future' })
  await expect(officer.call(api.changeActivity, changed(held, { onDay: null }))).rejects.toMatchObject({
    code: 'day-needed',
  })
})

test('the log tells short values, and of the rest only that it was changed', async () => {
  const { officer, auditAdmin, add } = await anOfficeWith()
  const activity = await add({ facets: { roster: [{ name: '林晓', duty: '签到' }] } })
  const roster = [{ name: '欧阳晓', duty: '签到' }]
  const said = { place: '文化广场', outcome: '看诊46人', facets: { roster } }
  await officer.call(api.changeActivity, changed(activity, said))
  const { rows } = await auditAdmin.call(listAudit, {})
  const { values } = rows.find(({ action }) => action === 'activity.changed')!
  expect(values).toEqual({
    title: activity.title,
    place: '文化广场',
    alsoChanged: '情况和成效、本单位人员分工',
  })
})

test('a year lists those of its days, and those without a day by their task or by when they were made', async () => {
  const { officer, add } = await anOfficeWith()
  const task = aTask()
  await officer.call(planApi.acceptPlan, anAcceptedPlan({ year: 2027, tasks: [task] }))
  await add({ title: '去年的', state: 'held', onDay: '2025-12-30' })
  await add({ title: '没有日子', state: 'proposed', onDay: null })
  await add({ title: '今年的', onDay: '2026-08-01', startsAt: '14:00', endsAt: null })
  await add({ title: '同一天早些', onDay: '2026-08-01', startsAt: '09:00' })
  await add({ title: '明年的任务', state: 'proposed', onDay: null, taskId: task.id })
  const titles = async (year: number) =>
    (await officer.call(api.listActivities, { year })).map(({ title }) => title)
  expect(await titles(2025)).toEqual(['去年的'])
  expect(await titles(2026)).toEqual(['同一天早些', '今年的', '没有日子'])
  expect(await titles(2027)).toEqual(['明年的任务'])
})

test('all that was written comes back, in its facets too', async () => {
  const { officer, add } = await anOfficeWith()
  const { id: partnerId } = await officer.call(addPartner, aPartner())
  const said: Partial<api.NewActivity> = {
    title: '春节军民座谈会',
    kind: 'meeting',
    state: 'held',
    onDay: '2026-02-10',
    isInside: true,
    partners: [
      { partnerId, name: '共建部队甲' },
      { partnerId: null, name: '街道武装部' },
    ],
    expected: { military: 10, civilian: 20 },
    attended: { military: 8, civilian: 24 },
    outcome: '议定两件事',
    lesson: '会场早半天布置',
    facets: {
      roster: [{ name: '林晓', duty: '签到' }],
      programme: [{ title: '通报情况', form: '发言', by: '何建民', minutes: 15 }],
      minutes: {
        host: '何建民',
        recorder: '林晓',
        present: ['何建民', '共建部队甲8人'],
        absent: [],
        topic: '共商双拥',
        points: [{ by: '共建部队甲', said: '希望组织子女暑期托管' }],
      },
      gifts: [
        {
          recipient: '',
          category: '军属',
          what: '慰问金',
          n: 2,
          unit: '户',
          value: 40_000,
          receipt: '3盒5页',
        },
      ],
    },
  }
  const kept = await add(said)
  expect(kept).toMatchObject(said)
  expect(await officer.call(api.getActivity, kept)).toEqual(kept)
})

test('bad input is refused with the field it is in', async () => {
  const { officer, add } = await anOfficeWith()
  await expect(add({ startsAt: '14:00', endsAt: '13:00' })).rejects.toMatchObject({
    code: 'ends-before-it-begins',
    fields: ['endsAt'],
  })
  await expect(add({ taskId: randomUUID() })).rejects.toMatchObject({ code: 'task-not-found' })
  await expect(add({ programmeId: randomUUID() })).rejects.toMatchObject({ code: 'programme-not-found' })
  await expect(add({ campaignIds: [randomUUID()] })).rejects.toMatchObject({ code: 'campaign-not-found' })
  const strange = { partnerId: randomUUID(), name: '共建部队甲' }
  await expect(add({ partners: [strange] })).rejects.toMatchObject({ code: 'partner-not-found' })
  await expect(add({ partners: [{ partnerId: null, name: '90001部队' }] })).rejects.toMatchObject({
    code: 'unit-name-as-alias',
  })
  await expect(add({ onDay: '1900-01-01' })).rejects.toMatchObject({ fields: ['onDay'] })
  for (const said of [{ startsAt: '25:00' }, { title: ' ' }, { attended: { military: -1, civilian: 0 } }])
    await expect(add(said)).rejects.toMatchObject({ code: 'input-not-valid', status: 400 })
  await expect(officer.call(api.getActivity, { id: randomUUID() })).rejects.toMatchObject({ status: 404 })
})

test('a sealed name is stored nowhere, however deep in a facet', async () => {
  const { officer, add, step } = await anOfficeWith()
  await officer.call(addPartner, aPartner({ sealedName: '青城某仓库' }))
  const points = [{ by: '', said: '到青城 某仓库参观' }]
  const minutes = { host: '', recorder: '', present: [], absent: [], topic: '', points }
  await expect(add({ facets: { minutes } })).rejects.toMatchObject({
    code: 'unit-name-left',
    fields: ['facets.minutes'],
  })
  await expect(step(await add(), 'cancel', '青城某仓库有任务')).rejects.toMatchObject({
    code: 'unit-name-left',
  })
})

test('the walls between offices hold', async () => {
  const { add } = await anOfficeWith()
  const theirs = await anOffice({ today })
  const activity = await add()
  const { officer } = theirs
  const notFound = { code: 'activity-not-found', status: 404 }
  await expect(officer.call(api.getActivity, activity)).rejects.toMatchObject(notFound)
  await expect(officer.call(api.changeActivity, changed(activity, {}))).rejects.toMatchObject(notFound)
  const copy = { id: activity.id, copyId: randomUUID(), onDay: null, taskId: null }
  await expect(officer.call(api.copyActivity, copy)).rejects.toMatchObject(notFound)
  expect(await officer.call(api.listActivities, { year: 2026 })).toEqual([])
  await expect(theirs.streetOfficer.call(api.getActivity, activity)).rejects.toMatchObject({
    code: 'not-allowed',
  })
})
