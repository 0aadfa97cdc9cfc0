import {
  disableAccount,
  enableAccount,
  inviteAccount,
  listAccounts,
  resetPassword,
  unlockAccount,
} from '@yushui/contract/accounts'
import { getMe, readCode, redeemCode, signIn } from '@yushui/contract/sign-in'
import { expect, test } from 'vitest'
import { days, minutes } from '../../platform/clock.ts'
import { anOffice } from '../../sample/an-office.ts'
import { password } from '../../sample/person.ts'
import { readTables } from '../../sample/read-tables.ts'

const another = 'Zc5$Vn8!tR'

test('an invited person opens the account with the code, once', async () => {
  const { systemAdmin, aStranger, officeIds } = await anOffice()
  const { code, office } = await systemAdmin.call(inviteAccount, {
    officeId: officeIds.community,
    role: 'staff',
    name: '许文',
  })
  expect(office).toBe('石桥社区')
  expect(code).toMatch(/^[2-9A-HJKMNP-Z]{4}(-[2-9A-HJKMNP-Z]{4}){2}$/)

  const newcomer = aStranger()
  const typed = code.toLowerCase().replaceAll('-', ' ')
  expect(await newcomer.call(readCode, { code: typed })).toEqual({
    for: 'account',
    role: 'staff',
    office: '石桥社区',
    login: null,
    name: '许文',
  })
  const given = { code: typed, name: '许文', login: `xuwen.${process.pid}`, password }
  expect(await newcomer.call(redeemCode, given)).toMatchObject({ name: '许文', role: 'staff' })
  expect(await newcomer.call(getMe, {})).toMatchObject({ name: '许文', acceptedSecrecyRule: false })

  const second = aStranger().call(redeemCode, { ...given, login: `other.${process.pid}` })
  await expect(second).rejects.toMatchObject({ code: 'code-not-good' })
})

