/** What the guard looks for (MS-04; PI-11 and PI-22 for what concerns persons). */
export const findingKinds = [
  'unit',
  'code',
  'place',
  'equipment',
  'strength',
  'movement',
  'person',
  'plate',
  'substitute',
  'id-number',
  'card-number',
  'phone',
] as const
export type FindingKind = (typeof findingKinds)[number]

export interface Rule {
  kind: FindingKind
  /** Global; what is reported is group 1 where there is one. */
  pattern: RegExp
  /** Harmless where this stands just before, or after. */
  unlessBefore?: RegExp
  unlessAfter?: RegExp
  /** Or among the words themselves. */
  unlessWithin?: RegExp
}

const numeral = '[0-9零〇一二三四五六七八九十百两]'
/** Branches and services whose name beside a level says what kind of unit it is. */
export const arms =
  '警卫|警通|通信|防化|工兵|工程(?!师)|炮兵|炮|高炮|导弹|火箭军|火箭|雷达|坦克|装甲|侦察|防空|航空兵|航空|陆航|特战|特种|舟桥|汽车|机步|摩步|步兵|空降兵|空降|空军|海军|陆军|海防|边防|舰艇|潜艇|电子对抗|信息|运输|后勤|军需|教导|新兵'
export const levels = '集团军|师|旅|团|营|连|支队|大队|中队|分队'
/** After a level's character these make another word: 第一师范, 第二团支部, 三连冠, 工程营造, 一团和气, 一连三天. */
const otherWords = `(?!${numeral}|[范傅资生父支委员结圆业养地销造锁环接续心体队购冠廊夜日串拜聚和徽游客行社长辈声忙]|[个]月)`

/** 八路军一一五师 and 学生军训第三连 are no secrets (MS-06). */
const historyOrSchool =
  /(?:八路军|新四军|红军|志愿军|抗联|红[一二三四五六七八九十]+军|军训|夏令营|年级|少先队|小学|中学|历史上)[^，。；]{0,10}$/u
const isCivil = /(?:消防|交警|城管|巡警|刑警|公安|海关|少先队|应急|救援)[^，。；]{0,4}$/u

const rankTitles = '司令员|司令|政治委员|政委|军长|师长|旅长|团长|营长|连长|排长|支队长|教导员|指导员|参谋长'
const surnames =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜谢邹苏潘葛范彭鲁韦马方任袁柳史唐费薛雷贺倪汤罗毕郝安常于傅齐康余顾孟黄穆萧尹姚邵汪毛戴宋庞熊纪舒屈项祝董梁杜阮蓝季贾路江童郭梅林钟徐邱骆高夏蔡田樊胡凌霍万柯卢莫房丁邓洪包石崔吉龚程裴陆荣翁段侯刘景叶黎白赖乔阎温庄曾关'

const equipment =
  '装甲车|坦克|火炮|迫击炮|榴弹炮|机枪|步枪|手枪|冲锋枪|火箭筒|导弹|雷达|战机|战斗机|轰炸机|直升机|运输机|驱逐舰|护卫舰|潜艇|舰艇|电台|无人机|发射车|弹药'
const measureOf = '辆|架|门|艘|枚|挺|部|台|支|发'
/** General knowledge of weapons is taught in every defence lesson. */
const taught = /我国|国产|事业|知识|历史|模型|玩具|纪录片|电影/u

const subject = '官兵|部队|连队|战士|该部|舰艇|编队|车队|哨兵|中队|支队'
const moves = '开拔|移防|换防|换岗|出航|驻训|拉练|演习|对抗演练|实兵|军事演练|执行任务|机动|开赴|野营'
const times = `将于|将要|即将|将赴|将|定于|计划|拟于|明天|明晨|后天|下周|下月|下旬|每天|每晚|正在|${numeral}+[月日]|外出`

const ofUnit: Rule[] = [
  {
    kind: 'unit',
    pattern: new RegExp(
      `(?:某(?:集团军|军|师|旅|团|营|连))*(?:${arms})?第?${numeral}{1,4}(?:集团军|师|旅|团|营|连|支队|大队|中队)${otherWords}`,
      'gu',
    ),
    unlessBefore: new RegExp(`${historyOrSchool.source}|${isCivil.source}`, 'u'),
  },
  {
    kind: 'unit',
    pattern: new RegExp(
      `(?:某(?:集团军|军|师|旅|团|营|连))*(?:${arms})第?${numeral}{0,4}(?:${levels})(?![范傅资造养业销续接心体队购员])`,
      'gu',
    ),
    unlessBefore: new RegExp(`${historyOrSchool.source}|${isCivil.source}`, 'u'),
  },
  { kind: 'unit', pattern: /武警(?!战士|官兵|某部)[\p{Script=Han}]{0,8}?(?:总队|支队|大队|中队)/gu },
  {
    kind: 'unit',
    pattern: /(?:[\p{Script=Han}]{2})?(?:军区|战区|集团军)(?:政治|司令|后勤|装备|参谋|机关)[部处]?/gu,
  },
]

