import { randomUUID } from 'node:crypto'
import { changeActivity, getActivity, takeActivityStep } from '@yushui/contract/activities'
import { listAudit } from '@yushui/contract/audit'
import * as api from '@yushui/contract/confirmations'
import { writeReport } from '@yushui/contract/reports'
import { getToday } from '@yushui/contract/today'
import { expect, test } from 'vitest'
import { aGala } from '../../sample/a-gala.ts'
import { anOffice } from '../../sample/an-office.ts'

const given = { answer: 'yes', otherSlot: '', headcount: null, answeredBy: '李干事' } as const

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
  clock.set('2026-07-31')
  const held = await officer.call(takeActivityStep, { ...gala, step: 'hold' })
  await officer.call(changeActivity, { ...held, attended: { military: 40, civilian: 80 } })
  const missing = async () => {
    const range = { from: '2026-07-01', to: '2026-07-31', about: null }
    const report = await officer.call(writeReport, { id: randomUUID(), range })
    return report.missing.map(({ words }) => words).filter((words) => words.includes('不一致'))
  }
  const say = (answeredOn: string, headcount: number) => {
    const said = { ...given, headcount, answeredOn, channel: 'telephone' } as const
    return officer.call(api.enterAnswer, { ...asked('holding'), ...said })
  }
  expect(await missing()).toEqual([])
  await say('2026-07-30', 36)
  await say('2026-07-29', 12)
  expect(await missing()).toEqual([
    '7月28日“与共建部队甲军民联谊晚会”人数与共建部队甲所报不一致：本单位记40人，对方报36人',
  ])
  const last = await say('2026-07-31', 40)
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
