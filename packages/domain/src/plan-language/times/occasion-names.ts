import type { OccasionId } from '../../almanac/occasions.ts'

/**
 * The names by which texts call a day or season. `needs` says what must follow before the name is a
 * time at all: 征兵 is a topic and 征兵期间 a time; 建军 alone is neither, 建军98周年 is the day.
 */
export interface OccasionName {
  names: string
  ids: OccasionId[]
  needs?: 'relation' | 'anniversary'
}

export const occasionNames: OccasionName[] = [
  { names: '元旦节 元旦 新年 公历新年', ids: ['new-year'] },
  { names: '新的一年', ids: ['new-year'], needs: 'relation' },
  { names: '春节 新春佳节 新春 农历新年 除夕 小年 过年 大年三十 腊月', ids: ['spring-festival'] },
  { names: '元旦春节 两节 元春两节 双节 元旦、春节两节 元旦春节两节', ids: ['new-year', 'spring-festival'] },
  { names: '元宵节 元宵佳节 元宵 正月十五', ids: ['lantern-festival'] },
  {
    names:
      '学习雷锋纪念日 学习雷锋活动日 学习雷锋日 3·5学雷锋纪念日 3·5学雷锋日 3·5 三·五 学雷锋纪念日 学雷锋日 学雷锋活动日 雷锋日',
    ids: ['lei-feng-day'],
  },
  { names: '植树节', ids: ['tree-planting-day'] },
  { names: '清明节 清明', ids: ['qingming'] },
  {
    names: '全民国家安全教育日 国家安全教育日 国家安全日 全民国家安全日 国家安全宣传日',
    ids: ['national-security-education-day'],
  },
  { names: '五一国际劳动节 五一劳动节 国际劳动节 劳动节 五一节 五一 五·一', ids: ['labour-day'] },
  { names: '端午节 端午 端阳节', ids: ['dragon-boat'] },
  { names: '六一国际儿童节 六一儿童节 国际儿童节 儿童节 六一节 六一 六·一', ids: ['childrens-day'] },
  { names: '七一建党节 七一党的生日 七一节 七一 七·一 建党节 党的生日 建党纪念日', ids: ['party-day'] },
  { names: '建党 中国共产党成立 党成立', ids: ['party-day'], needs: 'anniversary' },
  {
    names:
      '八一建军节 八一节 八一 八·一 8·1 8.1 81建军节 建军节 建军日 建军纪念日 建军八一 8·1建军节 中国人民解放军建军节',
    ids: ['army-day'],
  },
  { names: '建军 人民军队成立 解放军建军', ids: ['army-day'], needs: 'anniversary' },
  {
    names:
      '中国人民抗日战争胜利纪念日 抗日战争胜利纪念日 抗战胜利纪念日 抗战胜利日 九三纪念日 九三胜利日 九三 九·三 9·3 胜利日',
    ids: ['victory-day'],
  },
  { names: '抗日战争胜利 抗日战争 抗战胜利 反法西斯战争胜利', ids: ['victory-day'], needs: 'anniversary' },
  { names: '中秋佳节 中秋节 中秋', ids: ['mid-autumn'] },
  { names: '教师节', ids: ['teachers-day'] },
  {
    names: '全民国防教育日 国防教育日 国防教育宣传日 国防日',
    ids: ['national-defence-education-day'],
  },
  { names: '烈士纪念日 烈士日 全国烈士纪念日', ids: ['martyrs-day'] },
  { names: '国庆节 国庆佳节 国庆 十一国庆节 十一国庆 十一黄金周 国庆黄金周', ids: ['national-day'] },
  // 十一 alone is also a number: it needs a word of time behind it.
  { names: '十一', ids: ['national-day'], needs: 'relation' },
  { names: '新中国成立 中华人民共和国成立 建国', ids: ['national-day'], needs: 'anniversary' },
  { names: '中秋国庆 国庆中秋', ids: ['mid-autumn', 'national-day'] },
  { names: '重阳节 重阳佳节 重阳 九九重阳节 九九重阳 老年节 敬老节', ids: ['double-ninth'] },
  { names: '国家公祭日 南京大屠杀死难者国家公祭日 公祭日', ids: ['national-memorial-day'] },
  { names: '征兵季 征兵宣传月 征兵宣传季', ids: ['conscription'] },
  {
    names: '征兵工作 征兵宣传 征兵 新兵入伍 青年入伍 新兵起运 入伍',
    ids: ['conscription'],
    needs: 'relation',
  },
  { names: '春季征兵 上半年征兵', ids: ['conscription-spring'], needs: 'relation' },
  { names: '秋季征兵 下半年征兵 夏秋季征兵 冬季征兵', ids: ['conscription-autumn'], needs: 'relation' },
  { names: '退役季 退伍季 老兵退伍季 老兵退役季', ids: ['demobilisation'] },
  {
    names:
      '老兵返乡 老兵退伍返乡 老兵退役返乡 老兵退伍 老兵退役 士兵退役 士兵退伍 老兵离队 老兵离营 老兵复员 战士退伍 战士离队 士兵离队 老兵荣归 老兵下队 退伍老兵返乡 退役士兵返乡 老兵复退 退役返乡 退伍 老战士退伍',
    ids: ['demobilisation'],
    needs: 'relation',
  },
  { names: '春季退役 春季退伍', ids: ['demobilisation-spring'], needs: 'relation' },
  { names: '秋季退役 秋季退伍', ids: ['demobilisation-autumn'], needs: 'relation' },
  { names: '暑期 暑假 暑假期间', ids: ['summer-holiday'] },
  { names: '寒假', ids: ['winter-holiday'] },
  { names: '寒暑假 寒暑假期 寒、暑假 寒暑期 学校假期 假期', ids: ['winter-holiday', 'summer-holiday'] },
  {
    names: '三八国际劳动妇女节 三八国际妇女节 三八妇女节 三八节 国际妇女节 妇女节 三八 三·八',
    ids: ['womens-day'],
  },
  { names: '海军成立纪念日 海军成立日 海军节 海军日', ids: ['navy-day'] },
  { names: '五四青年节 青年节 五四', ids: ['youth-day'] },
  { names: '全国助残日 国际残疾人日 残疾人日 助残日 助残月 全国助残月', ids: ['disability-day'] },
  { names: '全民族抗战爆发纪念日 七七事变纪念日 七七事变 七七纪念日 七·七', ids: ['july-7'] },
  { names: '九一八事变纪念日 九一八纪念日 九一八事变 九一八 九·一八 9·18', ids: ['sept-18'] },
  { names: '抗美援朝纪念日 抗美援朝出国作战纪念日', ids: ['resist-us-aid-korea'] },
  { names: '空军成立纪念日 空军成立日 空军节', ids: ['air-force-day'] },
  { names: '国家宪法日 宪法日 宪法宣传日 宪法宣传周', ids: ['constitution-day'] },
  { names: '国际志愿者日 志愿者日 国际志愿人员日', ids: ['volunteers-day'] },
]

