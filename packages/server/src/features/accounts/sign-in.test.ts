import { inviteAccount } from '@yushui/contract/accounts'
import { listAudit } from '@yushui/contract/audit'
import { listPlans } from '@yushui/contract/plans'
import {
  acceptSecrecyRule,
  changePassword,
  endSignedIn,
  getMe,
  listSignedIn,
  redeemCode,
  signIn,
  signOut,
} from '@yushui/contract/sign-in'
import { expect, test } from 'vitest'
import { days, hours, minutes } from '../../platform/clock.ts'
import { anOffice } from '../../sample/an-office.ts'
import { password } from '../../sample/person.ts'

const passwords = ['Zc5$Vn8!tR', 'Hd7&Jb3*wE', 'Gk4@Pm6?yU', 'Lx9+Sf2=aD', 'Bn3%Tr8^hJ']

test('the officer is signed in after the first visit', async () => {
  const { officer, office } = await anOffice({ today: '2026-07-28' })
  expect(await officer.call(getMe, {})).toMatchObject({
    role: 'officer',
    office,
    officesAbove: ['青城区', '石桥街道'],
    today: '2026-07-28',
  })
})

test('the day is China’s: it begins at 16:00 UTC', async () => {
  const { officer, clock } = await anOffice()
  clock.set('2026-07-31T15:59:59Z')
  expect(await officer.me()).toMatchObject({ today: '2026-07-31' })
  clock.set('2026-07-31T16:00:00Z')
  expect(await officer.me()).toMatchObject({ today: '2026-08-01' })
})

test('five wrong passwords lock the account for a quarter of an hour, the right one included', async () => {
  const { staff, aStranger, clock } = await anOffice()
  await staff.me()
  const right = { login: staff.login, password }
  for (const left of [4, 3, 2, 1])
    await expect(aStranger().call(signIn, { ...right, password: 'wrong' })).rejects.toMatchObject({
      code: 'wrong-login',
      details: { left },
    })
  await expect(aStranger().call(signIn, { ...right, password: 'wrong' })).rejects.toMatchObject({
    status: 429,
    code: 'sign-in-locked',
    words: '试错次数太多，账号已锁定。请 15 分钟后再试，或请安全管理员解除锁定。',
  })
  clock.advance(minutes(14))
  await expect(aStranger().call(signIn, right)).rejects.toMatchObject({ details: { minutes: 1 } })
  clock.advance(minutes(1))
  expect(await aStranger().call(signIn, right)).toMatchObject({ login: staff.login })
})

test('a right password begins the count anew', async () => {
  const { staff, aStranger } = await anOffice()
  await staff.me()
  for (let round = 0; round < 2; round += 1) {
    for (let n = 0; n < 4; n += 1) await aStranger().send(signIn, { login: staff.login, password: 'wrong' })
    expect(await aStranger().call(signIn, { login: staff.login, password })).toMatchObject({ role: 'staff' })
  }
})

test('a crowd of guesses at once gets no more than five', async () => {
  const { staff, aStranger } = await anOffice()
  await staff.me()
  const answers = await Promise.all(
    Array.from({ length: 12 }, () => aStranger().send(signIn, { login: staff.login, password: 'wrong' })),
  )
  const codes = answers.map((answer) => answer.json().code)
  expect(codes.filter((code) => code === 'wrong-login')).toHaveLength(4)
  expect(codes.filter((code) => code === 'sign-in-locked')).toHaveLength(8)
})

test('a name that nobody has is answered like one that is there, lock included', async () => {
  const { aStranger } = await anOffice()
  const nobody = { login: `nobody.${process.pid}`, password: 'wrong' }
  for (const left of [4, 3, 2, 1])
    await expect(aStranger().call(signIn, nobody)).rejects.toMatchObject({
      code: 'wrong-login',
      details: { left },
    })
  await expect(aStranger().call(signIn, nobody)).rejects.toMatchObject({ code: 'sign-in-locked' })
})

