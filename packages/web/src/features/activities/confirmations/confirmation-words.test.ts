import type { Confirmation } from '@yushui/contract/confirmations'
import type { Partner } from '@yushui/contract/partners'
import { expect, test } from 'vitest'
import { answerDetails, answerStanding, militaryCounts } from './confirmation-words.ts'

const unit = '0198a000-0000-7000-8000-000000000001'
const school = '0198a000-0000-7000-8000-000000000002'

const aPartner = (id: string, kind: Partner['kind']): Partner => ({
  ...{ id, kind, alias: '甲', liaison: '', phone: '', sinceYear: null, agreement: '', note: '' },
  ...{ hasSealedName: false, isWithdrawn: false, version: 1 },
})
const anAnswer = (it: Partial<Confirmation>): Confirmation => ({
  ...{ id: unit, activityId: unit, partnerId: unit, partner: '共建部队甲', question: 'holding' },
  ...{ askedAt: '2026-07-28T02:00:00.000Z', expiresAt: null, answer: 'yes', otherSlot: '', headcount: 30 },
  ...{ answeredBy: '李干事', answeredOn: '2026-07-29', channel: 'telephone', isWithdrawn: false },
  ...{ answeredFor: null, isOutdated: false },
  ...it,
})
const partners = [aPartner(unit, 'army-unit'), aPartner(school, 'school')]
const attended = { military: 32, civilian: 100 }

test('the units’ own count stands beside ours; schools are not soldiers, the last word of a unit counts', () => {
  const later = anAnswer({ askedAt: '2026-07-29T02:00:00.000Z', headcount: 31 })
  const answers = [later, anAnswer({}), anAnswer({ partnerId: school, headcount: 60 })]
  expect(militaryCounts({ attended }, answers, partners)).toEqual({ ours: 32, theirs: 31 })
})

test.each<[string, Partial<Confirmation>]>([
  ['withdrawn', { isWithdrawn: true }],
  ['said before the day', { question: 'invitation' }],
  ['without a number', { headcount: null }],
])('an answer %s is not compared', (_, it) => {
  expect(militaryCounts({ attended }, [anAnswer(it)], partners)).toBeNull()
})

test('how an answer is told', () => {
  expect(answerStanding(anAnswer({}), '')).toEqual({ words: '✓ 确认办成', tone: 'green' })
  expect(answerDetails(anAnswer({}))).toBe('30人，李干事，7月29日，电话')
  const slot = anAnswer({
    question: 'invitation',
    answer: 'other-slot',
    otherSlot: '改在9日下午',
    headcount: null,
  })
  expect(answerDetails(slot)).toBe('改在9日下午，李干事，7月29日，电话')
})

test('an answer for the day it was before is to be asked for again', () => {
  const moved = anAnswer({ question: 'invitation', answeredFor: '2026-07-28', isOutdated: true })
  expect(answerStanding(moved, '').words).toBe('日子改了，请再问')
  expect(answerDetails(moved)).toBe('原来能参加，说的是7月28日，30人，李干事，7月29日，电话')
})

test('a link that ran out without an answer says so', () => {
  const asked = anAnswer({ answer: null, expiresAt: '2026-08-04T02:00:00.000Z' })
  expect(answerStanding(asked, '2026-08-01T00:00:00.000Z').words).toBe('◐ 等答复')
  expect(answerStanding(asked, '2026-08-05T00:00:00.000Z').words).toBe('链接已过期，没有答复')
})
