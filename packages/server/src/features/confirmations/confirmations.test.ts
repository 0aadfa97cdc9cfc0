import { randomUUID } from 'node:crypto'
import { addActivity, changeActivity, getActivity, takeActivityStep } from '@yushui/contract/activities'
import { listAudit } from '@yushui/contract/audit'
import * as api from '@yushui/contract/confirmations'
import { addPartner, withdrawPartner } from '@yushui/contract/partners'
import { writeReport } from '@yushui/contract/reports'
import { getToday } from '@yushui/contract/today'
import { expect, test } from 'vitest'
import { aPartner } from '../../sample/a-plan.ts'
import { anActivity } from '../../sample/an-activity.ts'
import { anOffice } from '../../sample/an-office.ts'
import { readTables } from '../../sample/read-tables.ts'

/** A gala to come with one unit, and a hospital that has nothing to do with it. */
async function aGala(said: Parameters<typeof anActivity>[0] = {}) {
  const office = await anOffice({ today: '2026-07-10' })
  const { officer } = office
  const unit = await officer.call(addPartner, aPartner({ sealedName: '青城某仓库' }))
  const hospital = await officer.call(addPartner, aPartner({ alias: '社区医院', kind: 'hospital' }))
  const gala = await officer.call(
    addActivity,
    anActivity({
      title: '与共建部队甲军民联谊晚会',
      kind: 'gala',
      onDay: '2026-07-28',
      startsAt: '19:30',
      endsAt: '21:00',
      place: '文化广场',
      partners: [{ partnerId: unit.id, name: unit.alias }],
      ...said,
    }),
  )
  const asked = (question: 'invitation' | 'holding' = 'invitation') => ({
    id: randomUUID(),
    activityId: gala.id,
    partnerId: unit.id,
    question,
  })
  const { http } = office.app
  const liaison = {
    open: (link: string) => http.inject({ method: 'GET', url: link }),
    answer: (link: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
      http.inject({
        method: 'POST',
        url: link,
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
        payload: new URLSearchParams(fields).toString(),
      }),
  }
  const shown = () => officer.call(api.listConfirmations, { activityId: gala.id })
  return { ...office, unit, hospital, gala, asked, liaison, shown, http }
}

const given = { answer: 'yes', otherSlot: '', headcount: null, answeredBy: '李干事' } as const

test('the partner opens the link, answers without an account, and changes its answer', async () => {
  const { officer, asked, liaison, shown } = await aGala()
  const { link, ...confirmation } = await officer.call(api.askPartner, asked())
  expect(confirmation).toMatchObject({
    partner: '共建部队甲',
    answer: null,
    expiresAt: '2026-07-28T16:00:00.000Z',
  })
  const opened = await liaison.open(link)
  expect(opened.statusCode).toBe(200)
  for (const words of ['石桥社区', '与贵单位军民联谊晚会', '2026年7月28日', '19:30—21:00', '文化广场'])
    expect(opened.body).toContain(words)
  expect(opened.body).not.toMatch(/共建部队甲|某仓库|<script/)

  const sent = await liaison.answer(link, {
    answer: 'yes',
    otherSlot: '随便',
    headcount: '12',
    answeredBy: '李干事',
  })
  expect([sent.statusCode, sent.headers.location]).toEqual([303, link])
  expect((await liaison.open(link)).body).toContain('7月10日答复：能参加，12人。答复人：李干事。')
  const [kept] = await shown()
  expect(kept).toMatchObject({
    ...{ answer: 'yes', otherSlot: '', headcount: 12, answeredBy: '李干事' },
    ...{ answeredOn: '2026-07-10', channel: 'link', isWithdrawn: false },
  })

  await liaison.answer(link, {
    answer: 'other-slot',
    otherSlot: '29日晚',
    headcount: '',
    answeredBy: '李干事',
  })
  expect(await shown()).toMatchObject([{ answer: 'other-slot', otherSlot: '29日晚', headcount: null }])
})

test('the page stays with the one it was made for', async () => {
  const { officer, asked, liaison } = await aGala()
  const { link } = await officer.call(api.askPartner, asked())
  const { headers } = await liaison.open(link)
  expect(headers).toMatchObject({
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex, nofollow',
    'content-type': 'text/html; charset=utf-8',
  })
  expect(headers['content-security-policy']).toContain("default-src 'none'")
  expect(link).toMatch(/^\/c\/[\w-]{43}$/)
  expect(await readTables()).not.toContain(link.slice(3))
})

test('only the hash is kept, so asking again gives another link and ends the first', async () => {
  const { officer, asked, liaison, shown } = await aGala()
  const question = asked()
  const first = await officer.call(api.askPartner, question)
  await liaison.answer(first.link, { answer: 'yes', answeredBy: '李干事' })
  const second = await officer.call(api.askPartner, question)
  expect(second.link).not.toBe(first.link)
  expect((await liaison.open(first.link)).statusCode).toBe(404)
  expect((await liaison.open(second.link)).body).toContain('7月10日答复')
  expect(await shown()).toHaveLength(1)
})

test('unknown, run out, taken back, cancelled: one page for all of them', async () => {
  const { officer, clock, asked, gala, liaison } = await aGala()
  const unknown = await liaison.open('/c/unknown')
  expect(unknown.statusCode).toBe(404)
  const withdrawn = await officer.call(api.askPartner, asked())
  await officer.call(api.withdrawConfirmation, withdrawn)
  const late = await officer.call(api.askPartner, asked())
  expect((await liaison.open(late.link)).statusCode).toBe(200)
  clock.set('2026-07-28T23:59:00+08:00')
  expect((await liaison.open(late.link)).statusCode).toBe(200)
  clock.set('2026-07-29T00:00:00+08:00')
  for (const { link } of [withdrawn, late]) {
    const { statusCode, body } = await liaison.open(link)
    expect([statusCode, body]).toEqual([410, unknown.body])
    expect((await liaison.answer(link, { answer: 'yes', answeredBy: '李干事' })).statusCode).toBe(410)
  }

  clock.set('2026-07-20')
  await officer.call(takeActivityStep, { ...gala, step: 'cancel', reason: '暴雨' })
  expect((await liaison.open(late.link)).statusCode).toBe(410)
  await expect(officer.call(api.askPartner, asked())).rejects.toMatchObject({ code: 'activity-cancelled' })
})

test('a partner that is taken off the activity, or withdrawn, sees no more of it', async () => {
  const { officer, unit, gala, asked, liaison, shown } = await aGala()
  const { link } = await officer.call(api.askPartner, asked())
  const opens = async () => (await liaison.open(link)).statusCode
  const without = await officer.call(changeActivity, { ...gala, partners: [] })
  expect(await opens()).toBe(410)
  expect((await liaison.answer(link, { answer: 'yes', answeredBy: '李干事' })).statusCode).toBe(410)
  await officer.call(changeActivity, { ...without, partners: gala.partners })
  expect(await opens()).toBe(200)
  await officer.call(withdrawPartner, { id: unit.id, reason: '不再共建' })
  expect(await opens()).toBe(404)
  expect(await shown()).toMatchObject([{ answer: null }])
})

test('an answer holds for its day: when the activity moves, the partner is asked again', async () => {
  const { officer, asked, gala, liaison, shown } = await aGala()
  const { link } = await officer.call(api.askPartner, asked())
  const fields = { answer: 'yes', headcount: '12', answeredBy: '李干事' }
  await liaison.answer(link, fields)
  expect(await shown()).toMatchObject([{ answeredFor: '2026-07-28', isOutdated: false }])
  await officer.call(changeActivity, { ...gala, onDay: '2026-07-27' })
  expect(await shown()).toMatchObject([{ answeredFor: '2026-07-28', isOutdated: true }])
  expect((await liaison.open(link)).body).toContain('活动改了日子，请再答复一次')
  await liaison.answer(link, fields)
  expect(await shown()).toMatchObject([{ answeredFor: '2026-07-27', isOutdated: false }])
  expect((await liaison.open(link)).body).toContain('收到了，谢谢')
})

test('who was asked by link and answered by telephone is waited for no more, until the day moves', async () => {
  const { officer, clock, asked, gala } = await aGala()
  const waiting = async () => {
    const { groups } = await officer.call(getToday, {})
    return groups.flatMap(({ group, lines }) => (group === 'unanswered' ? lines.map(({ id }) => id) : []))
  }
  await officer.call(api.askPartner, asked())
  clock.set('2026-07-15')
  expect(await waiting()).toEqual([gala.id])
  const said = { ...asked(), ...given, channel: 'telephone', answeredOn: '2026-07-15' } as const
  await officer.call(api.enterAnswer, said)
  expect(await waiting()).toEqual([])
  await officer.call(changeActivity, { ...gala, onDay: '2026-07-27' })
  expect(await waiting()).toEqual([gala.id])
})

test('what was mistyped comes back with what to put right, and nothing is kept of it', async () => {
  const { officer, asked, liaison, shown } = await aGala()
  const { link } = await officer.call(api.askPartner, asked())
  const fine = { answer: 'yes', otherSlot: '', headcount: '3', answeredBy: '李干事' }
  for (const [fields, words] of [
    [{ ...fine, answer: '' }, '请先选一项答复。'],
    [{ ...fine, headcount: '十来个' }, '人数请填数字'],
    [{ ...fine, answeredBy: ' ' }, '请填上您的称呼'],
    [{ ...fine, answer: 'other-slot' }, '请写明改在什么时候合适'],
    [{ ...fine, answeredBy: '90001部队李干事' }, '请不要写单位的名称或番号'],
    [{ ...fine, answer: 'other-slot', otherSlot: '到青城某 仓库再定' }, '请不要写单位的名称或番号'],
  ] as const) {
    const { statusCode, body } = await liaison.answer(link, fields)
    expect([statusCode, body]).toEqual([400, expect.stringContaining(words)])
    expect(body).toContain('还没有送出')
  }
  expect(await shown()).toMatchObject([{ answer: null }])
  const broken = await liaison.answer(link, { ...fine, answeredBy: '李\0' })
  expect([broken.statusCode, broken.headers['content-type']]).toEqual([400, 'text/html; charset=utf-8'])
})

test("another site's form is not taken; a page that tells no referrer is", async () => {
  const { officer, asked, liaison, shown } = await aGala()
  const { link } = await officer.call(api.askPartner, asked())
  const fields = { answer: 'yes', headcount: '', answeredBy: '李干事' }
  const elsewhere: Record<string, string>[] = [
    { origin: 'https://else.example' },
    { 'sec-fetch-site': 'cross-site' },
  ]
  for (const headers of elsewhere) expect((await liaison.answer(link, fields, headers)).statusCode).toBe(403)
  expect(await shown()).toMatchObject([{ answer: null }])
  const own = { origin: 'null', 'sec-fetch-site': 'same-origin' }
  expect((await liaison.answer(link, fields, own)).statusCode).toBe(303)
})

test('one who opens links by the hundred is asked to wait, on a page', async () => {
  const { http } = await aGala()
  const from = (remoteAddress: string) => http.inject({ method: 'GET', url: '/c/guess', remoteAddress })
  for (let n = 0; n < 120; n += 1) await from('10.9.9.9')
  const { statusCode, body } = await from('10.9.9.9')
  expect([statusCode, body]).toEqual([429, expect.stringContaining('分钟后再试')])
  expect((await from('10.9.9.8')).statusCode).toBe(404)
})

test('within a barracks the page tells no place', async () => {
  const { officer, asked, liaison } = await aGala({ isInside: true, place: '营区礼堂' })
  const { link } = await officer.call(api.askPartner, asked())
  const { body } = await liaison.open(link)
  expect(body).not.toMatch(/营区礼堂|地点/)
})

test('a unit is named to no other partner', async () => {
  const { officer, gala, hospital, liaison } = await aGala()
  const partners = [...gala.partners, { partnerId: hospital.id, name: hospital.alias }]
  await officer.call(changeActivity, { ...gala, partners })
  const asked = { activityId: gala.id, partnerId: hospital.id, question: 'invitation' } as const
  const { link } = await officer.call(api.askPartner, { ...asked, id: randomUUID() })
  const { body } = await liaison.open(link)
  expect(body).toContain('与共建单位军民联谊晚会')
  expect(body).not.toContain('共建部队甲')
})

test('whether it was held is asked afterwards; both counts stay as they were given', async () => {
  const { officer, clock, asked, gala, liaison, shown } = await aGala()
  await expect(officer.call(api.askPartner, asked('holding'))).rejects.toMatchObject({
    code: 'holding-too-early',
  })
  clock.set('2026-07-29')
  await expect(officer.call(api.askPartner, asked())).rejects.toMatchObject({ code: 'invitation-too-late' })
  const held = await officer.call(takeActivityStep, { ...gala, step: 'hold' })
  await officer.call(changeActivity, { ...held, attended: { military: 40, civilian: 80 } })
  const { link, expiresAt } = await officer.call(api.askPartner, asked('holding'))
  expect(expiresAt).toBe('2026-08-28T16:00:00.000Z')
  const other = await liaison.answer(link, { answer: 'other-slot', otherSlot: '明天', answeredBy: '李干事' })
  expect(other.statusCode).toBe(400)
  await liaison.answer(link, { answer: 'yes', headcount: '36', answeredBy: '李干事' })
  expect(await shown()).toMatchObject([{ question: 'holding', answer: 'yes', headcount: 36 }])
  expect(await officer.call(getActivity, gala)).toMatchObject({ attended: { military: 40, civilian: 80 } })
})

test('a report tells where the count of a unit, by its last word, is not ours', async () => {
  const { officer, clock, asked, gala } = await aGala()
  clock.set('2026-07-30')
  const held = await officer.call(takeActivityStep, { ...gala, step: 'hold' })
  await officer.call(changeActivity, { ...held, attended: { military: 40, civilian: 80 } })
  const missing = async () => {
    const range = { from: '2026-07-01', to: '2026-07-31', about: null }
    const report = await officer.call(writeReport, { id: randomUUID(), range })
    return report.missing.map(({ words }) => words).filter((words) => words.includes('不一致'))
  }
  const say = (answeredOn: string, headcount: number, answer: 'yes' | 'no' = 'yes') => {
    const said = { ...given, answer, headcount, answeredOn, channel: 'telephone' } as const
    return officer.call(api.enterAnswer, { ...asked('holding'), ...said })
  }
  expect(await missing()).toEqual([])
  await say('2026-07-30', 36)
  await say('2026-07-29', 12)
  expect(await missing()).toEqual([
    '7月28日“与共建部队甲军民联谊晚会”人数与共建部队甲所报不一致：本单位记40人，对方报36人',
  ])
  const last = await say('2026-07-30', 40)
  expect(await missing()).toEqual([])
  await officer.call(api.withdrawConfirmation, last)
  expect(await missing()).toHaveLength(1)
})

test('an answer on paper or by telephone counts the same, with name and date', async () => {
  const { officer, asked, liaison, shown } = await aGala()
  const said = {
    ...asked(),
    channel: 'telephone',
    answeredOn: '2026-07-09',
    ...given,
    headcount: 30,
  } as const
  const twice = [await officer.call(api.enterAnswer, said), await officer.call(api.enterAnswer, said)]
  expect(twice[1]).toEqual(twice[0])
  expect(twice[0]).toMatchObject({ channel: 'telephone', answeredOn: '2026-07-09', expiresAt: null })
  expect(await shown()).toHaveLength(1)

  const { link, ...byLink } = await officer.call(api.askPartner, asked())
  await officer.call(api.enterAnswer, { ...said, id: byLink.id, channel: 'paper', headcount: 28 })
  expect((await shown()).find(({ id }) => id === byLink.id)).toMatchObject({
    channel: 'paper',
    headcount: 28,
  })
  await liaison.answer(link, { answer: 'no', headcount: '28', answeredBy: '李干事' })
  await expect(officer.call(api.enterAnswer, { ...said, id: byLink.id })).rejects.toMatchObject({
    code: 'answered-by-link',
  })
  expect((await shown()).find(({ id }) => id === byLink.id)).toMatchObject({ answer: 'no', headcount: null })
})

test('bad input is refused with the field it is in', async () => {
  const { officer, hospital, asked } = await aGala()
  const said = {
    ...asked(),
    channel: 'paper',
    answeredOn: '2026-07-10',
    ...given,
  } as const
  for (const [change, refused] of [
    [{ answeredOn: '2026-07-11' }, { code: 'answered-in-future', fields: ['answeredOn'] }],
    [{ answer: 'other-slot' }, { code: 'other-slot-needed', fields: ['otherSlot'] }],
    [{ partnerId: hospital.id }, { code: 'partner-not-of-activity', fields: ['partnerId'] }],
    [{ question: 'holding' }, { code: 'holding-too-early' }],
    [{ answeredBy: '青城某\u200B仓库李干事' }, { code: 'unit-name-left', fields: ['answeredBy'] }],
    [{ activityId: randomUUID() }, { code: 'activity-not-found' }],
    [{ answeredBy: '' }, { code: 'input-not-valid' }],
  ] as const)
    await expect(officer.call(api.enterAnswer, { ...said, ...change })).rejects.toMatchObject(refused)
  const withdrawn = await officer.call(api.askPartner, asked())
  await officer.call(api.withdrawConfirmation, withdrawn)
  await expect(officer.call(api.enterAnswer, { ...said, id: withdrawn.id })).rejects.toMatchObject({
    code: 'confirmation-withdrawn',
  })
  await expect(officer.call(api.askPartner, withdrawn)).rejects.toMatchObject({
    code: 'confirmation-withdrawn',
  })
})

test('the answer is in the log, without the name of who gave it; another office sees nothing of it', async () => {
  const { officer, liaison: partner, auditAdmin, asked, gala, ...office } = await aGala()
  const { link } = await officer.call(api.askPartner, asked())
  await partner.answer(link, { answer: 'yes', headcount: '12', answeredBy: '欧阳干事' })
  const { rows } = await auditAdmin.call(listAudit, {})
  const entry = rows.find(({ action }) => action === 'confirmation.answered')
  expect(entry).toMatchObject({ values: { answer: 'yes', headcount: 12, partner: '共建部队甲' } })
  expect(JSON.stringify(entry)).not.toContain('欧阳干事')
  const inOffice = (await office.staff.call(api.listConfirmations, { activityId: gala.id })).length
  expect(inOffice).toBe(1)

  const other = await anOffice({ today: '2026-07-10' })
  await expect(other.officer.call(api.listConfirmations, { activityId: gala.id })).rejects.toMatchObject({
    code: 'activity-not-found',
  })
})
