import { expect, test } from 'vitest'
import { mapTexts, showsUnit, textsOf } from './paper-words.ts'
import { bareFacts, someFacts } from './some-facts.ts'
import { writeBriefing } from './write-briefing.ts'
import { writeNotice } from './write-notice.ts'
import { writeSignInSheet } from './write-sign-in-sheet.ts'

test('every text of a paper is reached: head, labels, cells, signature', () => {
  const briefing = mapTexts(writeBriefing(someFacts()), (text) => `〔${text}〕`)
  expect(briefing.letterhead?.issuer).toBe('〔双拥工作简报〕')
  expect(briefing.signature?.name).toBe('〔柳湾社区〕')
  const sheet = textsOf(writeSignInSheet(someFacts()))
  expect(sheet).toEqual(expect.arrayContaining(['时间', '姓名', '周敏', '共建部队甲']))
  expect(sheet).not.toContain('')
})

test('an unchanged paper is the same', () => {
  const { variant, annexes, ...words } = writeBriefing(someFacts())
  expect([variant, annexes]).toEqual(['briefing', []])
  expect(mapTexts(words, (text) => text)).toEqual(words)
})

test.each([
  ['与共建部队甲座谈', true],
  ['官兵参加', true],
  ['驻区某部来了十人', true],
  ['武警中队的同志', true],
  ['某部门的同志', false],
  ['其中军方10人', true],
  ['与长虹连的同志座谈', true],
  ['走访退役军人和退役士兵', false],
  ['老战士讲传统', false],
  ['军民共建、拥军优属', false],
])('%s: shows a unit %s', (text, is) => {
  const paper = { ...writeNotice(bareFacts()), blocks: [{ kind: 'paragraph' as const, text }] }
  expect(showsUnit(paper, ['长虹连'])).toBe(is)
})

test('a notice of what is to come shows no unit, whoever takes part', () => {
  expect(showsUnit(writeNotice(someFacts()), ['共建部队甲'])).toBe(false)
})
