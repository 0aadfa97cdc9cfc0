import { readNumeral } from './times/numerals.ts'

/**
 * Anniversaries that fix a year. `years`: N周年 in the year `base` + N, the same all year round.
 * `nth`: 第N个 of a day first kept in `base`, so `base` + N − 1. 第N个建军节 follows `years` in usage.
 * Founding years are general knowledge; 1943 and 1991 are those that yearly plans count from.
 */
const rows: [kind: 'years' | 'nth', base: number, names: string][] = [
  ['years', 1927, '建军节 建军'],
  ['years', 1921, '建党节 建党 中国共产党成立'],
  ['years', 1949, '新中国成立 中华人民共和国成立 建国 海军成立 空军成立'],
  ['years', 1945, '抗日战争胜利 抗战胜利 抗日战争 反法西斯战争胜利'],
  ['years', 1937, '全民族抗战爆发 全面抗战爆发 七七事变'],
  ['years', 1936, '长征胜利'],
  ['years', 1950, '抗美援朝出国作战 抗美援朝战争'],
  ['years', 1963, '雷锋题词 雷锋同志题词 雷锋同志学习题词'],
  ['years', 1943, '延安双拥运动'],
  ['years', 1991, '双拥模范城创建活动 双拥模范城创建'],
  ['nth', 2001, '全民国防教育日 国防教育日'],
  ['nth', 2014, '烈士纪念日 国家公祭日'],
  ['nth', 2016, '全民国家安全教育日 国家安全教育日'],
]

/** One anniversary of a text and the only year it fits; its place in the clean text. */
export interface Anniversary {
  year: number
  start: number
  end: number
}

const bases = new Map(
  rows.flatMap(([kind, base, names]) => names.split(' ').map((name) => [name, { kind, base }])),
)
const names = [...bases.keys()].sort((a, b) => b.length - a.length)
const counted = new RegExp(
  `(${names.join('|')})[”"]?(?:日)?([\\d一二三四五六七八九十百〇零]{1,4})(?:周年|年(?=华诞|庆))|建(军|党)百年`,
  'g',
)
const ordinal = new RegExp(`第([\\d一二三四五六七八九十百]{1,4})个[“"]?(${names.join('|')})`, 'g')

/** 建军98周年, 建党百年, 第12个烈士纪念日. */
export function anniversariesIn(text: string): Anniversary[] {
  const found: Anniversary[] = []
  for (const match of text.matchAll(counted)) {
    const base = match[3] ? (match[3] === '军' ? 1927 : 1921) : bases.get(match[1]!)!.base
    const n = match[3] ? 100 : readNumeral(match[2]!, 0)!.n
    found.push({ year: base + n, start: match.index, end: match.index + match[0].length })
  }
  for (const match of text.matchAll(ordinal)) {
    const { kind, base } = bases.get(match[2]!)!
    const n = readNumeral(match[1]!, 0)!.n
    found.push({
      year: kind === 'nth' ? base + n - 1 : base + n,
      start: match.index,
      end: match.index + match[0].length,
    })
  }
  return found.sort((a, b) => a.start - b.start)
}
