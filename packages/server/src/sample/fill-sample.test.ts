import { getActivity, listActivities } from '@yushui/contract/activities'
import * as auditApi from '@yushui/contract/audit'
import { listEvidence } from '@yushui/contract/evidence'
import { listPapers } from '@yushui/contract/papers'
import * as partnerApi from '@yushui/contract/partners'
import * as api from '@yushui/contract/plans'
import { listProgrammes } from '@yushui/contract/programmes'
import { setUpSample } from '@yushui/contract/setup'
import { acceptSecrecyRule, signIn } from '@yushui/contract/sign-in'
import { getToday, listDigests } from '@yushui/contract/today'
import { standingOf } from '@yushui/domain/almanac/task-standing'
import { expect, test } from 'vitest'
import { anOffice } from './an-office.ts'

test('the sample office has lived its year up to today', async () => {
  const today = '2026-07-11'
  const { aStranger } = await anOffice({ today })
  const officer = aStranger()
  const { me, password, accounts } = await officer.call(setUpSample, {})
  expect(me).toMatchObject({ name: '周敏', role: 'officer', office: { name: '石桥社区' }, isSample: true })
  expect(new Set(accounts.map(({ role }) => role)).size).toBe(9)
  await officer.call(acceptSecrecyRule, {})

  const { plans } = await officer.call(api.getYear, { year: 2026 })
  expect(plans).toMatchObject([{ state: 'running', approvedBy: '何建民' }])
  const tasks = plans[0]!.list
  expect(tasks.length).toBeGreaterThan(30)
  const states = tasks.map(({ spells, window: { recurrence }, ticks }) => {
    return standingOf({ spells, recurrence, ticks: ticks.map(({ on }) => on), today }).state
  })
  const count = (state: string) => states.filter((it) => it === state).length
  expect(count('done')).toBeGreaterThan(8)
  expect(count('soon')).toBeGreaterThan(2)
  expect(count('planned')).toBeGreaterThan(5)
  expect(count('overdue')).toBeGreaterThan(0)
  expect(count('overdue')).toBeLessThan(4)
  expect(tasks.filter(({ spells }) => spells.length === 0)).toEqual([])
  expect(await officer.call(api.getYear, { year: 2025 })).toMatchObject({ plans: [{ state: 'closed' }] })
  expect((await officer.call(api.listAmendments, plans[0]!)).map(({ by, reason }) => [by, reason])).toEqual([
    ['周敏', '街道统一部署夏季慰问'],
    ['周敏', '军民座谈会议定'],
    ['周敏', '军民座谈会议定'],
  ])
  expect((await officer.call(partnerApi.listPartners, {})).length).toBeGreaterThan(3)

  const activities = await officer.call(listActivities, { year: 2026 })
  expect(activities.length).toBeGreaterThan(20)
  const inState = (state: string) => activities.filter((it) => it.state === state)
  expect(inState('filed').length).toBeGreaterThan(12)
  expect(inState('held').length).toBeGreaterThan(0)
  expect(inState('cancelled')).toMatchObject([{ title: '军民足球友谊赛' }])
  expect(inState('scheduled').some(({ onDay }) => onDay! < today)).toBe(true)
  expect(inState('scheduled').some(({ onDay }) => onDay! > today)).toBe(true)
  const symposium = await officer.call(getActivity, activities.find(({ title }) => title === '军民座谈会')!)
  expect(symposium).toMatchObject({ previous: { onDay: expect.stringMatching(/^2025/) } })
  expect(symposium.decisions.map(({ doneOn, taskId }) => [doneOn !== null, taskId !== null])).toEqual([
    [true, true],
    [true, true],
    [false, false],
  ])
  const evidence = await officer.call(listEvidence, { year: 2026 })
  expect(evidence.length).toBeGreaterThan(12)
  const kinds = new Set(evidence.map(({ kind }) => kind))
  expect([...kinds].toSorted()).toEqual(['count', 'note', 'paper-reference', 'photo'])
  expect(evidence.filter(({ activityId }) => activityId === null)).toHaveLength(2)
  const day = await officer.call(getToday, {})
  expect(day.groups.map(({ group }) => group)).toEqual(expect.arrayContaining(['unrecorded', 'due']))
  expect(day.coming.some(({ lastYear }) => lastYear.length > 0)).toBe(true)
  expect(day.next).not.toBeNull()
  expect((await officer.call(listDigests, {})).map((digest) => digest.day)).toContain('2026-07-10')

  const programmes = await officer.call(listProgrammes, {})
  expect(programmes.find(({ name }) => name === '石桥讲堂')).toMatchObject({
    times: 1,
    nextSpeaker: 'official',
  })

  const as = async (role: string) => {
    const browser = aStranger()
    const login = accounts.find((account) => account.role === role)!.login
    await browser.call(signIn, { login, password })
    await browser.call(acceptSecrecyRule, {})
    return browser
  }
  const papers = await officer.call(listPapers, { year: 2026 })
  const stateOf = (kind: string) => papers.filter((it) => it.kind === kind).map(({ state }) => state)
  expect(stateOf('minutes')).toEqual(['released'])
  expect(stateOf('briefing')).toEqual(['community-checked', 'community-checked'])
  expect(stateOf('notice')).toEqual(['draft'])
  expect(papers.filter(({ kind }) => kind === 'briefing').map((it) => it.showsUnit)).toContain(true)
  const street = await as('street-officer')
  expect((await street.call(listPapers, {})).map(({ kind }) => kind).toSorted()).toEqual([
    'briefing',
    'briefing',
    'minutes',
  ])

  const overview = await street.call(api.getOverview, { year: 2026 })
  const ours = overview.filter(({ office }) => ['石桥社区', '柳塘社区'].includes(office))
  expect(ours.filter(({ tasks, done }) => tasks > 15 && done > 5)).toHaveLength(2)
  const checked = await (await as('audit-admin')).call(auditApi.checkAudit, {})
  expect(checked).toMatchObject({ brokenAt: null })
  expect(checked.entries).toBeGreaterThan(100)
})