test('one address cannot try many names', async () => {
  const { aStranger } = await anOffice()
  const crowd = aStranger()
  const tries = Array.from({ length: 61 }, (_, n) => `many.${process.pid}.${n}`)
  const codes: string[] = []
  for (const login of tries) codes.push((await crowd.send(signIn, { login, password: 'x' })).json().code)
  expect(new Set(codes.slice(0, 60))).toEqual(new Set(['wrong-login']))
  expect(codes[60]).toBe('too-many-attempts')
})

test('what a forwarded address says is not believed', async () => {
  const { aStranger } = await anOffice()
  const crowd = aStranger()
  const ask = (n: number) => {
    const headers = { 'x-forwarded-for': `172.16.0.${n}` }
    return crowd.send(signIn, { login: `forward.${process.pid}.${n}`, password: 'x' }, { headers })
  }
  for (let n = 0; n < 60; n += 1) await ask(n)
  expect((await ask(60)).json().code).toBe('too-many-attempts')
})

test('half an hour unused ends a sign-in; used, it lasts twelve hours', async () => {
  const { officer, clock } = await anOffice()
  const isIn = async () => (await officer.browser.send(getMe, {})).statusCode === 200
  await officer.signIn()
  clock.advance(minutes(29))
  expect(await isIn()).toBe(true)
  clock.advance(minutes(30))
  expect(await isIn()).toBe(false)

  await officer.signIn()
  for (let quarter = 1; quarter < 48; quarter += 1) {
    clock.advance(minutes(15))
    expect(await isIn()).toBe(true)
  }
  clock.advance(minutes(15))
  expect(await isIn()).toBe(false)
})

test('signing out ends this sign-in for good and takes the cookie away', async () => {
  const { officer } = await anOffice()
  await officer.me()
  const { token } = officer.browser
  await officer.call(signOut, {})
  expect(officer.browser.token).toBeNull()
  expect((await officer.browser.send(getMe, {}, { token })).statusCode).toBe(401)
})

test('I see where I am signed in and end one or the other', async () => {
  const { officer, aStranger } = await anOffice()
  await officer.me()
  const phone = aStranger()
  await phone.call(signIn, { login: officer.login, password })
  const list = await officer.call(listSignedIn, {})
  expect(list.map(({ isThisOne, device }) => [isThisOne, device])).toEqual([
    [false, 'Test'],
    [true, 'Test'],
  ])
  await officer.call(endSignedIn, { id: list[0]?.id ?? '' })
  expect((await phone.send(getMe, {})).statusCode).toBe(401)
  expect(await officer.call(listSignedIn, {})).toHaveLength(1)
})

test('another’s sign-in is not mine to end', async () => {
  const { officer, staff } = await anOffice()
  const [theirs] = await staff.call(listSignedIn, {})
  const attempt = officer.call(endSignedIn, { id: theirs?.id ?? '' })
  await expect(attempt).rejects.toMatchObject({ status: 404, code: 'sign-in-not-found' })
  expect(await staff.call(listSignedIn, {})).toHaveLength(1)
})

test.each([
  ['short', 'password-too-short'],
  ['alllowercase1', 'password-too-plain'],
  ['Xofficer9!', 'password-holds-login'],
  [password, 'password-used-before'],
])('%s is refused as a new password', async (next, code) => {
  const { officer } = await anOffice()
  const attempt = officer.call(changePassword, { current: password, next })
  await expect(attempt).rejects.toMatchObject({ status: 400, code, fields: ['password'] })
})

test('a password comes back only after five others', async () => {
  const { officer, clock } = await anOffice()
  let current = password
  for (const next of passwords) {
    clock.advance(minutes(1))
    await officer.call(changePassword, { current, next })
    current = next
    if (next === passwords.at(-1)) break
    const back = officer.call(changePassword, { current, next: password })
    await expect(back).rejects.toMatchObject({ code: 'password-used-before' })
  }
  clock.advance(minutes(1))
  await officer.call(changePassword, { current, next: password })
})

