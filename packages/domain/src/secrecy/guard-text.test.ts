import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { guardText } from './guard-text.ts'

interface Sentence {
  text: string
  marked: { start: number; end: number }[]
}

function readSentences(name: string): Sentence[] {
  const lines = readFileSync(new URL(`examples/${name}`, import.meta.url), 'utf8').split('\n')
  return lines
    .filter((line) => /^[+-] /.test(line))
    .map((line) => unmark(line.slice(line.indexOf('|') + 1).trim()))
}

function unmark(written: string): Sentence {
  const marked: Sentence['marked'] = []
  let text = ''
  for (const piece of written.split(/(【[^】]*】)/u)) {
    const isMarked = piece.startsWith('【') && piece.endsWith('】')
    const words = isMarked ? piece.slice(1, -1) : piece
    if (isMarked) marked.push({ start: text.length, end: text.length + words.length })
    text += words
  }
  return { text, marked }
}

const isFound = ({ text, marked }: Sentence) =>
  guardText(text).some(({ start, end }) => marked.some((it) => start < it.end && it.start < end))

describe.each([
  'guard-sentences.txt',
  'guard-sentences-2.txt',
  'guard-sentences-3.txt',
  'guard-sentences-4.txt',
  'guard-sentences-5.txt',
  'guard-sentences-own.txt',
])('%s', (name) => {
  const sentences = readSentences(name)
  const positive = sentences.filter(({ marked }) => marked.length > 0)
  const negative = sentences.filter(({ marked }) => marked.length === 0)

  test('at least 95 of a hundred that must be flagged are', () => {
    const missed = positive.filter((it) => !isFound(it)).map(({ text }) => text)
    expect(positive.length).toBeGreaterThan(75)
    expect(missed.length / positive.length, missed.join('\n')).toBeLessThanOrEqual(0.05)
  })

  test('at most five of a hundred that may pass are flagged', () => {
    const flagged = negative.filter(({ text }) => guardText(text).length > 0)
    const told = flagged.map(({ text }) => `${text} ${guardText(text).map(({ words }) => words)}`)
    expect(negative.length).toBeGreaterThan(75)
    expect(flagged.length / negative.length, told.join('\n')).toBeLessThanOrEqual(0.05)
  })
})

describe('a finding', () => {
  test('names the words, why, and what may stand instead', () => {
    expect(guardText('八一前夕慰问９０００１部队。')).toMatchObject([
      { start: 6, end: 13, words: '９０００１部队', kind: 'code', suggestion: '某部' },
    ])
  })
  test('signs that nobody sees hide nothing, and go with the words', () => {
    const text = '联\u200B系9\u20600001\u00AD部\uFEFF队'
    const [found, ...others] = guardText(text)
    expect(others).toEqual([])
    expect(found?.words).toBe('9\u20600001\u00AD部\uFEFF队')
    expect(text.slice(found?.start, found?.end)).toBe(found?.words)
    expect(guardText(text, ['90001部队'])).toEqual([])
  })
  test('what is kept covers every part of it, whatever rule would find that', () => {
    for (const [text, kept] of [
      ['慰问90001部队官兵', '90001部队'],
      ['慰问九〇〇〇一部队官兵', '90001部队'],
      ['与9 0 0 0 1 部队联欢', '9 0 0 0 1 部队'],
      ['请第900旅三营派人', '第900旅三营'],
    ] as const) {
      expect(guardText(text)).not.toEqual([])
      expect(guardText(text, [kept])).toEqual([])
    }
  })
  test('what is kept lets nothing else of the sentence pass', () => {
    const found = guardText('90001部队定于9月3日开拔', ['90001部队'])
    expect(found.map(({ kind }) => kind)).toEqual(['movement'])
  })
  test('numbers in rows, of phones and of times are no code because they stand before a unit', () => {
    for (const text of ['1 2 3 4 5 部分队员到场', '得分 9 8 7 9 8，部队代表致辞', '9:30 10:30 部队代表到场'])
      expect(guardText(text), text).toEqual([])
  })
  test('a telephone stands right behind a name that ends in a numeral', () => {
    for (const words of ['张三13800138000', '伍一13900139000'])
      expect(guardText(words).map(({ kind }) => kind)).toEqual(['phone'])
  })

  test('what an activity is called has nothing to do with the days in the bracket behind it', () => {
    expect(guardText('“阅览室向官兵开放”已办成（3月20日、6月20日、9月20日）。')).toEqual([])
  })

  test('a telephone is masked in its middle', () => {
    expect(guardText('电话13800000003')[0]?.suggestion).toBe('138****0003')
  })
  test('what a person has let pass is not flagged again', () => {
    expect(guardText('联系电话13800000003', ['13800000003'])).toEqual([])
  })
  test.each([
    '春节前夕，驻区官兵20人到社区开展活动，连续三年一排排老师全体参加营造氛围',
    '9零',
    '洞',
    '导弹部队',
    '机动路',
    '战士张',
    '部·队',
    '第9某旅',
    '1 ',
  ])('a long text takes time in proportion: %s', (words) => {
    const text = words.repeat(Math.ceil(40_000 / words.length))
    const time = (it: string) => {
      const start = performance.now()
      guardText(it)
      return performance.now() - start
    }
    time(text)
    const once = time(text)
    expect(time(text.repeat(4))).toBeLessThan(once * 12)
  })
})
