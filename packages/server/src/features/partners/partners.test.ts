import { randomUUID } from 'node:crypto'
import * as api from '@yushui/contract/partners'
import { expect, test } from 'vitest'
import { aPartner } from '../../sample/a-plan.ts'
import { anOffice } from '../../sample/an-office.ts'
import { readTables } from '../../sample/read-tables.ts'

test('a partner is kept, changed, withdrawn and restored', async () => {
  const { officer } = await anOffice()
  const added = await officer.call(api.addPartner, aPartner({ alias: '社区医院', kind: 'hospital' }))
  expect(added).toMatchObject({ alias: '社区医院', version: 1, isWithdrawn: false, hasSealedName: false })

  const { id, version } = added
  const changed = await officer.call(api.changePartner, {
    ...aPartner({ id, alias: '石桥社区医院', kind: 'hospital', liaison: '陈医生' }),
    version,
  })
  expect(changed).toMatchObject({ alias: '石桥社区医院', liaison: '陈医生', version: 2 })

  await officer.call(api.withdrawPartner, { id, reason: '协议到期' })
  expect(await officer.call(api.listPartners, {})).toEqual([])
  expect(await officer.call(api.listPartners, { withdrawn: 'yes' })).toMatchObject([{ id }])
  await officer.call(api.restorePartner, { id })
  expect(await officer.call(api.listPartners, {})).toMatchObject([{ id, isWithdrawn: false }])
})

test('the same partner sent twice is there once', async () => {
  const { officer } = await anOffice()
  const partner = aPartner()
  const twice = await Promise.all([partner, partner].map((it) => officer.call(api.addPartner, it)))
  expect(twice[0]).toEqual(twice[1])
  expect(await officer.call(api.listPartners, {})).toHaveLength(1)
})

test('an alias stands for one partner of the office, withdrawn ones included', async () => {
  const { officer } = await anOffice()
  const first = await officer.call(api.addPartner, aPartner())
  const second = await officer.call(api.addPartner, aPartner({ alias: '共建部队乙' }))
  await expect(officer.call(api.addPartner, aPartner())).rejects.toMatchObject({ code: 'alias-taken' })
  await expect(
    officer.call(api.changePartner, { ...aPartner({ id: second.id }), version: second.version }),
  ).rejects.toMatchObject({ code: 'alias-taken' })
  await officer.call(api.withdrawPartner, { id: first.id, reason: '换防' })
  await expect(officer.call(api.addPartner, aPartner())).rejects.toMatchObject({ code: 'alias-taken' })
})

test('two offices may use the same alias', async () => {
  const [one, other] = [await anOffice(), await anOffice()]
  await one.officer.call(api.addPartner, aPartner())
  await other.officer.call(api.addPartner, aPartner())
  expect(await other.officer.call(api.listPartners, {})).toHaveLength(1)
})

test('a designation is no alias', async () => {
  const { officer } = await anOffice()
  await expect(officer.call(api.addPartner, aPartner({ alias: '90001部队' }))).rejects.toMatchObject({
    code: 'unit-name-as-alias',
    status: 400,
  })
})

test('of two changes to one version the second is told', async () => {
  const { officer } = await anOffice()
  const { id, version } = await officer.call(api.addPartner, aPartner())
  await officer.call(api.changePartner, { ...aPartner({ id, liaison: '王干事' }), version })
  await expect(
    officer.call(api.changePartner, { ...aPartner({ id, liaison: '赵干事' }), version }),
  ).rejects.toMatchObject({ code: 'changed-meanwhile' })
  expect(await officer.call(api.listPartners, {})).toMatchObject([{ liaison: '王干事' }])
})

test('a sealed name lies nowhere in clear and is shown only with a reason, which is logged', async () => {
  const { officer, director } = await anOffice()
  const sealedName = '九〇〇〇一部队'
  const { id, hasSealedName } = await officer.call(api.addPartner, aPartner({ sealedName }))
  expect(hasSealedName).toBe(true)

  await expect(officer.call(api.revealPartnerName, { id, reason: '联络' })).rejects.toMatchObject({
    code: 'not-allowed',
  })
  const revealed = await director.call(api.revealPartnerName, { id, reason: '八一走访前核对' })
  expect(revealed).toEqual({ name: sealedName })

  expect(await readTables()).not.toContain(sealedName)
  expect(await readTables()).toContain('八一走访前核对')
})

test('the note of a partner does not tell its sealed name', async () => {
  const { officer } = await anOffice()
  const sealedName = '青城某仓库'
  const told = aPartner({ sealedName, note: '即 青城 某仓库' })
  await expect(officer.call(api.addPartner, told)).rejects.toMatchObject({ code: 'unit-name-left' })
  expect(await officer.call(api.listPartners, {})).toEqual([])
})

test("another office's partner is not found, and nobody without the right reads or writes one", async () => {
  const { officer, staff, systemAdmin } = await anOffice()
  const other = await anOffice()
  const { id } = await other.officer.call(api.addPartner, aPartner())
  await expect(officer.call(api.withdrawPartner, { id, reason: '试' })).rejects.toMatchObject({
    code: 'partner-not-found',
  })
  expect(await officer.call(api.listPartners, {})).toEqual([])
  await expect(staff.call(api.addPartner, aPartner())).rejects.toMatchObject({ code: 'not-allowed' })
  await expect(systemAdmin.call(api.listPartners, {})).rejects.toMatchObject({ code: 'not-allowed' })
  await expect(officer.call(api.restorePartner, { id: randomUUID() })).rejects.toMatchObject({
    code: 'partner-not-found',
  })
})