test('a changed password ends the other sign-ins and keeps this one', async () => {
  const { officer, aStranger } = await anOffice()
  await officer.me()
  const phone = aStranger()
  await phone.call(signIn, { login: officer.login, password })
  await officer.call(changePassword, { current: password, next: 'Zc5$Vn8!tR' })
  expect((await phone.send(getMe, {})).statusCode).toBe(401)
  expect((await officer.browser.send(getMe, {})).statusCode).toBe(200)
})

test('guessing the present password from an open page locks as well', async () => {
  const { officer } = await anOffice()
  await officer.me()
  const guess = () => officer.browser.send(changePassword, { current: 'guess', next: 'Zc5$Vn8!tR' })
  const codes: string[] = []
  for (let n = 0; n < 6; n += 1) codes.push((await guess()).json().code)
  expect(codes).toEqual([...Array(5).fill('wrong-password'), 'sign-in-locked'])
})

test('an aged password opens nothing but the page that changes it', async () => {
  const { officer, aStranger, clock } = await anOffice()
  await officer.me()
  for (const step of [80, 80, 20, 1]) {
    clock.advance(days(step))
    await aStranger().call(signIn, { login: officer.login, password })
  }
  const browser = aStranger()
  expect(await browser.call(signIn, { login: officer.login, password })).toMatchObject({
    mustChangePassword: true,
  })
  const plans = () => browser.call(listPlans, {})
  await expect(plans()).rejects.toMatchObject({ status: 403, code: 'password-too-old' })
  await browser.call(changePassword, { current: password, next: 'Zc5$Vn8!tR' })
  await browser.call(acceptSecrecyRule, {})
  await expect(plans()).resolves.toMatchObject({ rows: [] })
})

test('the secrecy rule comes before the work, and again each year', async () => {
  const { systemAdmin, officeIds, aStranger, clock } = await anOffice()
  const invitation = { officeId: officeIds.community, role: 'staff', name: '许文' } as const
  const { code } = await systemAdmin.call(inviteAccount, invitation)
  const login = `rule.${process.pid}`
  const newcomer = aStranger()
  await newcomer.call(redeemCode, { code, name: '许文', login, password })
  const plans = () => newcomer.call(listPlans, {})
  await expect(plans()).rejects.toMatchObject({ status: 403, code: 'secrecy-rule-first' })
  expect(await newcomer.call(acceptSecrecyRule, {})).toMatchObject({ acceptedSecrecyRule: true })
  await expect(plans()).resolves.toMatchObject({ rows: [] })
  for (let month = 0; month < 6; month += 1) {
    clock.advance(days(61))
    await newcomer.call(signIn, { login, password })
  }
  expect(await newcomer.call(getMe, {})).toMatchObject({ acceptedSecrecyRule: false })
})

test('who came in, who failed and who left is written down', async () => {
  const { staff, auditAdmin, aStranger, clock } = await anOffice()
  const { id } = await staff.me()
  await aStranger().send(signIn, { login: staff.login, password: 'wrong' })
  await aStranger().send(signIn, { login: 'not-a-name', password: 'wrong' })
  clock.advance(hours(1))
  await staff.signIn()
  await staff.call(signOut, {})
  const { rows } = await auditAdmin.call(listAudit, { limit: 100 })
  const said = rows.filter(({ who }) => who === staff.name).map((it) => [it.action, it.succeeded])
  expect(said.slice(0, 3)).toEqual([
    ['sign-in.left', true],
    ['sign-in.done', true],
    ['sign-in.failed', false],
  ])
  expect(JSON.stringify(rows)).not.toContain('wrong"')
  expect(JSON.stringify(rows)).not.toContain('not-a-name')
  expect(rows.some(({ objectId, action }) => action === 'account.opened' && objectId === id)).toBe(true)
})
