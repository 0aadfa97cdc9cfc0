import { expect, test } from 'vitest'
import { advanceText, type KnownPartner } from './advance-text.ts'

const years = { from: 2026, to: 2027 }
const advance = (text: string, partners?: KnownPartner[]) => advanceText(text, years, partners)

// Rules A to F of counting anniversaries.
test.each([
  ['A: years since the founding', '庆祝建军99周年文艺晚会', '庆祝建军100周年文艺晚会'],
  [
    'A: by its full name',
    '中国人民抗日战争暨世界反法西斯战争胜利81周年',
    '中国人民抗日战争暨世界反法西斯战争胜利82周年',
  ],
  ['A: before 华诞', '喜迎新中国成立77年华诞', '喜迎新中国成立78年华诞'],
  ['B: a day counted from its first', '第26个全民国防教育日', '第27个全民国防教育日'],
  ['B: in quotation marks', '第13个“烈士纪念日”', '第14个“烈士纪念日”'],
  ['C: 第N个建军节 counts as the years do', '第99个建军节', '第100个建军节'],
  ['D: a counter of its own', '举办第三届军民运动会', '举办第四届军民运动会'],
  ['D: the first of a series', '首届社区邻里节', '第二届社区邻里节'],
  [
    'D: a congress or a title is not given every year',
    '学习第二十届中央委员会精神',
    '学习第二十届中央委员会精神',
  ],
  ['D: nor is that of a model city', '争创第十届全国双拥模范城', '争创第十届全国双拥模范城'],
  ['F: in Chinese figures', '抗战胜利八十一周年', '抗战胜利八十二周年'],
  ['F: over a hundred', '庆祝建党一百零五周年', '庆祝建党一百零六周年'],
  ['F: ninety-nine and one', '建军九十九周年', '建军一百周年'],
  ['F: a round number without figures', '庆祝建军百年', '庆祝建军100周年'],
  ['an anniversary without a base year goes on from its own count', '社区成立十周年', '社区成立十一周年'],
  ['the year of the plan', '石桥社区2026年双拥工作计划', '石桥社区2027年双拥工作计划'],
  ['the year in Chinese figures', '二〇二六年工作要点', '二〇二七年工作要点'],
  ['the New Year at its end', '迎接2027年元旦', '迎接2028年元旦'],
])('%s: %s', (_, text, expected) => {
  expect(advance(text).text).toBe(expected)
})

test.each([
  ['a year that is past', '2025年被评为双拥先进社区'],
  ['an anniversary of another year', '2025年抗战胜利80周年时组织的活动'],
  ['a span of years', '落实2026—2028年创建规划'],
  ['the number of a paper', '按照石街发〔2026〕3号文件'],
  ['a term of years', '签订三年共建协议'],
  ['a time of day and a count', '每次99人，第3次会议'],
])('%s stays: %s', (_, text) => {
  expect(advance(text)).toEqual({ text, advances: [], claims: [] })
})

test('E: a co-building counts from the year it was signed', () => {
  const partner = { alias: '共建部队甲', sinceYear: 2008 }
  expect(advance('与共建部队甲开展共建18周年座谈', [partner])).toMatchObject({
    text: '与共建部队甲开展共建19周年座谈',
    advances: [{ was: '共建18周年', is: '共建19周年', why: '2008年签订共建' }],
  })
  // Of two partners the one that the sentence names.
  const other = { alias: '社区医院', sinceYear: 2012 }
  expect(advance('与社区医院结对14周年', [partner, other]).text).toBe('与社区医院结对15周年')
})

test('E: where the year of signing is not on file, it is not guessed', () => {
  const { text, advances } = advance('与共建部队乙共建三十周年', [{ alias: '共建部队乙', sinceYear: null }])
  expect(text).toBe('与共建部队乙共建三十一周年')
  expect(advances[0]!.why).toContain('没有登记')
})

test('a count that was copied along is put right, and said so', () => {
  expect(advance('建军91周年')).toMatchObject({
    text: '建军100周年',
    advances: [{ why: expect.stringContaining('原文与2026年不合') }],
  })
})

test('what is true of one year only is left for the officer', () => {
  const sentence = '2026年是“十五五”规划的开局之年，也是建军99周年'
  const { text, claims } = advance(`${sentence}。2026年着力抓好三件事。`)
  expect(text).toBe(`${sentence}。2027年着力抓好三件事。`)
  expect(claims).toEqual([sentence])
})

test('over several years the counts go on by as many, a 届 by one', () => {
  const { text } = advanceText('第三届军民运动会，庆祝建军99周年', { from: 2026, to: 2029 })
  expect(text).toBe('第四届军民运动会，庆祝建军102周年')
})
