import { addDays, type PlainDate, plainDate, weekday } from '../plain-date.ts'
import { anniversaryOf } from './anniversaries.ts'
import { type MovableDays, movableDays } from './movable-days.ts'
import { type OccasionId, occasionIds } from './occasions.ts'
import { defaultSpans, type SeasonId } from './spans.ts'
import type { Spell } from './window.ts'

export type DateRule =
  | { kind: 'fixed'; month: number; day: number }
  /** `later`: days after that day of the sun's and moon's table. */
  | { kind: 'movable'; day: keyof MovableDays; later: number }
  | { kind: 'weekday'; month: number; weekday: number; nth: number }
  | { kind: 'season'; season: SeasonId }

export interface Occasion {
  /** In full. */
  name: string
  /** As an officer says it in a plan: 八一. */
  short: string
  /** What else it is called. */
  alsoCalled: string[]
  rule: DateRule
  /** For the chart's top line: 1 is never left out and is set large, 4 goes first when it is crowded. */
  rank: 1 | 2 | 3 | 4
  /** What the day rests on: a law, a decision, a custom, the year it began. */
  basis: string
  /** What a community usually does then. */
  work: string
}

const fixed = (month: number, day: number): DateRule => ({ kind: 'fixed', month, day })
const movable = (day: keyof MovableDays, later = 0): DateRule => ({ kind: 'movable', day, later })
const nth = (month: number, nth: number, weekday: number): DateRule => ({
  kind: 'weekday',
  month,
  weekday,
  nth,
})
const season = (season: SeasonId): DateRule => ({ kind: 'season', season })

