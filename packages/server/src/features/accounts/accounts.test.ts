import { listAccounts } from '@yushui/contract/accounts'
import { getMe } from '@yushui/contract/sign-in'
import { expect, test } from 'vitest'
import { anOffice } from '../../sample/an-office.ts'

test('the officer is signed in after the first visit', async () => {
  const { officer, office } = await anOffice({ today: '2026-07-28' })
  const me = await officer.call(getMe, {})
  expect(me).toMatchObject({
    role: 'officer',
    office,
    officesAbove: ['青城区', '石桥街道'],
    today: '2026-07-28',
  })
})

test('an administrator sees the accounts of the tree', async () => {
  const { systemAdmin, staff } = await anOffice()
  await staff.me()
  expect((await systemAdmin.call(listAccounts, {})).map(({ role, state }) => [role, state])).toContainEqual([
    'staff',
    'active',
  ])
})
