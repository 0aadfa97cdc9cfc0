import { randomUUID } from 'node:crypto'
import { changeActivity, takeActivityStep } from '@yushui/contract/activities'
import * as api from '@yushui/contract/confirmations'
import { withdrawPartner } from '@yushui/contract/partners'
import { expect, test } from 'vitest'
import { aGala } from '../../sample/a-gala.ts'
import { readTables } from '../../sample/read-tables.ts'

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
