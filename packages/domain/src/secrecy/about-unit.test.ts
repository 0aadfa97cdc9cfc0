import { expect, test } from 'vitest'
import { isAboutUnit } from './about-unit.ts'

const ours = { ids: new Set(['u1']), aliases: ['青松单位'] }
const told = { isInside: false, partners: [], texts: [] }

test.each([
  ['in a barracks', { ...told, isInside: true }, true],
  ['with a unit', { ...told, partners: [{ partnerId: 'u1', name: '青松单位' }] }, true],
  ['with a unit that is only named', { ...told, partners: [{ partnerId: null, name: '驻区部队' }] }, true],
  ['with a unit by the name that stands for all', { ...told, texts: ['驻区某部联欢晚会'] }, true],
  ['with a department', { ...told, texts: ['某部门来访'] }, false],
  ['by its arm', { ...told, texts: ['慰问海军战友'] }, true],
  ['with a school', { ...told, partners: [{ partnerId: 's1', name: '石桥小学' }] }, false],
  ['the title has the alias', { ...told, texts: ['走访青松单位'] }, true],
  ['the title speaks of soldiers', { ...told, texts: ['慰问官兵'] }, true],
  ['for army families', { ...told, texts: ['军属座谈会', '优抚对象', '退役军人'] }, false],
  ['for everybody', { ...told, texts: ['社区义诊'] }, false],
])('%s', (_, it, expected) => {
  expect(isAboutUnit(it, ours)).toBe(expected)
})
