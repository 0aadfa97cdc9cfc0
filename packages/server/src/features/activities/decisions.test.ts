import { randomUUID } from 'node:crypto'
import * as api from '@yushui/contract/activities'
import * as planApi from '@yushui/contract/plans'
import { addDays } from '@yushui/domain/plain-date'
import { expect, test } from 'vitest'
import { anAcceptedPlan } from '../../sample/a-plan.ts'
import { anActivity } from '../../sample/an-activity.ts'
import { anOffice } from '../../sample/an-office.ts'

async function aMeeting(said: Partial<api.NewActivity> = {}) {
  const office = await anOffice({ today: '2026-07-10' })
  const meeting = (more: Partial<api.NewActivity>) =>
    office.officer.call(
      api.addActivity,
      anActivity({ title: '双拥例会', kind: 'meeting', state: 'held', onDay: '2026-03-10', ...more }),
    )
  return { ...office, meeting, held: await meeting(said) }
}

const aDecision = (activityId: string, said: Partial<api.Decision> = {}) => ({
  id: randomUUID(),
  activityId,
  what: '为军属楼道装扶手',
  owner: '林晓',
  due: '2026-05-31' as string | null,
  ...said,
})

test('a decision is taken down once, changed, withdrawn, and back when it is said again', async () => {
  const { officer, held } = await aMeeting()
  const decision = aDecision(held.id)
  const twice = await Promise.all([decision, decision].map((it) => officer.call(api.addDecision, it)))
  expect(twice[0]).toEqual(twice[1])
  const [kept] = twice[0]!.decisions
  expect(kept).toMatchObject({ ...decision, taskId: null, doneOn: null, outcome: '', version: 1 })

  const done = { ...kept!, doneOn: '2026-05-20', outcome: '装了六处' }
  const after = await officer.call(api.changeDecision, done)
  expect(after.decisions).toMatchObject([{ doneOn: '2026-05-20', outcome: '装了六处', version: 2 }])
  await expect(officer.call(api.changeDecision, done)).rejects.toMatchObject({ code: 'changed-meanwhile' })

  expect((await officer.call(api.withdrawDecision, decision)).decisions).toEqual([])
  await expect(officer.call(api.changeDecision, { ...done, version: 3 })).rejects.toMatchObject({
    code: 'decision-not-found',
  })
  expect((await officer.call(api.addDecision, decision)).decisions).toMatchObject([{ id: decision.id }])
})

test('the id of another meeting’s decision is not answered as if it were kept', async () => {
  const { officer, held, meeting } = await aMeeting()
  const decision = aDecision(held.id)
  await officer.call(api.addDecision, decision)
  const other = await meeting({ onDay: '2026-04-10' })
  await expect(officer.call(api.addDecision, { ...decision, activityId: other.id })).rejects.toMatchObject({
    status: 404,
    code: 'decision-not-found',
  })
})

test('of a long series the latest sixty are read, and what they left open', async () => {
  const { officer, held, meeting } = await aMeeting({ onDay: '2021-01-04' })
  await officer.call(api.addDecision, aDecision(held.id))
  const meetingOn = (n: number) => meeting({ onDay: addDays('2021-01-04', n) })
  for (let n = 1; n < 60; n++) await meetingOn(n)
  const sixtieth = await meetingOn(60)
  expect(sixtieth.earlierDecisions).toHaveLength(1)
  expect(await meetingOn(61)).toMatchObject({ earlierDecisions: [], previous: { id: sixtieth.id } })
})

test('what became of it is written down also at a filed meeting; what was decided is not', async () => {
  const { officer, held } = await aMeeting()
  const { decisions } = await officer.call(api.addDecision, aDecision(held.id))
  const [decision] = decisions
  await officer.call(api.takeActivityStep, { id: held.id, version: held.version, step: 'file' })
  await expect(officer.call(api.changeDecision, { ...decision!, what: '装路灯' })).rejects.toMatchObject({
    code: 'activity-filed',
  })
  await expect(
    officer.call(api.changeDecision, { ...decision!, doneOn: '2026-08-01' }),
  ).rejects.toMatchObject({ code: 'tick-in-future', fields: ['doneOn'] })
  const told = await officer.call(api.changeDecision, { ...decision!, outcome: '已报街道' })
  expect(told.decisions).toMatchObject([{ outcome: '已报街道' }])
  await expect(officer.call(api.withdrawDecision, decision!)).rejects.toMatchObject({
    code: 'activity-filed',
  })
})

