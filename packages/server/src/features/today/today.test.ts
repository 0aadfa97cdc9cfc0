import { randomUUID } from 'node:crypto'
import { addActivity, addDecision, makeTaskOfDecision, takeActivityStep } from '@yushui/contract/activities'
import { askPartner, enterAnswer } from '@yushui/contract/confirmations'
import { addEvidence } from '@yushui/contract/evidence'
import { writePaper } from '@yushui/contract/papers'
import { addPartner } from '@yushui/contract/partners'
import { acceptPlan, tickTask } from '@yushui/contract/plans'
import { addProgramme } from '@yushui/contract/programmes'
import { changeSpans, getSpans } from '@yushui/contract/spans'
import { getToday, type TodayGroup } from '@yushui/contract/today'
import { expect, test } from 'vitest'
import { anAcceptedPlan, aPartner, aTask, beforeArmyDay, inMonths } from '../../sample/a-plan.ts'
import { anActivity, aProgramme } from '../../sample/an-activity.ts'
import { anOffice } from '../../sample/an-office.ts'
import type { Person } from '../../sample/person.ts'

const today = '2026-07-28'

/** Title and words of a group's lines. */
async function linesOf(person: Person, group: TodayGroup): Promise<string[]> {
  const { groups } = await person.call(getToday, {})
  return groups.find((it) => it.group === group)?.lines.map(({ title, words }) => `${title}：${words}`) ?? []
}

test('an office without anything has a calm day and the almanac all the same', async () => {
  const { officer } = await anOffice({ today })
  const shown = await officer.call(getToday, {})
  expect(shown).toMatchObject({ day: today, groups: [], next: null })
  expect(shown.coming).toEqual([
    expect.objectContaining({ onDay: '2026-08-01', words: '建军节，建军99周年', lastYear: [] }),
    expect.objectContaining({ onDay: '2026-08-15', words: '下半年征兵（到9月30日）' }),
    expect.objectContaining({ onDay: '2026-08-18', words: '秋季退役（到9月15日）' }),
  ])
})

test('a task goes from due to overdue to done; its activity stands in its place', async () => {
  const { officer, clock } = await anOffice({ today })
  const visit = aTask({ title: '走访慰问', window: beforeArmyDay })
  const far = aTask({ title: '迎新茶话会', window: inMonths(12) })
  await officer.call(acceptPlan, anAcceptedPlan({ tasks: [visit, far] }))
  expect(await linesOf(officer, 'due')).toEqual(['走访慰问：正在办，7月31日止，还有3天'])
  expect((await officer.call(getToday, {})).next).toMatchObject({
    words: '安排“走访慰问”',
    line: { kind: 'task', id: visit.id, onDay: '2026-07-31' },
  })

  const plan = anActivity({ title: '走访军属', taskId: visit.id, onDay: '2026-07-30' })
  await officer.call(addActivity, plan)
  expect(await linesOf(officer, 'due')).toEqual(['走访军属：7月30日（周四）09:00，还有2天'])

  clock.set('2026-08-03')
  expect(await linesOf(officer, 'unrecorded')).toEqual([
    '走访军属：定在7月30日，已过4天，办了请补记，没办请改期',
  ])
  expect(await linesOf(officer, 'overdue')).toEqual([])
  await officer.call(takeActivityStep, { id: plan.id, step: 'cancel', version: 1, reason: '台风' })
  expect(await linesOf(officer, 'overdue')).toEqual(['走访慰问：7月31日应办完，已过3天'])
  await officer.call(tickTask, { id: visit.id, tickId: randomUUID(), on: '2026-08-02' })
  expect((await officer.call(getToday, {})).groups).toEqual([])
})

test('held without any record until something is kept of it', async () => {
  const { officer, staff } = await anOffice({ today })
  const held = anActivity({ state: 'held', onDay: '2026-07-20' })
  await officer.call(addActivity, held)
  await officer.call(addActivity, anActivity({ state: 'held', onDay: '2026-07-21', outcome: '看诊30人。' }))
  expect(await linesOf(staff, 'unrecorded')).toEqual(['优抚对象义诊：7月20日办的，情况和人数还没有记'])
  await staff.call(addEvidence, {
    ...{
      id: randomUUID(),
      kind: 'note',
      activityId: held.id,
      title: '登记',
      text: '看诊20人',
      eventOn: null,
    },
  })
  expect(await linesOf(staff, 'unrecorded')).toEqual([])
})

