import type { OccasionId } from '../../almanac/occasions.ts'
import type { Month, Recurrence, Relation, SpanWord } from '../../almanac/window.ts'

/** Words behind a day that say how the time lies to it; longest first wins. */
export const relationWords: [words: string, relation: Relation, span: SpanWord][] = [
  ['前夕 来临前夕 到来前夕', 'before', 'eve'],
  ['来临之前 到来之前 来临前 到来前 之前 以前 节前 前', 'before', 'before'],
  ['来临前后 前后 左右', 'around', 'around'],
  ['来临之际 到来之际 之际 际 来临时 到来时', 'around', 'verge'],
  ['节日期间 假日期间 假期期间 时期 期间 期内 假期 活动期间 工作期间', 'during', 'during'],
  ['当天 当日 这天 这一天 那天 那一天', 'on', 'on'],
  ['的时候', 'during', 'during'],
  ['节后 之后 以后 过后 后', 'after', 'after'],
]

/** Only behind 征兵, 老兵退伍 and the like, where 时 cannot begin another word. */
export const seasonWords: [words: string, relation: Relation, span: SpanWord][] = [
  ['那几天 的时候 时节 季节 时 季 期', 'during', 'during'],
]

/** Between a day's name and its relation: “八一”建军节这一重大节日到来之际. */
export const fillers = [
  '等重大节日',
  '等重要节日',
  '等传统节日',
  '等重大节假日',
  '等节假日',
  '等重要节点',
  '等重要时间节点',
  '等时间节点',
  '等重大纪念日',
  '等纪念日',
  '等节点',
  '等节日',
  '等主要节日',
  '两个重大节日',
  '两大节日',
  '两个节日',
  '两节',
  '双节',
  '这一重大节日',
  '汛期',
  '防汛期',
  '重大节日',
  '传统节日',
  '重要节日',
  '等时机',
  '等契机',
  '这两个节日',
  '佳节',
  '节日',
  '假日',
  '纪念日',
  '即将',
  '等',
  '节',
]

/** Before a day's name. 迎 makes it `before`; 庆 names a thing after the day unless 为 or 在 leads. */
export const comingWords = ['喜迎', '迎接', '迎', '恭迎']
export const namingWords = ['隆重庆祝', '热烈庆祝', '庆祝', '喜庆', '欢庆', '纪念', '庆']

/** Times that name months by themselves. */
export const monthWords: [words: string, months: Month[], occasion?: OccasionId][] = [
  // A week or month called after a day is no day of the almanac.
  ['学雷锋活动月 学雷锋志愿服务月 学雷锋宣传月 学雷锋活动周 学雷锋月 学雷锋周 雷锋月', [3]],
  [
    '全民国防教育宣传月 全民国防教育宣传周 国防教育宣传月 国防教育宣传周 国防教育活动月 国防教育主题月 全民国防教育月 全民国防教育周 国防教育月 国防教育周',
    [9],
  ],
  ['冬至节 冬至', [12]],
  ['世界读书日 世界地球日', [4]],
  ['世界红十字日 国际护士节 护士节 全国防灾减灾日 防灾减灾日', [5]],
  ['六五世界环境日 六五环境日 世界环境日 国际禁毒日 全国土地日', [6]],
  ['世界献血日 全国爱眼日', [6]],
  ['世界急救日 全国科普日', [9]],
  ['国际减灾日 全国扶贫日', [10]],
  [
    '119消防日 119消防宣传日 119消防宣传月 消防日 消防宣传日 消防宣传月 全国消防日 全国消防宣传日 记者节',
    [11],
  ],
  ['母亲节', [5]],
  ['父亲节', [6]],
  ['三伏天 三伏 伏天 酷暑 高温季节 高温天气 高温期', [7, 8]],
  [
    '正月初一 正月初二 正月初三 正月初四 正月初五 正月初六 正月初七 正月初八 正月初九 正月初十 正月里 正月 腊月二十三 腊月廿三',
    [1, 2],
  ],
  ['大寒', [1]],
  ['立冬以后', [11, 12]],
  ['腊八节 腊八', [1]],
  ['高考、中考 高考 中考', [6]],
  ['上半年 前半年', [1, 2, 3, 4, 5, 6]],
  ['下半年 后半年', [7, 8, 9, 10, 11, 12]],
  ['岁末年初 年终岁首 岁尾年初 年末年初', [1, 12]],
  ['年底 年末 年终 岁末 年尾', [12], 'year-end'],
  ['年初 岁首', [1]],
  ['元月上旬 元月中旬 元月下旬 元月底 元月初 元月份 元月', [1]],
  ['年中', [6, 7]],
  ['春季 春天 春暖花开', [3, 4, 5]],
  ['夏季 夏天 盛夏 炎夏', [6, 7, 8]],
  ['秋季 秋天 金秋', [9, 10, 11]],
  ['冬季 冬天 寒冬 隆冬', [1, 2, 12]],
  ['九十月份 九十月间', [9, 10]],
  ['七八月份 七八月间', [7, 8]],
  ['三四月份', [3, 4]],
]

/** 每… and the like. A rhythm that the vocabulary lacks is `ongoing`. */
export const rhythmWords: [words: string, recurrence: Recurrence][] = [
  ['每星期 每周 每个星期 按周', 'weekly'],
  ['每个月 每月 按月 月月 逐月', 'monthly'],
  ['每个季度 每季度 每一季度 每季 按季度 按季 逐季', 'quarterly'],
  [
    '每半年 每学期 每个学期 每上下半年 上、下半年各 上下半年各 上半年、下半年各 上半年和下半年各 上、下半年分别 上半年、下半年分别',
    'half-yearly',
  ],
  ['每一年 每年度 每年 年年 一年一度 按年', 'yearly'],
  ['不定期 不定时 适时 择机', 'irregular'],
  [
    '每两个月 每两月 每半月 每半个月 每隔 每天 每日 每逢重大节日 每逢节日 每逢 逢五逢十 逢年过节 随时 平时 平日 长期 常年 终年 常态化 经常性 经常 常态 日常 全天候 持续 继续 定期 长年 一如既往 坚持不懈 不间断 长效 始终 日常性 常年性',
    'ongoing',
  ],
]

/** 全年 and its kin cover the year and say no month. */
export const wholeYear = [
  '上下半年',
  '上半年和下半年',
  '上半年、下半年',
  '全年',
  '全年度',
  '年内',
  '本年度',
  '一年内',
  '整年',
]

/** Holidays without a name: a time, but which one is for the officer to say. */
export const vagueTimes = [
  '汛期',
  '防汛期',
  '重大节日',
  '传统节日',
  '节假日',
  '重要节日',
  '重大节假日',
  '重大纪念日',
  '节日期间',
  '节日',
  '各大节日',
  '重要节点',
  '重要时间节点',
  '主要节日',
  '民俗节日',
  '秋收后',
  '秋收时',
  '麦收时',
  '夏收时',
  '春耕时',
  '收麦的时候',
  '秋收的时候',
  '麦收后',
  '夏收时节',
  '秋收时节',
  '麦收时节',
  '春耕时节',
  '农忙时节',
  '农忙季节',
  '农闲时节',
  '农闲时',
  '收获季节',
  '三夏期间',
]
