import { expect, test } from 'vitest'
import { anniversaryOf, partnershipAnniversary, yearFromAnniversary } from './anniversaries.ts'

test.each([
  ['army-day', 2026, '建军99周年'],
  ['army-day', 2027, '建军100周年'],
  ['party-day', 2026, '建党105周年'],
  ['victory-day', 2025, '抗战胜利80周年'],
  ['national-day', 2026, '新中国成立77周年'],
  ['july-7', 2027, '全民族抗战爆发90周年'],
  ['lei-feng-day', 2026, '雷锋题词63周年'],
  ['national-defence-education-day', 2026, '第26个全民国防教育日'],
  ['national-security-education-day', 2028, '第13个全民国家安全教育日'],
] as const)('%s of %i: %s', (occasion, year, words) => {
  expect(anniversaryOf(occasion, year)?.words).toBe(words)
})

test('a day has no anniversary before it began, nor one that is never counted', () => {
  expect(anniversaryOf('martyrs-day', 2013)).toBeNull()
  expect(anniversaryOf('labour-day', 2026)).toBeNull()
})

// Two anniversaries that agree date a text whose year is masked.
test.each([
  ['建军', 78, 2005],
  ['抗日战争', 60, 2005],
  ['建军', 91, 2018],
  ['长征胜利', 90, 2026],
  ['延安双拥运动', 70, 2013],
  ['双拥模范城创建', 35, 2026],
  ['全民国防教育日', 26, 2026],
])('%s and %i say %i', (name, n, year) => {
  expect(yearFromAnniversary(name, n)).toBe(year)
})

test('a name without a base year dates nothing', () => {
  expect(yearFromAnniversary('社区成立', 10)).toBeNull()
})

test('every fifth year of a partnership is a round one', () => {
  expect(partnershipAnniversary(2006, 2026)).toEqual({ n: 20, isRound: true })
  expect(partnershipAnniversary(2005, 2026)).toEqual({ n: 21, isRound: false })
  expect(partnershipAnniversary(2026, 2026)).toEqual({ n: 0, isRound: false })
})
