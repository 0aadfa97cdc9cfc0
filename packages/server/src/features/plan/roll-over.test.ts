import { randomUUID } from 'node:crypto'
import * as partnerApi from '@yushui/contract/partners'
import * as api from '@yushui/contract/plans'
import { rollOverPlan } from '@yushui/contract/roll-over'
import { expect, test } from 'vitest'
import { anAcceptedPlan, aPartner, aTask, beforeArmyDay, inMonths } from '../../sample/a-plan.ts'
import { anOffice } from '../../sample/an-office.ts'

/** A year that is nearly over, with a partner of twenty years in the next. */
async function aYearNearlyOver() {
  const office = await anOffice({ today: '2026-12-10' })
  const partner = aPartner({ sinceYear: 2007 })
  const tasks = [
    aTask({
      title: '建军99周年晚会',
      quote: '八一前夕，与共建部队甲举办建军99周年晚会',
      kind: 'gala',
      window: beforeArmyDay,
      partners: [{ partnerId: partner.id, name: partner.alias }],
    }),
    aTask({ title: '签订共建协议', quote: '', window: inMonths(3) }),
    aTask({ responsible: '周敏', note: '先约医生' }),
  ]
  const accepted = anAcceptedPlan({ tasks, partners: [partner] })
  const plan = await office.officer.call(api.acceptPlan, accepted)
  await office.officer.call(api.tickTask, { id: tasks[1]!.id, tickId: randomUUID(), on: '2026-03-09' })
  return { ...office, plan, partner, tasks }
}

test('each task stands beside what becomes of it, and nothing is kept', async () => {
  const { officer, plan, partner } = await aYearNearlyOver()
  const rolled = await officer.call(rollOverPlan, { id: plan.id })
  expect(rolled).toMatchObject({ year: 2027, title: '石桥社区2027年双拥工作计划' })
  expect(rolled.lines.map(({ kind, after }) => [kind, after.title])).toEqual([
    ['proposed', '与共建部队甲共建20周年纪念联谊活动'],
    ['proposed', '全民族抗战爆发90周年主题国防教育活动'],
    ['changed', '建军100周年晚会'],
    ['left-out', '签订共建协议'],
    ['kept', '义诊'],
  ])
  const [jubilee, , gala, agreement, clinic] = rolled.lines
  const linked = [{ partnerId: partner.id, name: '共建部队甲' }]
  expect(jubilee).toMatchObject({ taskId: null, before: null, after: { task: { partners: linked } } })
  expect(gala).toMatchObject({
    taskId: plan.list[0]!.id,
    before: { title: '建军99周年晚会', days: '7月18日—7月31日', done: '2026年没有记办成' },
    after: { task: { quote: '八一前夕，与共建部队甲举办建军100周年晚会', partners: linked } },
  })
  expect(agreement).toMatchObject({
    before: { done: '2026年3月9日办成' },
    reason: '2026年已经办成，办一次就长期在',
  })
  expect(clinic!.after.task).toMatchObject({ responsible: '周敏', note: '先约医生' })
  expect((await officer.call(api.listPlans, {})).rows).toHaveLength(1)
})

test('the lines that are taken are accepted as the new year’s plan', async () => {
  const { officer, plan } = await aYearNearlyOver()
  const { lines, title, theme, organisation, sections, year } = await officer.call(rollOverPlan, {
    id: plan.id,
  })
  const taken = lines.filter(({ kind }) => kind !== 'left-out')
  const next = await officer.call(api.acceptPlan, {
    id: randomUUID(),
    year,
    title,
    theme,
    organisation,
    sections,
    tasks: taken.map(({ after }) => ({ ...after.task, id: randomUUID() })),
    partners: [],
  })
  expect(next).toMatchObject({ year: 2027, state: 'drafted', tasks: 4 })
  expect(next.list.map(({ spells }) => spells)).toContainEqual([{ from: '2027-07-18', to: '2027-07-31' }])
})

test('a partner that has been withdrawn is asked about', async () => {
  const { officer, plan, partner } = await aYearNearlyOver()
  await officer.call(partnerApi.withdrawPartner, { id: partner.id, reason: '已移防' })
  const { lines } = await officer.call(rollOverPlan, { id: plan.id })
  expect(lines.map(({ after }) => after.title)).not.toContain('与共建部队甲共建20周年纪念联谊活动')
  expect(lines.find(({ taskId }) => taskId === plan.list[0]!.id)?.reason).toContain('“共建部队甲”已撤下')
})

test.each([2025, 2026, 2101])('a plan of 2026 is not made into one of %i', async (year) => {
  const { officer, plan } = await aYearNearlyOver()
  const attempt = officer.call(rollOverPlan, { id: plan.id, year })
  await expect(attempt).rejects.toMatchObject({ code: year > 2100 ? 'input-not-valid' : 'year-not-ahead' })
})

test('only the officer of the plan’s own office makes the next', async () => {
  const { director, streetOfficer, plan } = await aYearNearlyOver()
  const other = await anOffice()
  for (const person of [director, streetOfficer])
    await expect(person.call(rollOverPlan, { id: plan.id })).rejects.toMatchObject({ code: 'not-allowed' })
  await expect(other.officer.call(rollOverPlan, { id: plan.id })).rejects.toMatchObject({
    code: 'plan-not-found',
  })
})