test('it becomes a task of the plan of its due day, with owner and date, and is done when the task is', async () => {
  const { officer, director, staff, held } = await aMeeting()
  const plan = await officer.call(planApi.acceptPlan, anAcceptedPlan({ tasks: [] }))
  await director.call(planApi.takePlanStep, { id: plan.id, version: plan.version, step: 'approve' })
  const decision = aDecision(held.id)
  await officer.call(api.addDecision, decision)
  const made = { id: decision.id, activityId: held.id, taskId: randomUUID() }
  await expect(staff.call(api.makeTaskOfDecision, made)).rejects.toMatchObject({ code: 'not-allowed' })
  const twice = [
    await officer.call(api.makeTaskOfDecision, made),
    await officer.call(api.makeTaskOfDecision, made),
  ]
  expect(twice[1]).toEqual(twice[0])
  expect(twice[0]!.decisions).toMatchObject([{ taskId: made.taskId, doneOn: null }])

  const { list } = await officer.call(planApi.getPlan, plan)
  expect(list).toMatchObject([
    {
      id: made.taskId,
      title: decision.what,
      responsible: '林晓',
      section: '议定事项',
      spells: [{ from: '2026-03-10', to: '2026-05-31' }],
    },
  ])
  expect(await officer.call(planApi.listAmendments, plan)).toMatchObject([{ reason: '双拥例会议定' }])
  await expect(officer.call(api.makeTaskOfDecision, { ...made, taskId: randomUUID() })).rejects.toMatchObject(
    { code: 'decision-has-task' },
  )

  await staff.call(planApi.tickTask, { id: made.taskId, tickId: randomUUID(), on: '2026-05-12' })
  const shown = await officer.call(api.getActivity, held)
  expect(shown.decisions).toMatchObject([{ doneOn: '2026-05-12' }])

  // The form sends the day back as it was shown; it stays the task's.
  await officer.call(api.changeDecision, { ...shown.decisions[0]!, outcome: '装了六处' })
  const { ticks } = await officer.call(planApi.getPlan, plan).then((it) => it.list[0]!)
  await staff.call(planApi.removeTick, { id: made.taskId, tickId: ticks[0]!.id })
  expect((await officer.call(api.getActivity, held)).decisions).toMatchObject([
    { doneOn: null, outcome: '装了六处' },
  ])
})

test('without a date, or without a plan for it, it becomes no task', async () => {
  const { officer, held } = await aMeeting()
  const open = aDecision(held.id, { due: null })
  const far = aDecision(held.id, { due: '2028-01-31' })
  for (const decision of [open, far]) await officer.call(api.addDecision, decision)
  const made = { activityId: held.id, taskId: randomUUID() }
  await expect(officer.call(api.makeTaskOfDecision, { ...made, id: open.id })).rejects.toMatchObject({
    code: 'due-needed',
  })
  await expect(officer.call(api.makeTaskOfDecision, { ...made, id: far.id })).rejects.toMatchObject({
    code: 'no-plan-for-year',
    details: { year: 2028 },
  })
})

test('the next meeting opens with what is still open and what was done since the last', async () => {
  const { officer, meeting, held: first } = await aMeeting()
  const second = await meeting({ onDay: '2026-05-10' })
  const decisions = {
    stillOpen: aDecision(first.id, { what: '修路' }),
    doneBefore: aDecision(first.id, { what: '装灯' }),
    doneSince: aDecision(first.id, { what: '送书' }),
    ofSecond: aDecision(second.id, { what: '办班' }),
  }
  for (const decision of Object.values(decisions)) await officer.call(api.addDecision, decision)
  const done = (decision: ReturnType<typeof aDecision>, doneOn: string) =>
    officer.call(api.changeDecision, { ...decision, doneOn, outcome: '', version: 1 })
  await done(decisions.doneBefore, '2026-04-01')
  await done(decisions.doneSince, '2026-06-01')

  const third = await meeting({ state: 'scheduled', onDay: '2026-07-20' })
  expect(third.previous).toMatchObject({ id: second.id })
  expect(third.earlierDecisions.map(({ what }) => what).toSorted()).toEqual(
    ['修路', '办班', '送书'].toSorted(),
  )
  expect(third.decisions).toEqual([])
})

test("another office's meeting takes no decision", async () => {
  const { held } = await aMeeting()
  const other = await anOffice()
  await expect(other.officer.call(api.addDecision, aDecision(held.id))).rejects.toMatchObject({
    code: 'activity-not-found',
  })
})
