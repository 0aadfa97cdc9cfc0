import { disableAccount, listAccounts } from '@yushui/contract/accounts'
import { addActivity, changeActivity, takeActivityStep } from '@yushui/contract/activities'
import { addPartner } from '@yushui/contract/partners'
import { acceptPlan, tickTask } from '@yushui/contract/plans'
import * as api from '@yushui/contract/today'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { anAcceptedPlan, aPartner, aTask, beforeArmyDay, everyQuarter } from '../../sample/a-plan.ts'
import { anActivity } from '../../sample/an-activity.ts'
import { anOffice } from '../../sample/an-office.ts'
import { newAddress } from '../../sample/browser.ts'

const today = '2026-07-10'

async function aCalendar() {
  const office = await anOffice({ today })
  const { officer, app } = office
  const { address } = await officer.call(api.renewCalendar, {})
  const remoteAddress = newAddress()
  const fetchIt = (url = address, headers: Record<string, string> = {}) =>
    app.http.inject({ method: 'GET', url, headers, remoteAddress })
  /** As another library reads it. */
  const events = async () => {
    const calendar = new ICAL.Component(ICAL.parse((await fetchIt()).body))
    return calendar.getAllSubcomponents('vevent').map((it) => ({
      uid: it.getFirstPropertyValue('uid'),
      title: it.getFirstPropertyValue('summary'),
      place: it.getFirstPropertyValue('location'),
      status: it.getFirstPropertyValue('status'),
      sequence: it.getFirstPropertyValue('sequence'),
      start: String(it.getFirstPropertyValue('dtstart')),
      end: it.getFirstPropertyValue('dtend') && String(it.getFirstPropertyValue('dtend')),
    }))
  }
  return { ...office, address, fetchIt, events }
}

test('activities and the last days of tasks, as another program reads them', async () => {
  const { officer, events, fetchIt } = await aCalendar()
  const visit = aTask({ title: '慰问军属', window: beforeArmyDay })
  const lecture = aTask({ title: '讲堂', window: everyQuarter })
  await officer.call(acceptPlan, anAcceptedPlan({ tasks: [visit, lecture] }))
  const day = { id: visit.id, onDay: '2026-07-25' }
  const clinic = anActivity({ title: '义诊；咨询,测血压', ...day, id: crypto.randomUUID() })
  await officer.call(addActivity, clinic)
  expect(await events()).toEqual([
    {
      uid: `${clinic.id}@yushui`,
      title: '义诊；咨询,测血压',
      place: '社区广场',
      status: 'CONFIRMED',
      sequence: 1,
      start: '2026-07-25T09:00:00',
      end: '2026-07-25T11:00:00',
    },
    {
      uid: `${visit.id}@yushui`,
      title: '慰问军属（最后一天）',
      place: null,
      status: 'CONFIRMED',
      sequence: 1,
      start: '2026-07-31',
      end: '2026-08-01',
    },
    ...['2026-06-30', '2026-09-30', '2026-12-31'].map((start, place) =>
      expect.objectContaining({ uid: `${lecture.id}.${place + 2}@yushui`, start }),
    ),
  ])
  const { headers } = await fetchIt()
  expect(headers['content-type']).toBe('text/calendar; charset=utf-8')
  expect(headers['cache-control']).toBe('private, no-cache')
})

test('a change counts up, a cancelled one says so, what is done is gone; ids stay', async () => {
  const { officer, events } = await aCalendar()
  const visit = aTask({ title: '慰问军属', window: beforeArmyDay })
  await officer.call(acceptPlan, anAcceptedPlan({ tasks: [visit] }))
  const clinic = anActivity({ onDay: '2026-07-25' })
  const { state: _, ...written } = clinic
  await officer.call(addActivity, clinic)
  await officer.call(changeActivity, { ...written, onDay: '2026-07-26', version: 1 })
  const [moved] = await events()
  expect(moved).toMatchObject({ uid: `${clinic.id}@yushui`, sequence: 2, start: '2026-07-26T09:00:00' })
  await officer.call(takeActivityStep, { id: clinic.id, step: 'cancel', version: 2, reason: '台风' })
  await officer.call(tickTask, { id: visit.id, tickId: crypto.randomUUID(), on: '2026-07-09' })
  expect(await events()).toMatchObject([{ uid: `${clinic.id}@yushui`, sequence: 3, status: 'CANCELLED' }])
})

