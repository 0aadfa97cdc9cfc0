import { randomUUID } from 'node:crypto'
import { listAudit } from '@yushui/contract/audit'
import * as planApi from '@yushui/contract/plans'
import { rollOverPlan } from '@yushui/contract/roll-over'
import * as api from '@yushui/contract/spans'
import { defaultSpanTable, type SpanTable } from '@yushui/domain/almanac/span-table'
import type { Window } from '@yushui/domain/almanac/window'
import { expect, test } from 'vitest'
import { anAcceptedPlan, aTask, beforeArmyDay, inMonths } from '../../sample/a-plan.ts'
import { anOffice } from '../../sample/an-office.ts'

const today = '2026-07-20'
const withWords = (words: Partial<SpanTable['words']>): SpanTable => ({
  ...defaultSpanTable,
  words: { ...defaultSpanTable.words, ...words },
})
const withSeasons = (seasons: Partial<SpanTable['seasons']>): SpanTable => ({
  ...defaultSpanTable,
  seasons: { ...defaultSpanTable.seasons, ...seasons },
})
const eveOf = (before: number) => withWords({ eve: { before, after: 0 } })
const summerOf = (fromMonth: number, fromDay: number, toMonth: number, toDay: number) =>
  withSeasons({
    'summer-holiday': {
      from: { month: fromMonth, day: fromDay },
      to: { month: toMonth, day: toDay },
    },
  })
const oneWeek = { table: eveOf(7), version: 0 }

/** A plan with a task on the eve of 1 August and another that no word moves. */
async function aPlan() {
  const office = await anOffice({ today })
  const eve = aTask({ title: '八一慰问部队', window: beforeArmyDay })
  const tasks = [eve, aTask({ window: inMonths(5) })]
  const plan = await office.officer.call(planApi.acceptPlan, anAcceptedPlan({ tasks }))
  const spells = async () => (await office.officer.call(planApi.getPlan, plan)).list.map((it) => it.spells)
  return { ...office, plan, eve, spells }
}
const fortnight = [{ from: '2026-07-18', to: '2026-07-31' }]
const week = [{ from: '2026-07-25', to: '2026-07-31' }]
const may = [{ from: '2026-05-01', to: '2026-05-31' }]

test('an office that set nothing has the default', async () => {
  const { staff } = await anOffice()
  expect(await staff.call(api.getSpans, {})).toEqual({ table: defaultSpanTable, version: 0 })
})

test('a change moves the days of the tasks that are tied to the word, and comes back with null', async () => {
  const { officer, director, plan, eve, spells } = await aPlan()
  expect(await spells()).toEqual([fortnight, may])
  expect(await officer.call(api.changeSpans, oneWeek)).toEqual({ table: eveOf(7), version: 1 })
  expect(await spells()).toEqual([week, may])
  const { rows } = await officer.call(planApi.listTasks, { planId: plan.id })
  expect(rows.find(({ id }) => id === eve.id)).toMatchObject({ firstDay: '2026-07-25', version: 1 })

  const reset = await director.call(api.changeSpans, { table: null, version: 1 })
  expect(reset).toEqual({ table: defaultSpanTable, version: 2 })
  expect(await spells()).toEqual([fortnight, may])
  expect(await officer.call(api.changeSpans, { table: eveOf(3), version: 2 })).toMatchObject({ version: 3 })
})

test('what is added, changed and rolled over afterwards goes by the office’s own table', async () => {
  const { officer, plan, eve } = await aPlan()
  await officer.call(api.changeSpans, oneWeek)
  const added = aTask({ title: '八一座谈会', window: beforeArmyDay })
  expect(await officer.call(planApi.addTask, { ...added, planId: plan.id })).toMatchObject({ spells: week })
  const clinic = plan.list[1]!
  const changed = await officer.call(planApi.changeTask, { ...clinic, window: beforeArmyDay })
  expect(changed.spells).toEqual(week)
  const next = anAcceptedPlan({ year: 2027, tasks: [aTask({ window: beforeArmyDay })] })
  const accepted = await officer.call(planApi.acceptPlan, next)
  expect(accepted.list[0]!.spells).toEqual([{ from: '2027-07-25', to: '2027-07-31' }])
  const { lines } = await officer.call(rollOverPlan, { id: plan.id })
  expect(lines.find(({ taskId }) => taskId === eve.id)).toMatchObject({
    before: { days: '7月25日—7月31日' },
    after: { days: '7月25日—7月31日' },
  })
})

test('a season of the place moves what is done in it', async () => {
  const { officer, plan } = await aPlan()
  const window: Window = { ...inMonths(7, 8), occasions: ['summer-holiday'], relation: 'during' }
  const camp = aTask({ title: '少年军校', window })
  await officer.call(planApi.addTask, { ...camp, planId: plan.id })
  await officer.call(api.changeSpans, { table: summerOf(7, 6, 9, 1), version: 0 })
  const { list } = await officer.call(planApi.getPlan, plan)
  expect(list.at(-1)?.spells).toEqual([{ from: '2026-07-06', to: '2026-09-01' }])
})