/** 八一小学, 五四广场: the name belongs to a place; 端午节社区… and 国庆节学校… are a time and who. */
export const placesByName = [
  '小学',
  '中学',
  '学校',
  '路',
  '街道',
  '社区',
  '村',
  '桥',
  '广场',
  '公园',
  '礼堂',
  '大楼',
  '医院',
]

/** 五四运动, 八一军旗: the name belongs to a thing. */
export const notATime = [
  '祝福',
  '问候',
  '祝愿',
  '贺信',
  '贺卡',
  '贺年',
  '礼包',
  '礼物',
  '礼品',
  '慰问品',
  '慰问金',
  '氛围',
  '气氛',
  '军旗',
  '军徽',
  '运动',
  '精神',
  '勋章',
  '希望',
  '五规划',
  '度',
  '目',
  '课',
  '电影',
]

/** One calendar day that the exchange format counts as a day of the almanac: month × 100 + day. */
export const occasionDates = new Map<number, OccasionId>([
  [101, 'new-year'],
  [305, 'lei-feng-day'],
  [308, 'womens-day'],
  [312, 'tree-planting-day'],
  [415, 'national-security-education-day'],
  [423, 'navy-day'],
  [501, 'labour-day'],
  [504, 'youth-day'],
  [601, 'childrens-day'],
  [701, 'party-day'],
  [707, 'july-7'],
  [801, 'army-day'],
  [903, 'victory-day'],
  [910, 'teachers-day'],
  [918, 'sept-18'],
  [930, 'martyrs-day'],
  [1001, 'national-day'],
  [1025, 'resist-us-aid-korea'],
  [1111, 'air-force-day'],
  [1204, 'constitution-day'],
  [1205, 'volunteers-day'],
  [1213, 'national-memorial-day'],
])
