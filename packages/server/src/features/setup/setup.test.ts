import { listAccounts } from '@yushui/contract/accounts'
import { getSetup, setUp, setUpSample } from '@yushui/contract/setup'
import { getMe, redeemCode, signIn } from '@yushui/contract/sign-in'
import { expect, test } from 'vitest'
import { aBareServer } from '../../sample/an-office.ts'
import { password } from '../../sample/person.ts'

const wanted = {
  district: '青城区',
  street: '石桥街道',
  community: '石桥社区',
  officer: { name: '周敏', login: 'ZhouMin', password },
}

test('the first visit makes three offices, the officer, and codes for four others', async () => {
  const { aStranger } = await aBareServer()
  const first = aStranger()
  expect(await first.call(getSetup, {})).toEqual({ isNeeded: true })
  const { me, codes } = await first.call(setUp, wanted)
  expect(me).toMatchObject({
    name: '周敏',
    login: 'zhoumin',
    role: 'officer',
    office: { name: '石桥社区', kind: 'community' },
    officesAbove: ['青城区', '石桥街道'],
    isSample: false,
  })
  expect(await first.call(getMe, {})).toEqual(me)
  expect(codes.map(({ role, office }) => [role, office])).toEqual([
    ['director', '石桥社区'],
    ['system-admin', '青城区'],
    ['security-admin', '青城区'],
    ['audit-admin', '青城区'],
  ])
  expect(await aStranger().call(getSetup, {})).toEqual({ isNeeded: false })

  const director = aStranger()
  const code = codes[0]?.code ?? ''
  await director.call(redeemCode, { code, name: '何建民', login: 'hejianmin', password })
  expect(await director.call(getMe, {})).toMatchObject({ role: 'director', office: { name: '石桥社区' } })
})

test('what is opened is not opened again', async () => {
  const { aStranger } = await aBareServer()
  await aStranger().call(setUp, wanted)
  for (const again of [() => aStranger().call(setUp, wanted), () => aStranger().call(setUpSample, {})])
    await expect(again()).rejects.toMatchObject({ status: 409, code: 'already-set-up' })
})

test('of two first visits at once, one wins', async () => {
  const { aStranger } = await aBareServer()
  const outcomes = await Promise.allSettled(
    ['first', 'second'].map((login) =>
      aStranger().call(setUp, { ...wanted, officer: { ...wanted.officer, login } }),
    ),
  )
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
})

test('a poor password leaves nothing behind', async () => {
  const { aStranger } = await aBareServer()
  const poor = { ...wanted, officer: { ...wanted.officer, password: 'zhoumin' } }
  await expect(aStranger().call(setUp, poor)).rejects.toMatchObject({ code: 'password-too-short' })
  expect(await aStranger().call(getSetup, {})).toEqual({ isNeeded: true })
})

test('the sample office is marked as such, and everybody in it comes in with the one password', async () => {
  const { aStranger } = await aBareServer()
  const first = aStranger()
  const { me, password: shown, accounts } = await first.call(setUpSample, {})
  expect(me).toMatchObject({ isSample: true, role: 'officer' })
  expect(accounts.length).toBeGreaterThan(8)
  for (const { login, name, role } of accounts)
    expect(await aStranger().call(signIn, { login, password: shown })).toMatchObject({
      name,
      role,
      isSample: true,
    })

  const administrator = aStranger()
  const login = accounts.find(({ role }) => role === 'system-admin')?.login ?? ''
  expect(await administrator.call(signIn, { login, password: shown })).toMatchObject({ login })
  await expect(administrator.call(listAccounts, {})).rejects.toMatchObject({ code: 'secrecy-rule-first' })
})

test('nobody has an account before the first visit: no usual name, no usual password', async () => {
  const { aStranger } = await aBareServer()
  const guesser = aStranger()
  for (const login of ['admin', 'root', 'administrator', 'yushui'])
    for (const guess of ['admin', '123456'])
      await expect(guesser.call(signIn, { login, password: guess })).rejects.toMatchObject({
        code: 'wrong-login',
      })
})