test('of two who redeem a code at once, one has the account', async () => {
  const { systemAdmin, aStranger, officeIds } = await anOffice()
  const invitation = { officeId: officeIds.community, role: 'staff', name: '许文' } as const
  const { code } = await systemAdmin.call(inviteAccount, invitation)
  const outcomes = await Promise.allSettled(
    ['first', 'second'].map((it) =>
      aStranger().call(redeemCode, { code, name: '许文', login: `${it}.${process.pid}`, password }),
    ),
  )
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('a code refused for a poor password is still good; after seven days it is not', async () => {
  const { systemAdmin, aStranger, officeIds, clock } = await anOffice()
  const invitation = { officeId: officeIds.community, role: 'staff', name: '许文' } as const
  const { code } = await systemAdmin.call(inviteAccount, invitation)
  const given = { code, name: '许文', login: `late.${process.pid}` }
  const poor = aStranger().call(redeemCode, { ...given, password: 'abc' })
  await expect(poor).rejects.toMatchObject({ code: 'password-too-short', fields: ['password'] })

  clock.advance(days(7) - minutes(1))
  expect(await aStranger().call(readCode, { code })).toMatchObject({ for: 'account' })
  clock.advance(minutes(1))
  const late = aStranger().call(redeemCode, { ...given, password })
  await expect(late).rejects.toMatchObject({ code: 'code-not-good' })
})

test('codes cannot be tried out: thirty from one address, then none for a quarter of an hour', async () => {
  const { aStranger, clock } = await anOffice()
  const guesser = aStranger()
  for (let n = 0; n < 30; n += 1)
    await expect(guesser.call(readCode, { code: `AAAA-AAAA-AA${n}` })).rejects.toMatchObject({ status: 400 })
  await expect(guesser.call(readCode, { code: 'AAAA-AAAA-AAAA' })).rejects.toMatchObject({ status: 429 })
  clock.advance(minutes(15))
  await expect(guesser.call(readCode, { code: 'AAAA-AAAA-AAAA' })).rejects.toMatchObject({ status: 400 })
})

test('a login is given once, however it is written', async () => {
  const { systemAdmin, aStranger, officeIds, staff } = await anOffice()
  await staff.me()
  const invitation = { officeId: officeIds.community, role: 'staff', name: '许文' } as const
  const { code } = await systemAdmin.call(inviteAccount, invitation)
  const taken = aStranger().call(redeemCode, {
    code,
    name: '许文',
    login: staff.login.toUpperCase(),
    password,
  })
  await expect(taken).rejects.toMatchObject({ status: 409, code: 'login-taken' })
})

test('one person holds at most one of the three administrations, also under a name with a space', async () => {
  const { systemAdmin, auditAdmin, officeIds } = await anOffice()
  await auditAdmin.me()
  for (const name of [auditAdmin.name, ` ${[...auditAdmin.name].join(' ')} `]) {
    const twice = systemAdmin.call(inviteAccount, {
      officeId: officeIds.street,
      role: 'security-admin',
      name,
    })
    await expect(twice).rejects.toMatchObject({ status: 409, code: 'administrator-twice' })
  }
  const staff = systemAdmin.call(inviteAccount, {
    officeId: officeIds.community,
    role: 'staff',
    name: auditAdmin.name,
  })
  await expect(staff).resolves.toMatchObject({ role: 'staff' })
})

test('the second administration is refused when the code is redeemed under that name, too', async () => {
  const { systemAdmin, auditAdmin, officeIds, aStranger } = await anOffice()
  await auditAdmin.me()
  const invitation = { officeId: officeIds.street, role: 'security-admin', name: '卫东' } as const
  const { code } = await systemAdmin.call(inviteAccount, invitation)
  const twice = aStranger().call(redeemCode, {
    code,
    name: auditAdmin.name,
    login: `both.${process.pid}`,
    password,
  })
  await expect(twice).rejects.toMatchObject({ code: 'administrator-twice' })
})

test('a street officer sits at a street', async () => {
  const { systemAdmin, officeIds } = await anOffice()
  const wrong = { officeId: officeIds.community, role: 'street-officer', name: '许文' } as const
  await expect(systemAdmin.call(inviteAccount, wrong)).rejects.toMatchObject({ code: 'role-not-for-office' })
})

test('a stopped account is out at once, wherever it is signed in, until it is let in again', async () => {
  const { systemAdmin, staff, aStranger } = await anOffice()
  const { id } = await staff.me()
  await systemAdmin.call(disableAccount, { id, reason: '调离社区' })
  expect((await staff.browser.send(getMe, {})).statusCode).toBe(401)
  const login = { login: staff.login, password: staff.password }
  await expect(aStranger().call(signIn, login)).rejects.toMatchObject({ code: 'account-disabled' })
  expect(await systemAdmin.call(listAccounts, {})).toContainEqual(
    expect.objectContaining({ id, state: 'disabled' }),
  )

  await systemAdmin.call(enableAccount, { id })
  expect(await aStranger().call(signIn, login)).toMatchObject({ id })
})

test('nobody stops the account they sit in', async () => {
  const { systemAdmin } = await anOffice()
  const { id } = await systemAdmin.me()
  const attempt = systemAdmin.call(disableAccount, { id, reason: '试试' })
  await expect(attempt).rejects.toMatchObject({ code: 'not-yourself' })
})

test('an account that nobody used for ninety days is stopped, until it is let in again', async () => {
  const { systemAdmin, staff, aStranger, clock } = await anOffice()
  const { id } = await staff.me()
  const login = { login: staff.login, password: staff.password }
  clock.advance(days(60))
  await systemAdmin.me()
  clock.advance(days(29))
  expect(await aStranger().call(signIn, login)).toMatchObject({ id })
  clock.advance(days(60))
  await systemAdmin.me()
  clock.advance(days(31))
  await expect(aStranger().call(signIn, login)).rejects.toMatchObject({ code: 'account-unused' })
  const listed = (await systemAdmin.call(listAccounts, {})).find((account) => account.id === id)
  expect(listed).toMatchObject({ state: 'disabled' })

  await systemAdmin.call(enableAccount, { id })
  expect(await aStranger().call(signIn, login)).toMatchObject({ id })
})

test('a reset ends every sign-in and gives a code for a password of the holder’s own', async () => {
  const { securityAdmin, staff, aStranger } = await anOffice()
  const { id } = await staff.me()
  const { code } = await securityAdmin.call(resetPassword, { id })
  expect((await staff.browser.send(getMe, {})).statusCode).toBe(401)

  expect(await aStranger().call(readCode, { code })).toMatchObject({ for: 'password', login: staff.login })
  const given = { code, name: '不改名', login: 'no-other-login', password: another }
  expect(await aStranger().call(redeemCode, given)).toMatchObject({ name: staff.name, login: staff.login })
  const old = aStranger().call(signIn, { login: staff.login, password })
  await expect(old).rejects.toMatchObject({ code: 'wrong-login' })
  expect(await aStranger().call(signIn, { login: staff.login, password: another })).toMatchObject({ id })
})

test('a second code makes the first one void', async () => {
  const { securityAdmin, staff, aStranger } = await anOffice()
  const { id } = await staff.me()
  const first = await securityAdmin.call(resetPassword, { id })
  const second = await securityAdmin.call(resetPassword, { id })
  await expect(aStranger().call(readCode, { code: first.code })).rejects.toMatchObject({ status: 400 })
  expect(await aStranger().call(readCode, { code: second.code })).toMatchObject({ for: 'password' })
})

test('the security administrator unlocks what five wrong passwords have locked', async () => {
  const { securityAdmin, systemAdmin, staff, aStranger } = await anOffice()
  const { id } = await staff.me()
  for (let n = 0; n < 5; n += 1) await aStranger().send(signIn, { login: staff.login, password: 'wrong' })
  const stateOf = async () => (await systemAdmin.call(listAccounts, {})).find((it) => it.id === id)?.state
  expect(await stateOf()).toBe('locked')
  await securityAdmin.call(unlockAccount, { id })
  expect(await stateOf()).toBe('active')
  expect(await aStranger().call(signIn, { login: staff.login, password })).toMatchObject({ id })
})

test('an administrator of another tree finds none of these accounts', async () => {
  const { staff } = await anOffice()
  const { systemAdmin, securityAdmin, officeIds } = await anOffice()
  const { id } = await staff.me()
  const listed = await systemAdmin.call(listAccounts, {})
  expect(listed.every(({ officeId }) => Object.values(officeIds).includes(officeId))).toBe(true)
  for (const attempt of [
    () => systemAdmin.call(disableAccount, { id, reason: '试试' }),
    () => systemAdmin.call(enableAccount, { id }),
    () => securityAdmin.call(resetPassword, { id }),
    () => securityAdmin.call(unlockAccount, { id }),
  ])
    await expect(attempt()).rejects.toMatchObject({ status: 404, code: 'account-not-found' })
})

test('passwords, codes and cookies lie nowhere in clear', async () => {
  const { systemAdmin, officeIds } = await anOffice()
  const invitation = { officeId: officeIds.community, role: 'staff', name: '许文' } as const
  const { code } = await systemAdmin.call(inviteAccount, invitation)
  const rows = await readTables()
  expect(rows).toContain(systemAdmin.login)
  for (const secret of [password, code, code.replaceAll('-', ''), systemAdmin.browser.token ?? ''])
    expect(rows).not.toContain(secret)
})
