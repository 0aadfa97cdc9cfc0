import { roles } from '@yushui/contract/permissions'
import { expect, test } from 'vitest'
import { barOf, homeOf, menuOf, type Place } from './menu-of.ts'

test.each(roles)('%s comes home to a page of the menu', (role) => {
  expect(menuOf(role).map(({ to }) => to)).toContain(homeOf(role))
})

test.each([
  ['officer', ['今天', '作战图', '活动', '材料', '文稿', '总结', '计划', '年历', '共建单位']],
  ['street-officer', ['各社区进度', '作战图', '文稿', '计划', '年历', '单位']],
  ['system-admin', ['账号', '单位']],
  ['security-admin', ['账号']],
  ['audit-admin', ['审计']],
] as const)('%s sees the pages of the role and no other', (role, words) => {
  expect(menuOf(role).map((place) => place.words)).toEqual(words)
})

test.each([
  [4, 4, 0],
  [5, 5, 0],
  [6, 4, 2],
  [9, 4, 5],
])('of %d pages %d stand in the bar of a phone and %d behind 更多', (all, shown, more) => {
  const places = Array.from(
    { length: all },
    (_, at): Place => ({ to: '/plans', words: `${at}`, may: 'plans.read' }),
  )
  const bar = barOf(places)
  expect([bar.shown.length, bar.more.length]).toEqual([shown, more])
  expect([...bar.shown, ...bar.more]).toEqual(places)
})
