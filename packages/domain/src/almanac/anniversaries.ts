import type { OccasionId } from './occasions.ts'

/**
 * `years`: N周年 is the year less the base year, the same all year, before the day and after.
 * `times`: 第N个 of a day that began with its first observance, counted from one.
 * 第N届 and 第N次 are kept counters and are never worked out from years.
 */
export interface Anniversary {
  /** How a text names it, longest first where one holds another; the first is ours. */
  names: string[]
  base: number
  counts: 'years' | 'times'
  occasion: OccasionId | null
}

/** Base years are general knowledge, checked against the national notices of 2025 and 2026. */
export const anniversaries: Anniversary[] = [
  {
    names: ['建军', '中国人民解放军建军', '中国人民解放军成立', '解放军建军', '八一建军节', '建军节'],
    base: 1927,
    counts: 'years',
    occasion: 'army-day',
  },
  {
    names: ['建党', '中国共产党成立', '中国共产党建党', '党成立', '建党节'],
    base: 1921,
    counts: 'years',
    occasion: 'party-day',
  },
  {
    names: ['新中国成立', '中华人民共和国成立', '建国', '共和国成立', '国庆'],
    base: 1949,
    counts: 'years',
    occasion: 'national-day',
  },
  {
    names: [
      '抗战胜利',
      '中国人民抗日战争暨世界反法西斯战争胜利',
      '中国人民抗日战争胜利',
      '抗日战争胜利',
      '世界反法西斯战争胜利',
      '抗日战争',
    ],
    base: 1945,
    counts: 'years',
    occasion: 'victory-day',
  },
  {
    names: ['全民族抗战爆发', '全面抗战爆发', '抗战爆发', '七七事变', '卢沟桥事变'],
    base: 1937,
    counts: 'years',
    occasion: 'july-7',
  },
  { names: ['长征胜利', '红军长征胜利'], base: 1936, counts: 'years', occasion: null },
  {
    names: ['抗美援朝', '抗美援朝出国作战', '志愿军出国作战', '志愿军抗美援朝出国作战'],
    base: 1950,
    counts: 'years',
    occasion: 'resist-us-aid-korea',
  },
  { names: ['抗美援朝战争胜利', '抗美援朝胜利'], base: 1953, counts: 'years', occasion: null },
  {
    names: ['雷锋题词', '学雷锋题词', '向雷锋同志学习题词', '学雷锋活动'],
    base: 1963,
    counts: 'years',
    occasion: 'lei-feng-day',
  },
  { names: ['延安双拥运动', '双拥运动'], base: 1943, counts: 'years', occasion: null },
  {
    names: ['双拥模范城创建', '双拥模范城创建活动', '创建双拥模范城'],
    base: 1991,
    counts: 'years',
    occasion: null,
  },
  { names: ['九一八事变', '九一八'], base: 1931, counts: 'years', occasion: 'sept-18' },
  { names: ['海军成立', '人民海军成立'], base: 1949, counts: 'years', occasion: 'navy-day' },
  { names: ['空军成立', '人民空军成立'], base: 1949, counts: 'years', occasion: 'air-force-day' },
  {
    names: ['全民国防教育日', '国防教育日'],
    base: 2001,
    counts: 'times',
    occasion: 'national-defence-education-day',
  },
  { names: ['烈士纪念日'], base: 2014, counts: 'times', occasion: 'martyrs-day' },
  { names: ['国家公祭日', '公祭日'], base: 2014, counts: 'times', occasion: 'national-memorial-day' },
  {
    names: ['全民国家安全教育日', '国家安全教育日'],
    base: 2016,
    counts: 'times',
    occasion: 'national-security-education-day',
  },
]

/** 建军99周年, 第26个全民国防教育日; null where the occasion has none, or had not begun. */
export function anniversaryOf(occasion: OccasionId, year: number): { n: number; words: string } | null {
  const found = anniversaries.find((one) => one.occasion === occasion)
  if (!found) return null
  const n = found.counts === 'years' ? year - found.base : year - found.base + 1
  if (n < 1) return null
  const name = found.names[0]
  return { n, words: found.counts === 'years' ? `${name}${n}周年` : `第${n}个${name}` }
}

/** The year in which a text says 建军98周年 (`years`) or 第98个建军节: for those counted in years both say the same. */
export function yearFromAnniversary(name: string, n: number): number | null {
  const found = anniversaries.find((one) => one.names.includes(name))
  if (!found) return null
  return found.counts === 'years' ? found.base + n : found.base + n - 1
}

/** 共建N周年; every fifth is worth an event of its own (逢五逢十). */
export function partnershipAnniversary(since: number, year: number): { n: number; isRound: boolean } {
  const n = year - since
  return { n, isRound: n > 0 && n % 5 === 0 }
}