test('what is late, and a task that is withdrawn, go by the new days too', async () => {
  const { officer, eve, plan } = await aPlan()
  const withdrawn = aTask({ window: beforeArmyDay })
  await officer.call(planApi.addTask, { ...withdrawn, planId: plan.id })
  await officer.call(planApi.withdrawTask, { id: withdrawn.id, reason: '重复' })
  const verge = aTask({ window: { ...beforeArmyDay, relation: 'around', span: 'verge' } })
  await officer.call(planApi.addTask, { ...verge, planId: plan.id })
  const table = withWords({ eve: { before: 7, after: 0 }, verge: { before: 1, after: 9 } })
  await officer.call(api.changeSpans, { table, version: 0 })
  const { rows } = await officer.call(planApi.listTasks, { planId: plan.id })
  expect(rows.find(({ id }) => id === eve.id)?.overdueFrom).toBe('2026-08-01')
  expect(rows.find(({ id }) => id === verge.id)?.overdueFrom).toBe('2026-08-11')
  const restored = await officer.call(planApi.restoreTask, { id: withdrawn.id })
  expect(restored.spells).toEqual(week)
})

test('an approved plan keeps it among its amendments; a closed one stays until it is opened again', async () => {
  const { officer, director, plan, eve, spells } = await aPlan()
  const step = async (name: planApi.PlanStep, who = director) => {
    const { version } = await officer.call(planApi.getPlan, plan)
    await who.call(planApi.takePlanStep, { id: plan.id, step: name, version, reason: '核对' })
  }
  await step('approve')
  await officer.call(api.changeSpans, oneWeek)
  const amendments = await officer.call(planApi.listAmendments, { id: plan.id })
  expect(amendments).toMatchObject([
    { what: '1项任务的日子跟着变', reason: '改了前夕、前后算几天：前夕由前14天改为前7天' },
  ])
  await officer.call(planApi.tickTask, { id: eve.id, tickId: randomUUID(), on: today })
  await step('start', officer)
  await step('close')
  await officer.call(api.changeSpans, { table: null, version: 1 })
  expect(await spells()).toEqual([week, may])
  await step('reopen')
  expect(await spells()).toEqual([fortnight, may])
})

test('of two changes at once the second is told; the same one sent twice counts once', async () => {
  const { officer, director } = await aPlan()
  const both = await Promise.allSettled([
    officer.call(api.changeSpans, oneWeek),
    director.call(api.changeSpans, { table: eveOf(10), version: 0 }),
  ])
  const refused = both.filter((it) => it.status === 'rejected')
  expect(refused).toHaveLength(1)
  expect(refused[0]!.reason).toMatchObject({ code: 'changed-meanwhile', status: 409 })
  const kept = await officer.call(api.getSpans, {})
  expect(await officer.call(api.changeSpans, { table: kept.table, version: 0 })).toEqual(kept)
})

test.each([
  [eveOf(0), 'span-days-out-of-range', 'table.words.eve.before'],
  [eveOf(61), 'span-days-out-of-range', 'table.words.eve.before'],
  [eveOf(7.5), 'span-days-out-of-range', 'table.words.eve.before'],
  [withWords({ verge: { before: 3, after: -1 } }), 'span-days-out-of-range', 'table.words.verge.after'],
  [summerOf(8, 31, 7, 1), 'season-not-of-one-year', 'table.seasons.summer-holiday'],
  [summerOf(6, 31, 8, 31), 'season-not-of-one-year', 'table.seasons.summer-holiday'],
])('what lies out of bounds is refused by the name of its row: %#', async (table, code, field) => {
  const { officer } = await anOffice()
  await expect(officer.call(api.changeSpans, { table, version: 0 })).rejects.toMatchObject({
    code,
    status: 400,
    fields: [field],
  })
})

test('a table that lacks a row is no table', async () => {
  const { officer } = await anOffice()
  const { eve: _, ...words } = defaultSpanTable.words
  const attempt = officer.send(api.changeSpans, { table: { ...defaultSpanTable, words }, version: 0 })
  expect((await attempt).json()).toMatchObject({ code: 'input-not-valid' })
})

test('staff and the liaison look and don’t change; each change is in the audit', async () => {
  const { officer, staff, liaison, auditAdmin } = await aPlan()
  for (const person of [staff, liaison])
    await expect(person.call(api.changeSpans, oneWeek)).rejects.toMatchObject({ code: 'not-allowed' })
  await officer.call(api.changeSpans, oneWeek)
  await officer.call(api.changeSpans, { table: null, version: 1 })
  const { rows } = await auditAdmin.call(listAudit, {})
  const entries = rows.filter(({ action }) => action.startsWith('spans.'))
  expect(entries.map(({ action, values }) => [action, values])).toEqual([
    ['spans.reset', { what: '前夕由前7天改为前14天', tasks: 1 }],
    ['spans.changed', { what: '前夕由前14天改为前7天', tasks: 1 }],
  ])
})

test('another office neither sees nor feels it, and the street sees a plan as its office counts', async () => {
  const { officer, streetOfficer, plan } = await aPlan()
  const other = await aPlan()
  await officer.call(api.changeSpans, oneWeek)
  expect(await other.officer.call(api.getSpans, {})).toEqual({ table: defaultSpanTable, version: 0 })
  expect(await other.spells()).toEqual([fortnight, may])
  expect(await streetOfficer.call(api.getSpans, {})).toEqual({ table: defaultSpanTable, version: 0 })
  expect((await streetOfficer.call(planApi.getPlan, plan)).list[0]!.spells).toEqual(week)
})