test('what has to do with a unit has neither place nor unit nor title (MS-12)', async () => {
  const { officer, events, fetchIt } = await aCalendar()
  const unit = await officer.call(addPartner, aPartner({ alias: '青松之家' }))
  const kept = [{ partnerId: unit.id, name: unit.alias }]
  const named = [{ partnerId: null, name: '驻地消防站' }]
  const on = (said: Parameters<typeof anActivity>[0]) => anActivity({ onDay: '2026-07-25', ...said })
  const withheld = [
    on({ title: '纳凉晚会', partners: kept }),
    on({ title: '参观学习', isInside: true }),
    on({ title: '看望青松之家' }),
    on({ title: '送清凉', place: '某营区礼堂' }),
    on({ title: '包粽子', targets: ['官兵'] }),
  ]
  for (const activity of [...withheld, on({ title: '防火宣传', partners: named })])
    await officer.call(addActivity, activity)
  const task = aTask({ title: '走访部队', window: beforeArmyDay })
  const shared = aTask({ title: '联谊', window: beforeArmyDay, partners: kept })
  await officer.call(acceptPlan, anAcceptedPlan({ tasks: [task, shared] }))
  const shown = await events()
  expect(shown.map(({ title, place }) => [title, place]).toSorted()).toEqual(
    [
      ...withheld.map(() => ['双拥活动', null]),
      ['防火宣传', '社区广场'],
      ['双拥工作（最后一天）', null],
      ['双拥工作（最后一天）', null],
    ].toSorted(),
  )
  expect((await fetchIt()).body).not.toMatch(/青松|纳凉|营区|官兵|部队|礼堂/)
})

test('a new address makes the old one void, an ended one is gone; both are one answer', async () => {
  const { officer, address, fetchIt } = await aCalendar()
  expect((await officer.call(api.getCalendar, {})).since).toBe('2026-07-10T01:00:00.000Z')
  const next = await officer.call(api.renewCalendar, {})
  expect(next.address).not.toBe(address)
  expect((await fetchIt(address)).json()).toMatchObject({ code: 'calendar-not-found' })
  expect((await fetchIt(next.address)).statusCode).toBe(200)
  await officer.call(api.endCalendar, {})
  await officer.call(api.endCalendar, {})
  expect((await officer.call(api.getCalendar, {})).since).toBeNull()
  for (const url of [next.address, '/calendar/nothing.ics', `/calendar/${'a'.repeat(150)}.ics`])
    expect((await fetchIt(url)).statusCode).toBe(404)
})

test('a stopped account’s calendar is gone, and so is one that lies unused', async () => {
  const { systemAdmin, staff, clock, app } = await aCalendar()
  const { address } = await staff.call(api.renewCalendar, {})
  const status = async () => (await app.http.inject({ method: 'GET', url: address })).statusCode
  expect(await status()).toBe(200)
  clock.set('2026-12-10')
  expect(await status()).toBe(404)
  clock.set(today)
  const { name } = staff
  const account = (await systemAdmin.call(listAccounts, {})).find((it) => it.name === name)
  await systemAdmin.call(disableAccount, { id: account!.id, reason: '调离' })
  expect(await status()).toBe(404)
})

test('who has it already is told so; who asks by the hundred is told to wait', async () => {
  const { fetchIt } = await aCalendar()
  const { headers } = await fetchIt()
  const again = await fetchIt(undefined, { 'if-none-match': String(headers.etag) })
  expect([again.statusCode, again.body]).toEqual([304, ''])
  let last = 200
  for (let n = 0; n < 130 && last !== 429; n += 1) last = (await fetchIt()).statusCode
  expect(last).toBe(429)
})

test('another office’s entries are not in it', async () => {
  const ours = await aCalendar()
  const theirs = await aCalendar()
  await theirs.officer.call(addActivity, anActivity({ onDay: '2026-07-25' }))
  expect(await ours.events()).toEqual([])
})
