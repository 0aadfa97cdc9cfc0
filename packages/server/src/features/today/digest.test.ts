import { disableAccount, listAccounts } from '@yushui/contract/accounts'
import { addActivity } from '@yushui/contract/activities'
import { listAudit } from '@yushui/contract/audit'
import { addPartner } from '@yushui/contract/partners'
import { acceptPlan } from '@yushui/contract/plans'
import { addProgramme } from '@yushui/contract/programmes'
import * as api from '@yushui/contract/today'
import { expect, onTestFinished, test } from 'vitest'
import { openMail } from '../../platform/mail.ts'
import { anAcceptedPlan, aPartner, aTask, beforeArmyDay } from '../../sample/a-plan.ts'
import { anActivity, aProgramme } from '../../sample/an-activity.ts'
import { anOffice } from '../../sample/an-office.ts'
import { readTables } from '../../sample/read-tables.ts'
import { aPostOffice } from './a-post-office.ts'
import { keepDigests, makeDigests } from './jobs.ts'

const address = 'zhoumin@example.com'

/** On a Tuesday, with a task that is due and an evening with a unit. */
async function aBusyOffice({ withMail = true } = {}) {
  const post = await aPostOffice()
  const settings = { host: '127.0.0.1', port: post.port, isTls: false, mayBeClear: true }
  const mail = openMail({ ...settings, user: '', password: '', from: 'yushui@example.com' })
  onTestFinished(async () => {
    mail.close()
    await post.close()
  })
  const office = await anOffice({
    today: '2026-07-28',
    more: (app) => {
      if (withMail) app.mail = mail
    },
  })
  const { officer } = office
  const unit = await officer.call(addPartner, aPartner({ alias: '共建部队甲' }))
  const task = aTask({ title: '慰问军属', window: beforeArmyDay })
  await officer.call(acceptPlan, anAcceptedPlan({ tasks: [task] }))
  const partners = [{ partnerId: unit.id, name: unit.alias }]
  const evening = {
    title: '纳凉晚会',
    onDay: '2026-07-30',
    startsAt: '19:30',
    endsAt: null,
    place: '文化广场',
  }
  await officer.call(addActivity, anActivity({ ...evening, partners }))
  const mailOn = () => officer.call(api.changeDigestMail, { address, isOn: true })
  return { ...office, post, mailOn, digests: () => officer.call(api.listDigests, {}) }
}

