import { addOffice, listOffices, type NewOffice } from '@yushui/contract/organisations'
import { expect, test } from 'vitest'
import { newId } from '../../platform/new-id.ts'
import { anOffice } from '../../sample/an-office.ts'

const community = (parentId: string, said: Partial<NewOffice> = {}): NewOffice => ({
  id: newId(new Date()),
  parentId,
  kind: 'community',
  name: '柳塘社区',
  code: null,
  ...said,
})

test('an office is added below another and seen by those above it', async () => {
  const { systemAdmin, streetOfficer, officeIds } = await anOffice()
  const wanted = community(officeIds.street, { code: '110101001002' })
  expect(await systemAdmin.call(addOffice, wanted)).toEqual(wanted)
  const names = async (person: typeof systemAdmin) =>
    (await person.call(listOffices, {})).map(({ name }) => name).toSorted()
  expect(await names(systemAdmin)).toEqual(['柳塘社区', '石桥社区', '石桥街道', '青城区'])
  expect(await names(streetOfficer)).toEqual(['柳塘社区', '石桥社区', '石桥街道'])
})

test('pressed twice, it is added once', async () => {
  const { systemAdmin, officeIds } = await anOffice()
  const wanted = community(officeIds.street)
  await systemAdmin.me()
  const answers = await Promise.all([1, 2].map(() => systemAdmin.browser.call(addOffice, wanted)))
  expect(answers).toEqual([wanted, wanted])
  expect(await systemAdmin.call(listOffices, {})).toHaveLength(4)
})

test('names under one office, and statistical codes anywhere, come once', async () => {
  const { systemAdmin, officeIds } = await anOffice()
  const code = '110101001009'
  await systemAdmin.call(addOffice, community(officeIds.street, { code }))
  await expect(systemAdmin.call(addOffice, community(officeIds.street))).rejects.toMatchObject({
    status: 409,
    code: 'office-name-taken',
  })
  const again = community(officeIds.street, { name: '东门社区', code })
  await expect(systemAdmin.call(addOffice, again)).rejects.toMatchObject({ code: 'office-code-taken' })
})

test('an office lies below its parent', async () => {
  const { systemAdmin, officeIds } = await anOffice()
  const street = community(officeIds.street, { kind: 'street', name: '东门街道' })
  await expect(systemAdmin.call(addOffice, street)).rejects.toMatchObject({ code: 'office-not-below' })
})

test('nothing is added in another tree, nor is an office of it given out', async () => {
  const { officeIds } = await anOffice()
  const { systemAdmin, officeIds: own } = await anOffice()
  const there = systemAdmin.call(addOffice, community(officeIds.street))
  await expect(there).rejects.toMatchObject({ status: 404, code: 'office-not-found' })
  const sameId = systemAdmin.call(addOffice, community(own.street, { id: officeIds.community }))
  await expect(sameId).rejects.toMatchObject({ status: 404, code: 'office-not-found' })
})
