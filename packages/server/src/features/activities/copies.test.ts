import { randomUUID } from 'node:crypto'
import * as api from '@yushui/contract/activities'
import * as planApi from '@yushui/contract/plans'
import { addCampaign, addProgramme } from '@yushui/contract/programmes'
import { expect, test } from 'vitest'
import { anAcceptedPlan, aTask } from '../../sample/a-plan.ts'
import { aCampaign, anActivity, aProgramme } from '../../sample/an-activity.ts'
import { anOfficeWith } from '../../sample/an-office-with.ts'

test('a copy takes people, goods and zones, and none of what only that time had', async () => {
  const { officer } = await anOfficeWith()
  const { id: programmeId } = await officer.call(addProgramme, aProgramme())
  const { id: campaignId } = await officer.call(addCampaign, aCampaign())
  const source = await officer.call(
    api.addActivity,
    anActivity({
      title: '2025年迎新年大清扫',
      kind: 'cleanup',
      state: 'held',
      onDay: '2025-12-27',
      programmeId,
      campaignIds: [campaignId],
      attended: { military: 30, civilian: 60 },
      outcome: '清走杂物3车',
      lesson: '扫帚要多备二十把',
      facets: {
        roster: [{ name: '林晓', duty: '分工具' }],
        zones: [{ place: '一区', team: '一组', tools: '扫帚10把', count: 30 }],
        gifts: [
          { recipient: '', category: '', what: '毛巾', n: 90, unit: '条', value: 90_000, receipt: '2盒' },
        ],
        speaker: { name: '老周', kind: 'veteran', topic: '', fitFor: '' },
      },
    }),
  )
  const copyId = randomUUID()
  const said = { id: source.id, copyId, onDay: '2026-12-26', taskId: null }
  const copy = await officer.call(api.copyActivity, said)
  expect(copy).toMatchObject({
    id: copyId,
    title: '2026年迎新年大清扫',
    state: 'proposed',
    onDay: '2026-12-26',
    programmeId,
    campaignIds: [],
    expected: { military: 30, civilian: 60 },
    attended: null,
    outcome: '',
    lesson: '',
    previous: { id: source.id, lesson: '扫帚要多备二十把' },
  })
  const { gifts, ...facets } = source.facets
  expect(copy.facets).toEqual({
    roster: facets.roster,
    zones: facets.zones,
    gifts: [{ ...gifts![0]!, receipt: '' }],
  })
  expect(await officer.call(api.copyActivity, said)).toEqual(copy)
})

test('the one before is of the programme, else of the same title or task a year ago', async () => {
  const { officer, add } = await anOfficeWith()
  const { id: programmeId } = await officer.call(addProgramme, aProgramme())
  const before = async (said: Partial<api.NewActivity>) => (await add(said)).previous?.title ?? null
  const held = (title: string, onDay: string, said: Partial<api.NewActivity> = {}) =>
    add({ title, onDay, state: 'held', kind: 'meeting', ...said })

  await held('2025年春节军民座谈会', '2025-01-20')
  await held('2026年春节军民座谈会', '2026-02-10')
  await held('讲堂第一讲', '2026-03-01', { kind: 'lecture', programmeId })
  await add({ title: '2026年春节军民座谈会', kind: 'meeting', state: 'proposed', onDay: null })

  expect(await before({ title: '2027年春节军民座谈会', kind: 'meeting', onDay: '2027-01-30' })).toBe(
    '2026年春节军民座谈会',
  )
  expect(await before({ title: '春节军民座谈会', kind: 'meeting', onDay: '2026-02-10' })).toBe(
    '2025年春节军民座谈会',
  )
  expect(await before({ title: '春节军民座谈会', kind: 'gala' })).toBe(null)
  expect(await before({ title: '老兵说家风', kind: 'lecture', programmeId })).toBe('讲堂第一讲')

  const lastYears = aTask({ title: '欢送新兵座谈会' })
  const thisYears = aTask({ title: '欢送新兵座谈会' })
  await officer.call(planApi.acceptPlan, anAcceptedPlan({ year: 2025, tasks: [lastYears] }))
  await officer.call(planApi.acceptPlan, anAcceptedPlan({ tasks: [thisYears] }))
  await held('送兵茶话', '2025-09-05', { taskId: lastYears.id })
  expect(await before({ title: '新兵欢送会', kind: 'meeting', taskId: thisYears.id })).toBe('送兵茶话')
})