/** The text of a letter, whatever it was written over the wire as. */
function textOf(letter: string): string {
  const [head = '', ...body] = letter.split('\n\n')
  const text = body.join('\n\n')
  if (/base64/i.test(head)) return Buffer.from(text, 'base64').toString('utf8')
  const bytes = text
    .replace(/=\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}

test('one digest a day and account, also by several processes at once', async () => {
  const { app, digests, clock, director, liaison } = await aBusyOffice()
  await director.me()
  await Promise.all([makeDigests(app), makeDigests(app), makeDigests(app)])
  const [digest, ...others] = await digests()
  expect(others).toEqual([])
  expect(digest).toMatchObject({ day: '2026-07-28', isRead: false })
  expect(digest?.lines).toEqual([
    '【这周要办】纳凉晚会：7月30日（周四）19:30，还有2天。',
    '【这周要办】慰问军属：正在办，7月31日止，还有3天。',
    expect.stringMatching(/^【三周内】建军节，建军99周年；/),
  ])
  expect(JSON.stringify(digest)).not.toMatch(/文化广场|共建部队甲/)
  expect(await director.call(api.listDigests, {})).toHaveLength(1)
  expect(await liaison.call(api.listDigests, {})).toEqual([])
  clock.set('2026-07-29')
  await makeDigests(app)
  expect((await digests()).map(({ day }) => day)).toEqual(['2026-07-29', '2026-07-28'])
})

test('nothing outside working hours', async () => {
  const { app, digests, clock } = await aBusyOffice()
  const moments = ['2026-07-28T07:59:00', '2026-07-28T18:00:00', '2026-08-01T09:00:00', '2026-10-01T09:00:00']
  for (const moment of moments) {
    clock.set(`${moment}+08:00`)
    await makeDigests(app)
  }
  expect(await digests()).toEqual([])
  clock.set('2026-07-28T08:00:00+08:00')
  await makeDigests(app)
  expect(await digests()).toHaveLength(1)
})

test('a digest is read once, by its own account only', async () => {
  const { app, officer, director, digests, auditAdmin } = await aBusyOffice()
  await makeDigests(app)
  const [digest] = await digests()
  await expect(director.call(api.readDigest, { id: digest!.id })).rejects.toMatchObject({
    code: 'digest-not-found',
    status: 404,
  })
  for (const _ of ['first', 'again'])
    expect(await officer.call(api.readDigest, { id: digest!.id })).toMatchObject({ isRead: true })
  const { rows } = await auditAdmin.call(listAudit, {})
  expect(rows.filter(({ action }) => action === 'digest.read')).toHaveLength(1)
  expect(rows.find(({ action }) => action === 'digest.made')).toMatchObject({ who: '', role: null })
})

test('a letter goes to whoever wants it, once, and tells nothing of the unit', async () => {
  const { app, post, mailOn, officer, director } = await aBusyOffice()
  await director.call(api.changeDigestMail, { address: 'hejianmin@example.com', isOn: false })
  expect(await mailOn()).toEqual({ address, isOn: true, canSend: true })
  await Promise.all([makeDigests(app), makeDigests(app)])
  expect(post.received.map(({ from, to }) => [from, to])).toEqual([['yushui@example.com', address]])
  const { letter } = post.received[0]!
  expect(letter).toMatch(/^Subject: =\?UTF-8\?/m)
  expect(textOf(letter)).toContain('【这周要办】慰问军属：正在办，7月31日止，还有3天。')
  expect(textOf(letter)).toContain('另有1项双拥活动方面的事，请登录系统查看。')
  expect(textOf(letter)).not.toMatch(/纳凉|7月30日|共建部队甲|文化广场/)
  await makeDigests(app)
  expect(post.received).toHaveLength(1)
  expect(await officer.call(api.getDigestMail, {})).toEqual({ address, isOn: true, canSend: true })
})

test('who speaks next is told in the system alone where soldiers are to', async () => {
  const { app, post, mailOn, clock, officer, digests } = await aBusyOffice()
  await mailOn()
  const programme = aProgramme({ name: '红色讲坛' })
  await officer.call(addProgramme, programme)
  const speaker = { name: '老周', kind: 'veteran' as const, topic: '', fitFor: '' }
  const talk = { kind: 'lecture' as const, state: 'held' as const, onDay: '2026-03-10', facets: { speaker } }
  await officer.call(addActivity, anActivity({ ...talk, title: '春季一讲', programmeId: programme.id }))
  await makeDigests(app)
  clock.set('2026-09-01')
  await makeDigests(app)
  const [digest] = await digests()
  expect(digest?.lines.join()).toContain('红色讲坛：第三季度还没有办，轮到部队官兵主讲')
  const told = post.received.map(({ letter }) => textOf(letter)).join()
  expect(told).not.toMatch(/红色讲坛|部队官兵/)
  expect(told).toContain('请登录系统查看')
})

test('a letter that is turned away is tried again, and given up in the end', async () => {
  const { app, post, mailOn, clock, auditAdmin } = await aBusyOffice()
  await mailOn()
  post.office.isOpen = false
  await makeDigests(app)
  expect(post.received).toEqual([])
  post.office.isOpen = true
  await makeDigests(app)
  expect(post.received).toHaveLength(1)
  const failed = async () =>
    (await auditAdmin.call(listAudit, {})).rows.filter(({ action }) => action === 'digest.mail-failed')
  expect(await failed()).toEqual([expect.objectContaining({ succeeded: false })])

  clock.set('2026-07-29')
  post.office.isOpen = false
  for (let round = 0; round < 8; round += 1) await makeDigests(app)
  expect(await failed()).toHaveLength(6)
  post.office.isOpen = true
  await makeDigests(app)
  expect(post.received).toHaveLength(1)
})

test('without mail settings there is no letter and no fault', async () => {
  const { app, post, mailOn, digests } = await aBusyOffice({ withMail: false })
  expect(await mailOn()).toEqual({ address, isOn: true, canSend: false })
  await makeDigests(app)
  expect(post.received).toEqual([])
  expect(await digests()).toHaveLength(1)
})

test('an address that is none, or none at all, is told; it lies sealed', async () => {
  const { officer, mailOn } = await aBusyOffice()
  const set = (said: string, isOn: boolean) => officer.call(api.changeDigestMail, { address: said, isOn })
  await expect(set('zhoumin', true)).rejects.toMatchObject({ code: 'mail-address-not-valid' })
  await expect(set('', true)).rejects.toMatchObject({ code: 'mail-address-needed' })
  await mailOn()
  expect(JSON.stringify(await readTables())).not.toContain(address)
  expect(await set('', false)).toMatchObject({ address: '', isOn: false })
})

test('a stopped account gets no digest, nor one that lies unused', async () => {
  const { app, clock, systemAdmin, staff, digests } = await aBusyOffice()
  const { name } = await staff.me()
  const account = (await systemAdmin.call(listAccounts, {})).find((it) => it.name === name)!
  await systemAdmin.call(disableAccount, { id: account.id, reason: '调离' })
  await makeDigests(app)
  expect(await digests()).toHaveLength(1)
  clock.set('2027-03-01')
  await makeDigests(app)
  const made = await app.pools.door.selectFrom('digests').select(['accountId', 'day']).execute()
  expect(made.filter(({ accountId, day }) => accountId === account.id || day === '2027-03-01')).toEqual([])
})

test('the server makes them by itself, and stops when it is told', async () => {
  const { app, digests } = await aBusyOffice()
  const keeping = keepDigests(app)
  await expect.poll(digests, { timeout: 5000 }).toHaveLength(1)
  await keeping.stop()
})
