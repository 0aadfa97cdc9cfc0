import type { Office } from '@yushui/contract/organisations'
import { expect, test } from 'vitest'
import { treeOf } from './tree-of.ts'

const office = (id: string, parentId: string | null, kind: Office['kind']): Office => ({
  id,
  parentId,
  kind,
  name: id,
  code: null,
})

test('each office stands before those below it, in the order of their names', () => {
  const tree = treeOf([
    office('柳塘社区', '石桥街道', 'community'),
    office('石桥街道', '青城区', 'street'),
    office('东门社区', '石桥街道', 'community'),
    office('青城区', null, 'district'),
  ])
  expect(tree.map(({ office: { name }, depth }) => [name, depth])).toEqual([
    ['青城区', 0],
    ['石桥街道', 1],
    ['东门社区', 2],
    ['柳塘社区', 2],
  ])
})

test('a tree seen from its middle begins with the highest office in reach', () => {
  const tree = treeOf([office('柳塘社区', '石桥街道', 'community'), office('石桥街道', '青城区', 'street')])
  expect(tree.map(({ office: { name }, depth }) => [name, depth])).toEqual([
    ['石桥街道', 0],
    ['柳塘社区', 1],
  ])
})