const ofCode: Rule[] = [
  {
    kind: 'code',
    pattern: new RegExp(
      `(?:部队)?(?:代号)?${numeral}{3,6}[】』」）)\\s·.]{0,3}(?:部队|分队|号?信箱)(?:${numeral}+分箱)?`,
      'gu',
    ),
    unlessBefore: /历史上|学习$/u,
  },
  { kind: 'code', pattern: new RegExp(`代号\\s*${numeral}{4,6}`, 'gu') },
  { kind: 'code', pattern: new RegExp(`部队\\s*[(（]?${numeral}{5,6}(?!${numeral})`, 'gu') },
  { kind: 'code', pattern: new RegExp(`${numeral}[xX×*]{1,4}(?:部队|分队)`, 'gu') },
]

const ofPlace: Rule[] = [
  {
    kind: 'place',
    pattern:
      /驻(?!区|地|军|街|村|社|会|外|守|扎|训|足|场|华|点|片|在|有)[\p{Script=Han}]{1,8}?(?:部队|某部|官兵|分队|连队)/gu,
  },
  {
    kind: 'place',
    pattern:
      /(?:营区|营院|营房|部队大院|部队驻地|部队地址|部队)(?:的)?(?:位于|地址|坐落|座落|驻地在|在[\p{Script=Han}]{2,8}(?:路|街|山|镇|村)|[东西南北]门|[东西南北]侧|平面图|布局|大院\d|：[\p{Script=Han}]{2,})[^，。；、]{0,12}/gu,
  },
  { kind: 'place', pattern: /部队大院(?:\d+号楼?)?/gu },
  {
    kind: 'place',
    pattern:
      /[\p{Script=Han}]{0,2}(?:军用机场|军港(?:码头)?|弹药库|军火库|导弹阵地|发射阵地|火炮阵地|雷达站|指挥所|靶场|通信枢纽)/gu,
    unlessBefore: /(?:纪念|遗址|旧址)$/u,
    unlessAfter: /^(?:旧址|遗址|纪念)/u,
  },
  { kind: 'place', pattern: /(?:东经|北纬|坐标)\s*[东经北纬\d.°度分]+/gu },
]

const ofEquipment: Rule[] = [
  {
    kind: 'equipment',
    pattern: /(?:歼|直|运|轰|强|东风|巨浪|红旗|鹰击|长剑)[-—－]\d{1,3}[\p{Script=Han}]{0,4}/gu,
  },
  { kind: 'equipment', pattern: /\d{2,3}[A-Z]?式(?:步枪|手枪|坦克|火炮|自行|装甲|机枪)/gu },
  {
    kind: 'equipment',
    pattern: new RegExp(`(?:\\d|${numeral})+(?:${measureOf})[^，。；]{0,4}?(?:${equipment})`, 'gu'),
  },
  {
    kind: 'equipment',
    pattern: new RegExp(`(?:${equipment})[^，。；]{0,4}?(?:\\d|${numeral})+(?:${measureOf})`, 'gu'),
  },
  {
    kind: 'equipment',
    pattern: new RegExp(
      `(?:配备|列装|装备了|操作|操纵|驾驶|登上|展示|展出|摆放|背着|停着|参观|观摩|讲解|介绍|现有)[^，。；]{0,8}?(?:${equipment})`,
      'gu',
    ),
    unlessAfter: /^(?:事业|知识|发展|史|模型|纪录片|精神)/u,
  },
  { kind: 'equipment', pattern: new RegExp(`(?:${equipment})、(?:${equipment})`, 'gu') },
  { kind: 'equipment', pattern: new RegExp(`某型(?:${equipment}|装备|号)`, 'gu') },
  { kind: 'equipment', pattern: /实弹(?:射击|打靶|投掷|演)/gu },
]

const ofStrength: Rule[] = [
  {
    kind: 'strength',
    pattern: new RegExp(`全(?:连|营|团|旅|师)[^，。；]{0,8}?(?:\\d|${numeral}){1,6}余?(?:名|人|个)`, 'gu'),
  },
  {
    kind: 'strength',
    pattern: /(?:现有|编有|共有|满编)(?:官兵|战士|兵力|干部战士|官兵共)[^，。；]{0,10}/gu,
  },
  { kind: 'strength', pattern: /(?<!事业)(?:编制|在编(?:官兵|战士|干部))[^，。；]{0,2}?\d+/gu },
  { kind: 'strength', pattern: /(?:该|全)?(?:旅|团|营|连|师|部)?下辖[^，。；]{0,4}?(?:营|连|团|分队)/gu },
  {
    kind: 'strength',
    pattern: new RegExp(`(?:\\d|${numeral})+(?:名|个)(?:哨兵|哨位|岗哨)`, 'gu'),
  },
]

