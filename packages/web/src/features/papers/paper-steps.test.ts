import type { PaperCheck, PaperStep } from '@yushui/contract/papers'
import { expect, test } from 'vitest'
import { nextStep, stationsOf, stepsBack } from './paper-steps.ts'

test.each([
  ['draft', true, 'check-in-community'],
  ['community-checked', true, 'check-by-unit'],
  ['community-checked', false, 'review-by-street'],
  ['unit-checked', true, 'review-by-street'],
  ['street-checked', false, 'release'],
  ['released', true, null],
  ['withdrawn', true, null],
] as const)('a paper that is %s and shows a unit (%s) goes on by %s', (state, showsUnit, step) => {
  expect(nextStep({ state, showsUnit })).toBe(step)
})

test('the street may send back and not withdraw; whoever only writes may do neither', () => {
  const paper = { state: 'community-checked', showsUnit: false } as const
  expect(stepsBack(paper, 'street-officer')).toEqual(['return'])
  expect(stepsBack(paper, 'director')).toEqual(['return', 'withdraw'])
  expect(stepsBack(paper, 'staff')).toEqual([])
})

const check = (step: PaperStep, by: string): PaperCheck => ({
  step,
  by,
  at: '2026-08-01T00:00:00Z',
  saidBy: '',
  saidOn: null,
  channel: null,
  reason: '',
})

test('what was checked before it came back does not count', () => {
  const checks = [check('check-in-community', '甲'), check('return', '乙'), check('check-in-community', '丙')]
  const stations = stationsOf({ state: 'community-checked', showsUnit: false, checks })
  expect(stations.map(({ state }) => state)).toEqual([
    'draft',
    'community-checked',
    'street-checked',
    'released',
  ])
  expect(stations[1]).toMatchObject({ isHere: true, check: { by: '丙' } })
})