export const occasions: Record<OccasionId, Occasion> = {
  'new-year': {
    name: '元旦',
    short: '元旦',
    alsoCalled: ['新年', '阳历年'],
    rule: fixed(1, 1),
    rank: 2,
    basis: '全国年节及纪念日放假办法',
    work: '计划签批，新年问候',
  },
  'spring-festival': {
    name: '春节',
    short: '春节',
    alsoCalled: ['新春', '农历新年', '过年'],
    rule: movable('spring'),
    rank: 1,
    basis: '全国年节及纪念日放假办法；重大节日走访慰问见军人地位和权益保障法',
    work: '走访优抚对象和部队，茶话会，送春联，悬挂更换光荣牌',
  },
  'lantern-festival': {
    name: '元宵节',
    short: '元宵',
    alsoCalled: ['元宵佳节', '正月十五', '上元节'],
    rule: movable('spring', 14),
    rank: 3,
    basis: '习俗',
    work: '军民猜灯谜，包汤圆',
  },
  'lei-feng-day': {
    name: '学雷锋纪念日',
    short: '学雷锋日',
    alsoCalled: ['雷锋日', '雷锋纪念日', '三五'],
    rule: fixed(3, 5),
    rank: 2,
    basis: '1963年题词',
    work: '军民志愿服务，便民义诊',
  },
  'womens-day': {
    name: '国际妇女节',
    short: '三八',
    alsoCalled: ['妇女节', '三八节', '三八妇女节'],
    rule: fixed(3, 8),
    rank: 3,
    basis: '全国年节及纪念日放假办法',
    work: '军嫂活动',
  },
  'tree-planting-day': {
    name: '植树节',
    short: '植树节',
    alsoCalled: ['义务植树日'],
    rule: fixed(3, 12),
    rank: 4,
    basis: '森林法',
    work: '军民共植',
  },
  qingming: {
    name: '清明节',
    short: '清明',
    alsoCalled: [],
    rule: movable('qingming'),
    rank: 2,
    basis: '英雄烈士保护法',
    work: '祭扫烈士墓，网上祭奠，协助烈属祭扫',
  },
  'national-security-education-day': {
    name: '全民国家安全教育日',
    short: '国家安全教育日',
    alsoCalled: ['国家安全日'],
    rule: fixed(4, 15),
    rank: 4,
    basis: '国家安全法，2016年首次',
    work: '宣讲，展览，军属保密提醒',
  },
  'navy-day': {
    name: '人民海军成立日',
    short: '海军节',
    alsoCalled: ['海军成立日', '海军建军节'],
    rule: fixed(4, 23),
    rank: 4,
    basis: '1949年成立',
    work: '慰问海军共建单位',
  },
  'labour-day': {
    name: '劳动节',
    short: '五一',
    alsoCalled: ['五一节', '五一劳动节', '国际劳动节'],
    rule: fixed(5, 1),
    rank: 3,
    basis: '全国年节及纪念日放假办法',
    work: '军民文体活动',
  },
  'youth-day': {
    name: '青年节',
    short: '五四',
    alsoCalled: ['五四青年节'],
    rule: fixed(5, 4),
    rank: 4,
    basis: '全国年节及纪念日放假办法',
    work: '青年与官兵竞赛联谊',
  },
  'disability-day': {
    name: '全国助残日',
    short: '助残日',
    alsoCalled: [],
    rule: nth(5, 3, 7),
    rank: 3,
    basis: '残疾人保障法',
    work: '军营助残，看望残疾退役军人',
  },
  'childrens-day': {
    name: '儿童节',
    short: '六一',
    alsoCalled: ['六一节', '六一儿童节', '国际儿童节'],
    rule: fixed(6, 1),
    rank: 3,
    basis: '全国年节及纪念日放假办法',
    work: '学生进军营，慰问军人子女',
  },
  'dragon-boat': {
    name: '端午节',
    short: '端午',
    alsoCalled: ['端阳节'],
    rule: movable('dragon'),
    rank: 3,
    basis: '全国年节及纪念日放假办法',
    work: '与官兵包粽子',
  },
  'party-day': {
    name: '建党节',
    short: '七一',
    alsoCalled: ['党的生日', '建党纪念日', '七一建党节'],
    rule: fixed(7, 1),
    rank: 2,
    basis: '1921年建党',
    work: '走访老党员，军地联过党日',
  },
  'july-7': {
    name: '全民族抗战爆发纪念日',
    short: '七七',
    alsoCalled: ['七七事变纪念日', '卢沟桥事变纪念日'],
    rule: fixed(7, 7),
    rank: 4,
    basis: '1937年；全国年节及纪念日放假办法列有',
    work: '宣讲，观影',
  },
  'summer-holiday': {
    name: '暑假',
    short: '暑期',
    alsoCalled: ['暑假'],
    rule: season('summer-holiday'),
    rank: 4,
    basis: '当地校历',
    work: '少年军校，老兵讲故事，文明劝导',
  },
  'army-day': {
    name: '建军节',
    short: '八一',
    alsoCalled: ['八一节', '八一建军节', '建军纪念日'],
    rule: fixed(8, 1),
    rank: 1,
    basis: '1927年建军',
    work: '座谈会，走访部队和优抚对象，联谊晚会，义诊，宣传专刊',
  },
  'victory-day': {
    name: '抗战胜利纪念日',
    short: '九三',
    alsoCalled: ['抗日战争胜利纪念日', '九三纪念日'],
    rule: fixed(9, 3),
    rank: 2,
    basis: '全国人大常委会2014年决定',
    work: '看望抗战老兵，宣讲，观影',
  },
  'teachers-day': {
    name: '教师节',
    short: '教师节',
    alsoCalled: [],
    rule: fixed(9, 10),
    rank: 4,
    basis: '1985年设立',
    work: '慰问军校教员和国防教育辅导员',
  },
  'sept-18': {
    name: '九一八事变纪念日',
    short: '九一八',
    alsoCalled: ['国耻日', '勿忘国耻日'],
    rule: fixed(9, 18),
    rank: 4,
    basis: '1931年',
    work: '防空警报试鸣，宣讲',
  },
  'national-defence-education-day': {
    name: '全民国防教育日',
    short: '国防教育日',
    alsoCalled: ['国防日'],
    rule: nth(9, 3, 6),
    rank: 2,
    basis: '国防教育法，2001年首次',
    work: '知识竞赛，展览，军营开放日',
  },
  'mid-autumn': {
    name: '中秋节',
    short: '中秋',
    alsoCalled: ['八月十五', '中秋佳节'],
    rule: movable('autumn'),
    rank: 2,
    basis: '全国年节及纪念日放假办法',
    work: '与官兵共度中秋，送月饼',
  },
  'martyrs-day': {
    name: '烈士纪念日',
    short: '烈士纪念日',
    alsoCalled: [],
    rule: fixed(9, 30),
    rank: 2,
    basis: '英雄烈士保护法，2014年首次',
    work: '敬献花篮，慰问烈士遗属',
  },
  'national-day': {
    name: '国庆节',
    short: '国庆',
    alsoCalled: ['十一', '国庆佳节'],
    rule: fixed(10, 1),
    rank: 2,
    basis: '国旗法；全国年节及纪念日放假办法',
    work: '升国旗，军民联欢',
  },
  'double-ninth': {
    name: '重阳节',
    short: '重阳',
    alsoCalled: ['老年节', '老人节', '敬老节'],
    rule: movable('ninth'),
    rank: 3,
    basis: '老年人权益保障法',
    work: '看望老兵，军徽映夕阳',
  },
  'resist-us-aid-korea': {
    name: '抗美援朝出国作战纪念日',
    short: '抗美援朝纪念日',
    alsoCalled: [],
    rule: fixed(10, 25),
    rank: 4,
    basis: '1950年',
    work: '看望抗美援朝老战士',
  },
  'air-force-day': {
    name: '人民空军成立日',
    short: '空军节',
    alsoCalled: ['空军成立日', '空军建军节'],
    rule: fixed(11, 11),
    rank: 4,
    basis: '1949年成立',
    work: '慰问空军共建单位',
  },
  'constitution-day': {
    name: '国家宪法日',
    short: '宪法日',
    alsoCalled: [],
    rule: fixed(12, 4),
    rank: 4,
    basis: '国旗法列有',
    work: '法律进军营',
  },
  'volunteers-day': {
    name: '国际志愿者日',
    short: '志愿者日',
    alsoCalled: [],
    rule: fixed(12, 5),
    rank: 4,
    basis: '习惯',
    work: '答谢志愿者',
  },
  'national-memorial-day': {
    name: '南京大屠杀死难者国家公祭日',
    short: '国家公祭日',
    alsoCalled: ['公祭日'],
    rule: fixed(12, 13),
    rank: 2,
    basis: '全国人大常委会2014年决定',
    work: '默哀，宣讲',
  },
  conscription: {
    name: '征兵',
    short: '征兵季',
    alsoCalled: ['征兵期', '征兵工作', '新兵入伍'],
    rule: season('conscription'),
    rank: 4,
    basis: '征兵工作条例，2020年起一年两次',
    work: '征兵宣传，走访适龄青年，欢送新兵',
  },
  'conscription-spring': {
    name: '上半年征兵',
    short: '上半年征兵',
    alsoCalled: ['春季征兵'],
    rule: season('conscription-spring'),
    rank: 4,
    basis: '征兵工作条例，3月1日起算服役',
    work: '征兵宣传，欢送新兵',
  },
  'conscription-autumn': {
    name: '下半年征兵',
    short: '下半年征兵',
    alsoCalled: ['秋季征兵'],
    rule: season('conscription-autumn'),
    rank: 4,
    basis: '征兵工作条例，9月1日起算服役',
    work: '征兵宣传进校园，欢送新兵',
  },
  demobilisation: {
    name: '退役',
    short: '退役季',
    alsoCalled: ['退伍季', '老兵退伍', '老兵退役'],
    rule: season('demobilisation'),
    rank: 4,
    basis: '退役军人保障法，一年两次',
    work: '迎接退役军人，报到登记，就业推介',
  },
  'demobilisation-spring': {
    name: '春季退役',
    short: '春季退役',
    alsoCalled: [],
    rule: season('demobilisation-spring'),
    rank: 4,
    basis: '退役军人保障法',
    work: '迎接退役军人，报到登记',
  },
  'demobilisation-autumn': {
    name: '秋季退役',
    short: '秋季退役',
    alsoCalled: [],
    rule: season('demobilisation-autumn'),
    rank: 4,
    basis: '退役军人保障法',
    work: '迎接退役军人，报到登记',
  },
  'winter-holiday': {
    name: '寒假',
    short: '寒假',
    alsoCalled: [],
    rule: season('winter-holiday'),
    rank: 4,
    basis: '当地校历',
    work: '学生慰问，给边防官兵写信',
  },
  'year-end': {
    name: '年终',
    short: '年终',
    alsoCalled: ['年末', '岁末'],
    rule: season('year-end'),
    rank: 4,
    basis: '工作惯例',
    work: '总结自查，拟下年计划，整理档案',
  },
}