test('who was asked and is silent, until the answer is there', async () => {
  const { officer, clock } = await anOffice({ today })
  const unit = await officer.call(addPartner, aPartner())
  const gala = anActivity({
    title: '联欢晚会',
    onDay: '2026-08-20',
    partners: [{ partnerId: unit.id, name: unit.alias }],
  })
  await officer.call(addActivity, gala)
  const asked = { id: randomUUID(), activityId: gala.id, partnerId: unit.id, question: 'invitation' as const }
  await officer.call(askPartner, asked)
  expect(await linesOf(officer, 'unanswered')).toEqual([])
  clock.set('2026-07-31')
  expect(await linesOf(officer, 'unanswered')).toEqual(['联欢晚会：共建部队甲还没有答复，已问了3天'])
  clock.set('2026-08-19')
  expect((await officer.call(getToday, {})).next?.words).toBe('问“联欢晚会”的答复')
  const answer = { answer: 'yes', otherSlot: '', headcount: 20, answeredBy: '李干事' } as const
  await officer.call(enterAnswer, { ...asked, ...answer, channel: 'telephone', answeredOn: '2026-08-19' })
  expect(await linesOf(officer, 'unanswered')).toEqual([])
})

test('a programme that is owed, and decisions until they are tasks', async () => {
  const { officer, clock } = await anOffice({ today })
  await officer.call(acceptPlan, anAcceptedPlan({ tasks: [] }))
  await officer.call(addProgramme, aProgramme({ name: '石桥讲堂', rhythm: 'quarterly' }))
  const meeting = anActivity({ title: '双拥例会', state: 'held', onDay: '2026-07-20', outcome: '议定两项。' })
  await officer.call(addActivity, meeting)
  const decide = (what: string, due: string | null) => ({
    ...{ id: randomUUID(), activityId: meeting.id, what, owner: '林晓', due },
  })
  const road = decide('修门前的路', '2026-08-18')
  await officer.call(addDecision, road)
  await officer.call(addDecision, decide('随时通气', null))
  clock.set('2026-08-20')
  expect(await linesOf(officer, 'owed')).toEqual(['石桥讲堂：第三季度还没有办'])
  expect(await linesOf(officer, 'waiting')).toEqual(['修门前的路：会上定的，林晓，8月18日前办，已过2天'])
  await officer.call(makeTaskOfDecision, { ...road, taskId: randomUUID(), reason: '例会议定' })
  expect(await linesOf(officer, 'waiting')).toEqual([])
})

test('a paper waits for the one whose step it is, and for nobody else', async () => {
  const { officer, director, staff, liaison } = await anOffice({ today })
  const clinic = anActivity({ onDay: '2026-08-20' })
  await officer.call(addActivity, clinic)
  for (const kind of ['notice', 'sign-in-sheet'] as const)
    await officer.call(writePaper, { id: randomUUID(), activityId: clinic.id, kind })
  expect(await linesOf(director, 'waiting')).toEqual([expect.stringMatching(/：通知，请您审核$/)])
  for (const person of [officer, staff, liaison]) expect(await linesOf(person, 'waiting')).toEqual([])
})

test('what the almanac brings comes with what was done on it last year, as the office counts its days', async () => {
  const { officer } = await anOffice({ today: '2026-07-20' })
  await officer.call(acceptPlan, anAcceptedPlan({ tasks: [aTask({ window: beforeArmyDay })] }))
  const held = (title: string, onDay: string) => anActivity({ title, onDay, state: 'held' })
  await officer.call(addActivity, held('军民座谈会', '2025-07-19'))
  await officer.call(addActivity, held('居民运动会', '2025-06-20'))
  const lastYear = async () =>
    (await officer.call(getToday, {})).coming
      .find(({ onDay }) => onDay === '2026-08-01')
      ?.lastYear.map(({ title }) => title)
  expect(await lastYear()).toEqual(['军民座谈会'])
  const { table, version } = await officer.call(getSpans, {})
  const words = { ...table.words, eve: { before: 7, after: 0 } }
  await officer.call(changeSpans, { table: { ...table, words }, version })
  expect(await lastYear()).toEqual([])
})

test('another office’s day shows nothing of it', async () => {
  const ours = await anOffice({ today })
  const theirs = await anOffice({ today })
  await theirs.officer.call(addActivity, anActivity({ onDay: '2026-07-20' }))
  expect((await ours.officer.call(getToday, {})).groups).toEqual([])
})
