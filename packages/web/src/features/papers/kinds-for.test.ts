import { expect, test } from 'vitest'
import { kindsFor } from './kinds-for.ts'

const partner = { partnerId: null, name: '共建部队甲' }
const gift = { recipient: '', category: '军属', what: '米', n: 1, unit: '袋', value: 5000, receipt: '' }
const meeting = { kind: 'meeting', state: 'scheduled', partners: [partner], facets: {} } as const

test('before the day comes what invites, after it what tells', () => {
  expect(kindsFor({ ...meeting, partners: [partner] })[0]).toBe('notice')
  expect(kindsFor({ ...meeting, partners: [partner], state: 'held' })[0]).toBe('minutes')
})

test('nobody to invite, nothing minuted, nothing given: no paper about it', () => {
  const kinds = kindsFor({ kind: 'cleanup', state: 'held', partners: [], facets: {} })
  expect(kinds).toEqual(['briefing', 'notice', 'scheme', 'sign-in-sheet'])
})

test('what was given is signed for', () => {
  const kinds = kindsFor({ kind: 'gala', state: 'held', partners: [], facets: { gifts: [gift] } })
  expect(kinds).toContain('receipt-sheet')
  expect(kinds).toContain('comfort-letter')
})