export const isSeason = (id: OccasionId) => occasions[id].rule.kind === 'season'

/** The days themselves; 征兵 and 退役 come twice a year. */
export function daysOf(id: OccasionId, year: number, seasons = defaultSpans.seasons): Spell[] {
  const rule = occasions[id].rule
  if (rule.kind !== 'season') {
    const day = dayByRule(rule, year)
    return [{ from: day, to: day }]
  }
  return seasons[rule.season].map(({ from, to }) => ({
    from: plainDate(year, from.month, from.day),
    to: plainDate(year, to.month, to.day),
  }))
}

function dayByRule(rule: Exclude<DateRule, { kind: 'season' }>, year: number): PlainDate {
  if (rule.kind === 'fixed') return plainDate(year, rule.month, rule.day)
  if (rule.kind === 'movable') return addDays(movableDays(year)[rule.day], rule.later)
  const first = plainDate(year, rule.month, 1)
  return addDays(first, ((rule.weekday - weekday(first) + 7) % 7) + (rule.nth - 1) * 7)
}

export interface OccasionOfYear {
  id: OccasionId
  name: string
  from: PlainDate
  to: PlainDate
  /** 建军99周年, 正月初一, or empty. */
  note: string
}

/** The day of the moon's year that it is kept on. */
export const lunarNames: Partial<Record<OccasionId, string>> = {
  'spring-festival': '正月初一',
  'lantern-festival': '正月十五',
  'dragon-boat': '五月初五',
  'mid-autumn': '八月十五',
  'double-ninth': '九月初九',
}

/** Every occasion of a year, earliest first. */
export function occasionsOf(year: number, seasons = defaultSpans.seasons): OccasionOfYear[] {
  return occasionIds
    .flatMap((id) => {
      const note = anniversaryOf(id, year)?.words ?? lunarNames[id] ?? ''
      return daysOf(id, year, seasons).map((days) => ({ id, name: occasions[id].short, ...days, note }))
    })
    .sort((a, b) => a.from.localeCompare(b.from, 'en'))
}
