import { roles } from '@yushui/contract/permissions'
import { expect, test } from 'vitest'
import { homeOf, menuOf } from './menu-of.ts'

test.each(roles)('%s comes home to a page of the menu', (role) => {
  expect(menuOf(role).map(({ to }) => to)).toContain(homeOf(role))
})

test.each([
  ['officer', ['作战图', '计划', '年历', '共建单位']],
  ['street-officer', ['各社区进度', '作战图', '计划', '年历', '单位']],
  ['system-admin', ['账号', '单位']],
  ['security-admin', ['账号']],
  ['audit-admin', ['审计']],
] as const)('%s sees the pages of the role and no other', (role, words) => {
  expect(menuOf(role).map((place) => place.words)).toEqual(words)
})