const ofMovement: Rule[] = [
  {
    kind: 'movement',
    pattern: new RegExp(`(?:${subject})[^，。；]{0,8}?(?:${times})[^，。；]{0,12}?(?:${moves})`, 'gu'),
  },
  {
    kind: 'movement',
    pattern: new RegExp(`(?:${subject}|该部)[^，。；]{0,6}?(?:${numeral}+月)?(?:移防|换防|开拔)`, 'gu'),
  },
  { kind: 'movement', pattern: new RegExp(`(?:${subject})们?(?:${times})[^，。；]{0,8}?(?:${moves})`, 'gu') },
]

const ofPerson: Rule[] = [
  {
    kind: 'person',
    pattern: new RegExp(
      `(?:${rankTitles})[${surnames}][\\p{Script=Han}]{1,2}(?=[，。、；：（）\\s\\d]|出席|到|介绍|作|讲|发言|带|参加|致辞|主持|来|$)`,
      'gu',
    ),
  },
  {
    kind: 'person',
    pattern: new RegExp(`(?<=^|[，。、；：（\\s和与由请])[${surnames}](?:${rankTitles})`, 'gu'),
  },
]

const digitGap = '[ \\t-]?'
const ofNumbers: Rule[] = [
  {
    kind: 'id-number',
    pattern: new RegExp(
      `(?<![\\d])[1-9]\\d{5}${digitGap}(?:18|19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])${digitGap}\\d{3}[\\dXx](?!\\d)`,
      'gu',
    ),
  },
  {
    kind: 'id-number',
    pattern: /(?<!\d)[1-9]\d{7}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}(?!\d)/gu,
  },
  { kind: 'card-number', pattern: /(?<!\d)\d{4}(?:[ -]?\d{4}){3}(?:[ -]?\d{1,3})?(?!\d)/gu },
  {
    kind: 'phone',
    pattern: /(?<![\d])(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)/gu,
  },
  { kind: 'phone', pattern: /(?<!\d)0\d{2,3}[-—－ ]\d{7,8}(?!\d)/gu },
  {
    kind: 'plate',
    pattern:
      /(?<![A-Za-z])V[A-Z][·\s]?\d{5}(?!\d)|[军海空沈兰济][A-Z][·\s]?\d{5}(?!\d)|WJ\p{Script=Han}?[·\s-]?\d{4}[\dA-Z]/gu,
  },
]

/** Letters, sounds and gaps put in the place of a word so that it is not found. */
const ofSubstitutes: Rule[] = [
  {
    kind: 'substitute',
    pattern:
      /(?<=[和与同跟问请驻某进到在\d])(?:bd|BD)(?![a-zA-Z])|(?<![a-zA-Z])(?:bd|BD)(?=官兵|战士|首长|开放)/gu,
  },
  {
    kind: 'substitute',
    pattern:
      /(?<![a-zA-Z])(?:wj|WJ)(?=官兵|战士|来|中队|支队|部队|干部|和|，|。)|(?<=[和与同跟问请驻某])(?:wj|WJ)(?![a-zA-Z])/gu,
  },
  {
    kind: 'substitute',
    pattern: /武[jJ](?![a-zA-Z])|部[dD](?![a-zA-Z])|导[dD](?![a-zA-Z])|(?<![a-zA-Z])[jJ]营/gu,
  },
  {
    kind: 'substitute',
    pattern: /(?<![a-zA-Z])(?:jun\s?(?:营|队|区|方)|bu\s?dui)|军\s?(?:ying|dui|E)(?![a-z])/giu,
  },
  { kind: 'substitute', pattern: /[布步]队(?![伍列员形])/gu, unlessBefore: /(?:散|跑|漫|徒|宣|公)$/u },
  { kind: 'substitute', pattern: /(?<![全各内外乐学总支])部[·.\-_*\s]{1,3}队(?![员长伍])/gu },
  { kind: 'substitute', pattern: /(?<![A-Za-z])PLA(?![A-Za-z])/gu },
  { kind: 'substitute', pattern: /\p{Script=Han}[a-z]{2,5}(?:连|营|团|旅|支队)(?![a-z])/gu },
  { kind: 'substitute', pattern: new RegExp(`${numeral}[LYTl](?=官兵|战士)`, 'gu') },
]

/** In the order in which they win where two lie over each other. */
export const rules: readonly Rule[] = [
  ...ofNumbers,
  ...ofCode,
  ...ofUnit,
  ...ofPlace,
  ...ofStrength,
  ...ofMovement,
  ...ofEquipment.map((rule) => ({ ...rule, unlessWithin: taught })),
  ...ofPerson,
  ...ofSubstitutes,
]
