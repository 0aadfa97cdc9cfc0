import { addActivity } from '@yushui/contract/activities'
import { addPartner } from '@yushui/contract/partners'
import * as api from '@yushui/contract/programmes'
import { expect, test } from 'vitest'
import { aPartner } from '../../sample/a-plan.ts'
import { aCampaign, anActivity, aProgramme } from '../../sample/an-activity.ts'
import { anOffice } from '../../sample/an-office.ts'

test('a programme is kept, changed, withdrawn and restored; twice with one id it is there once', async () => {
  const { officer } = await anOffice()
  const programme = aProgramme({ about: '每季一讲', sinceYear: 2015 })
  const twice = await Promise.all([programme, programme].map((it) => officer.call(api.addProgramme, it)))
  expect(twice[0]).toEqual({ ...programme, isWithdrawn: false, version: 1 })
  expect(twice[1]).toEqual(twice[0])

  const change = { ...programme, name: '石桥军民讲堂', version: 1 }
  expect(await officer.call(api.changeProgramme, change)).toMatchObject({ name: '石桥军民讲堂', version: 2 })
  await expect(officer.call(api.changeProgramme, change)).rejects.toMatchObject({ code: 'changed-meanwhile' })

  await officer.call(api.withdrawProgramme, { id: programme.id, reason: '并入沙龙' })
  expect(await officer.call(api.listProgrammes, {})).toEqual([])
  expect(await officer.call(api.listProgrammes, { withdrawn: 'yes' })).toMatchObject([{ owed: null }])
  await expect(officer.call(api.changeProgramme, { ...change, version: 3 })).rejects.toMatchObject({
    code: 'programme-withdrawn',
  })
  await officer.call(api.restoreProgramme, programme)
  expect(await officer.call(api.listProgrammes, {})).toHaveLength(1)
})

test('a name stands for one programme among those that go on', async () => {
  const { officer } = await anOffice()
  const [one, other] = [aProgramme(), aProgramme()]
  await officer.call(api.addProgramme, one)
  await expect(officer.call(api.addProgramme, other)).rejects.toMatchObject({ code: 'programme-name-taken' })
  await officer.call(api.withdrawProgramme, { id: one.id, reason: '停办' })
  await officer.call(api.addProgramme, other)
  await expect(officer.call(api.restoreProgramme, one)).rejects.toMatchObject({
    code: 'programme-name-taken',
    status: 409,
  })
})

test('a programme tells how often it was held, what it owes and who should speak next', async () => {
  const { officer, clock } = await anOffice({ today: '2026-07-20' })
  const programme = aProgramme()
  await officer.call(api.addProgramme, programme)
  expect(await officer.call(api.listProgrammes, {})).toMatchObject([
    { times: 0, lastOn: null, owed: null, nextSpeaker: null },
  ])
  const lecture = (onDay: string, kind: 'veteran' | 'officer', state: 'held' | 'scheduled' = 'held') => {
    const speaker = { name: '老周', kind, topic: '', fitFor: '' }
    const said = { title: '讲堂', kind: 'lecture', programmeId: programme.id, onDay, state } as const
    return officer.call(addActivity, anActivity({ ...said, facets: { speaker } }))
  }
  await lecture('2025-11-20', 'officer')
  await lecture('2026-02-20', 'veteran')
  await lecture('2026-05-20', 'officer')
  clock.set('2026-08-20')
  await lecture('2026-09-10', 'veteran', 'scheduled')
  expect(await officer.call(api.listProgrammes, {})).toMatchObject([
    { times: 2, lastOn: '2026-05-20', owed: '第三季度还没有办，已定9月10日', nextSpeaker: 'teacher' },
  ])
  const { activities } = await officer.call(api.getProgramme, programme)
  expect(activities.map(({ onDay, speaker }) => [onDay, speaker])).toEqual([
    ['2026-09-10', 'veteran'],
    ['2026-05-20', 'officer'],
    ['2026-02-20', 'veteran'],
    ['2025-11-20', 'officer'],
  ])
})

test('a campaign is kept, changed, withdrawn and restored; an activity may count for several', async () => {
  const { officer } = await anOffice()
  const drive = aCampaign()
  const occasion = aCampaign({ name: '市长峰会', kind: 'occasion', from: '2026-03-10', source: '市政府公告' })
  for (const campaign of [drive, occasion]) await officer.call(api.addCampaign, campaign)
  expect(await officer.call(api.listCampaigns, {})).toMatchObject([occasion, drive])
  const activity = anActivity({ campaignIds: [drive.id, occasion.id, drive.id] })
  const { campaignIds } = await officer.call(addActivity, activity)
  expect(campaignIds).toEqual([drive.id, occasion.id])

  const change = { ...drive, to: '2026-04-05', version: 1 }
  expect(await officer.call(api.changeCampaign, change)).toMatchObject({ to: '2026-04-05', version: 2 })
  await expect(officer.call(api.changeCampaign, change)).rejects.toMatchObject({ code: 'changed-meanwhile' })
  await expect(
    officer.call(api.addCampaign, aCampaign({ from: '2026-04-01', to: '2026-03-01' })),
  ).rejects.toMatchObject({ code: 'ends-before-it-begins', fields: ['to'] })
  await officer.call(api.withdrawCampaign, { id: drive.id, reason: '重复' })
  expect(await officer.call(api.listCampaigns, {})).toHaveLength(1)
  await expect(officer.call(api.changeCampaign, { ...change, version: 3 })).rejects.toMatchObject({
    code: 'campaign-withdrawn',
  })
  await officer.call(api.restoreCampaign, drive)
  expect(await officer.call(api.listCampaigns, {})).toHaveLength(2)
})

test('nobody else writes them, another office does not see them, and they name no sealed name', async () => {
  const { officer, staff } = await anOffice()
  const other = await anOffice()
  await officer.call(addPartner, aPartner({ sealedName: '青城某仓库' }))
  const programme = aProgramme()
  await expect(staff.call(api.addProgramme, programme)).rejects.toMatchObject({ code: 'not-allowed' })
  await officer.call(api.addProgramme, programme)
  await expect(other.officer.call(api.getProgramme, programme)).rejects.toMatchObject({
    code: 'programme-not-found',
  })
  await expect(
    other.officer.call(addActivity, anActivity({ programmeId: programme.id })),
  ).rejects.toMatchObject({ code: 'programme-not-found' })
  for (const attempt of [
    officer.call(api.addProgramme, aProgramme({ name: '走进青城某仓库' })),
    officer.call(api.addCampaign, aCampaign({ about: '青城某仓库发起' })),
  ])
    await expect(attempt).rejects.toMatchObject({ code: 'unit-name-left' })
})
