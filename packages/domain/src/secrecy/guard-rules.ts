import { disguisedWords, initialsOfUnits } from './guard-substitutes.ts'

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

const numeral = '[0-9零〇一二三四五六七八九十百千两幺]'
/** Branches and services whose name beside a level says what kind of unit it is. */
export const arms =
  '警卫|警通|通信|防化|工兵|工程(?!师)|炮兵|炮|高炮|导弹|火箭军|火箭|雷达|坦克|装甲|侦察|防空|航空兵|航空|陆航|特战|特种|舟桥|汽车|机步|摩步|步兵|空降兵|空降|空军|海军|陆军|海防|边防|舰艇|潜艇|电子对抗|信息|运输|后勤|军需|教导|新兵|火力|合成|维护|四站|场站|无人机|勤务|保障|快艇|守备|突击|狙击|反坦克|仪仗|油料|弹药|测绘|气象|维修|修理|补给|骑兵|军犬|干扰|导航|机务|飞行|扫雷|登陆|护航|猎潜|潜水|观通|岸防|预备役'
export const levels = '集团军|师|旅|团|营|连|支队|大队|中队|分队'
/** After a level's character these make another word: 第一师范, 第二团支部, 三连冠, 工程营造, 一团和气, 一连三天. */
const otherWords = `(?!${numeral}|[范傅资生父支委员结圆业养地销造锁环接续心体队购冠廊夜日串拜聚和徽游客行社长辈声忙]|[个]月|几|数|多天|好几|毛线|火|烟|面)`

/** 八路军一一五师 and 学生军训第三连 are no secrets (MS-06). */
const historyOrSchool =
  /(?:八路军|新四军|红军|志愿军|抗联|平型关|抗战|解放战争|长征|老剧|电视剧|电影|红[一二三四五六七八九十]+军|军训|夏令营|年级|少先队|小学|中学|历史上)[^，。；]{0,10}$|(?:南京路上好|钢|红)$/u
const isCivil = /(?:消防|交警|城管|巡警|刑警|公安|海关|少先队|应急|救援)[^，。；]{0,4}$/u

const rankTitles =
  '支队长|大队长|司令员|司令|政治委员|政委|军长|师长|旅长|团长|营长|连长|排长|支队长|教导员|指导员|参谋长|部队长|舰长|艇长|政治部主任|机长'
const surnames =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜谢邹苏潘葛范彭鲁韦马方任袁柳史唐费薛雷贺倪汤罗毕郝安常于傅齐康余顾孟黄穆萧尹姚邵汪毛戴宋庞熊纪舒屈项祝董梁杜阮蓝季贾路江童郭梅林钟徐邱骆高夏蔡田樊胡凌霍万柯卢莫房丁邓洪包石崔吉龚程裴陆荣翁段侯刘景叶黎白赖乔阎温庄曾关苗庞田邱石温伍盛佟佘翟卓蔺聂焦欧阳甘祁车侯申尤褚涂兰岳匡郝邹闵莫康童凌杜冉简祝辛左明甄牟宫敖'

const equipment =
  '装甲车|突击车|步战车|火箭炮|导弹车|热像仪|反坦克|战车|指挥车|干扰车|夜视仪|舰载机|鱼雷|水雷|声呐|制导|坦克|火炮|迫击炮|榴弹炮|机枪|步枪|手枪|冲锋枪|火箭筒|导弹|雷达|战机|战斗机|轰炸机|直升机|运输机|驱逐舰|护卫舰|潜艇|舰艇|电台|无人机|发射车|弹药'
const measureOf = '辆|架|门|艘|枚|挺|部|台|支|发'
/** General knowledge of weapons is taught in every defence lesson. */
const taught = /我国|国产|事业|知识|历史|模型|玩具|纪录片|电影/u

const subject = '官兵|部队|连队|战士|该部|某部|舰艇|编队|车队|哨兵|中队|支队|先遣队|军列|专列'
const moves =
  '开拔|移防|换防|换岗|出航|驻训|拉练|演习|对抗演练|实兵|军事演练|执行任务|机动|开赴|野营|起航|发车|装载|归建|战备|集结|护航|调往|开往|进驻|抵达边境'
const times = `将于|将要|即将|将赴|将|定于|计划|拟于|明天|明晨|后天|下周|下月|下旬|每天|每晚|正在|今晚|昨夜|刚|已|${numeral}+[月日]|外出`

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
  {
    kind: 'unit',
    pattern: new RegExp(
      `${numeral}{2,4}\\p{Script=Han}{1,4}(?:集团军|旅|团|营)(?=[，。；、官的在与和]|$)`,
      'gu',
    ),
    unlessBefore: historyOrSchool,
    unlessWithin: /[个名人次周年月日天]/u,
  },
  {
    kind: 'unit',
    pattern: new RegExp(`(?:联勤保障|保障|训练|试验)第?${numeral}{2,4}(?:中心|基地|部队|仓库)`, 'gu'),
  },
  {
    kind: 'unit',
    pattern: /(?<![护驱巡登补军战旗炮老])[\p{Script=Han}]{2}舰(?=官兵|水兵|战士|上|来|的官兵)/gu,
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
    unlessWithin: /8341/,
  },
  {
    kind: 'code',
    pattern: new RegExp(
      `(?<![0-9])${numeral}{5}(?=(?:的)?(?:\\p{Script=Han}{1,3})?(?:干事|官兵|战士|首长|政治处|指导员))`,
      'gu',
    ),
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
  {
    kind: 'place',
    pattern:
      /[\p{Script=Han}\d]{1,8}(?:路|街|大道|巷|村|镇|岭|山|岛|河|湖|水库|隧道口?|路口|高速口)[\p{Script=Han}\d]{0,6}(?:营区|营门|营房|营院|哨所|阵地|台站|训练场|机库|洞库)/gu,
  },
  {
    kind: 'place',
    pattern:
      /(?:营区|营门|营房|驻训点?|油库|弹药库|训练场|台站|阵地|机库|洞库)[^，。；]{0,3}(?:位于|建在|设在|坐落|在)[^，。；]{2,14}/gu,
    unlessBefore: /加油站?$|中石化$|中石油$/u,
  },
  {
    kind: 'place',
    pattern:
      /[\p{Script=Han}]{0,2}(?:(?:坦克|炮兵|战术|装甲)训练场|(?:潜艇|军舰|舰艇)码头|(?:通信|雷达)台站|导弹基地)/gu,
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
    unlessAfter: /^(?:模型|玩具|图片|照片)/u,
  },
  {
    kind: 'equipment',
    pattern: new RegExp(`(?:${equipment})[^，。；]{0,4}?(?:\\d|${numeral})+[多余]?(?:${measureOf})`, 'gu'),
  },
  {
    kind: 'equipment',
    pattern: new RegExp(
      `(?:配备|列装|装备了|操作|操纵|驾驶|登上|展示|展出|摆放|背着|停着|参观|观摩|讲解|介绍|现有|换装|换了|配发|配了|维护|维修|故障|可见|停着|里有|管着?|库存)[^，。；]{0,8}?(?:${equipment})`,
      'gu',
    ),
    unlessAfter: /^(?:事业|知识|发展|史|模型|纪录片|精神|与|和|是|为什么)/u,
    unlessBefore: /(?:讲座|课上|课程|老师|展板|图书|影片|讲解员)[^，。；]{0,6}$/u,
  },
  { kind: 'equipment', pattern: new RegExp(`(?:${equipment})、(?:${equipment})`, 'gu') },
  { kind: 'equipment', pattern: new RegExp(`某型(?:${equipment}|装备|号)`, 'gu') },
  {
    kind: 'equipment',
    pattern:
      /舷号\d+|察打一体|防空导弹|反坦克导弹|远程火箭炮|(?:作用距离|有效射程|最大航速|射程)(?:为|是|达)?[\d零一二三四五六七八九十百千万]+/gu,
  },
  { kind: 'equipment', pattern: new RegExp(`(?:新型|某型)[^，。；]{0,4}?(?:${equipment})`, 'gu') },
  { kind: 'equipment', pattern: /(?:电子干扰|电子战|导弹发射|雷达)车/gu },
  { kind: 'equipment', pattern: /实弹(?:射击|打靶|投掷|演)/gu },
]

const ofStrength: Rule[] = [
  {
    kind: 'strength',
    pattern: new RegExp(
      `全(?:连|营|团|旅|师|舰|艇)[^，。；]{0,8}?(?:\\d|${numeral}){1,6}余?(?:名|人|个)`,
      'gu',
    ),
  },
  {
    kind: 'strength',
    pattern:
      /(?:现有|编有|共有|满编|实有|常驻|现员)(?:军官|士官|官兵|战士|兵力|干部战士|官兵共)[^，。；]{0,10}/gu,
  },
  {
    kind: 'strength',
    pattern: new RegExp(
      `(?<!事业|行政|岗位)(?:编制|在编(?:官兵|战士|干部)|兵力|现员|缺编|超编|减编|扩编|满编后?)[^，。；]{0,5}?(?:\\d|${numeral})+`,
      'gu',
    ),
  },
  {
    kind: 'strength',
    pattern:
      /(?:该|全)?(?:旅|团|营|连|师|部)?下辖[^，。；]{0,4}?(?:营|连|团|分队|中队|大队)|压缩为[^，。；]{1,4}(?:营|连|团)|(?:留|剩)[^，。；]{0,3}(?:班|排|连)(?:看守|留守|值守|驻守)/gu,
  },
  {
    kind: 'strength',
    pattern: new RegExp(
      `(?:\\d|${numeral})+(?:名|个)(?:哨兵|哨位|岗哨)|(?:哨兵|哨位|岗哨)[^，。；]{0,4}?(?:\\d|${numeral})+(?:人|名|个)`,
      'gu',
    ),
  },
]

const ofMovement: Rule[] = [
  {
    kind: 'movement',
    pattern:
      /军列|军车队|(?:坐|乘)专列|(?:高原|沙漠|戈壁|海岛|野外)驻训|开拔|编队[^，。；]{0,6}返港|边境一线|新兵[^，。；]{0,10}(?:列车|专列|航班)|(?:战区|军区)首长[^，。；]{0,12}视察|辆军车[^，。；]{0,4}(?:往|向|驶|开)|(?:[一二三]级|等级)战备|战备值班|集结地域|演习归建|装载上专列|护航任务|外出演习|(?:部队|舰艇)[^，。；]{0,6}(?:调往|开往|起航)/gu,
  },
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

const ranks =
  '列兵|上等兵|[一二三四]级军士长|下士|中士|上士|军士长|少尉|中尉|上尉|少校|中校|上校|大校|少将|中将|上将'
const ofPerson: Rule[] = [
  {
    kind: 'person',
    pattern: new RegExp(
      `(?:${rankTitles})[${surnames}][\\p{Script=Han}]{1,2}(?=[，。、；：（）\\s\\d]|出席|到|介绍|作|讲|发言|带|参加|致辞|主持|来|给|与|和|为|一同|在|进|表示|说|帮|$)`,
      'gu',
    ),
  },
  {
    kind: 'person',
    pattern: new RegExp(`(?<=^|[，。、；：（\\s和与由请])[${surnames}](?:${rankTitles})`, 'gu'),
  },
  {
    kind: 'person',
    pattern: new RegExp(
      `(?:${ranks})[${surnames}]\\p{Script=Han}{1,2}(?=[，。、；\\s]|在|帮|给|和|来|的|$)|[${surnames}]\\p{Script=Han}{2}(?:旅长|团长|营长|连长|排长|教导员|指导员|政委|司令员|支队长)`,
      'gu',
    ),
  },
  { kind: 'person', pattern: /(?:新兵|入伍)名单：[^。；]{2,40}/gu },
  {
    kind: 'person',
    pattern: new RegExp(`[${surnames}]\\p{Script=Han}{1,2}(?:${ranks})`, 'gu'),
    unlessBefore: historyOrSchool,
  },
  {
    kind: 'person',
    pattern: new RegExp(
      `(?:新兵|现役士兵|现役军人|飞行员|战士|士兵)(?:是|为)?[${surnames}]\\p{Script=Han}{2}(?<!爷爷|奶奶|叔叔|大爷|大伯|师傅)(?=[，。、；：（\\s]|来信|的|和|同志|给|在|说|$)`,
      'gu',
    ),
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
    pattern: /(?<![\d])(?:\+?86[ -]?)?1[3-9]\d[ .-]?\d{4}[ .-]?\d{4}(?!\d)/gu,
  },
  {
    kind: 'phone',
    pattern: /[一幺][三四五六七八九][零〇一二三四五六七八九幺]{9}(?![零〇一二三四五六七八九幺])/gu,
  },
  {
    kind: 'id-number',
    pattern:
      /[军士海空武警后政]{1,2}字第?\d{5,}号?|(?:军官证|士兵证|残疾军人证|军人证)[^，。；\d]{0,8}[A-Z]?\d{5,}/gu,
  },
  {
    kind: 'phone',
    pattern: /(?<!\d)0\d{2,3}[-—－ ]\d{7,8}(?!\d)/gu,
    unlessBefore: /(?:居委会|社区|街道|服务站|村委会|公开|办公室)[^，。；]{0,8}$/u,
  },
  {
    kind: 'plate',
    pattern:
      /(?<![A-Za-z])V[A-Z][·\s]?\d{5}(?!\d)|[军海空沈兰济北南广成][A-Z][·\s]?\d{5}(?!\d)|[京沪津渝]V\d{5}|[A-Z]{2}-\d{5}(?!\d)|WJ(?:\p{Script=Han}|\d{2})?[·\s-]?\d{4,5}[\dA-Z]?|[VKHBSLNCJGZ][A-Z][·\s]\d{5}(?!\d)|军[A-Z]-\d{5}/gu,
  },
]

/** Letters, sounds and gaps put in the place of a word so that it is not found. */
const ofSubstitutes: Rule[] = [
  { kind: 'substitute', pattern: disguisedWords },
  { kind: 'substitute', pattern: initialsOfUnits },
  {
    kind: 'substitute',
    pattern: new RegExp(`${numeral}{1,5}\\s?(?:tuan|l[uüv]|ying|lian|bd|驴|吕|莲)(?![a-z])`, 'giu'),
    unlessAfter: /^[肉皮友]/u,
  },
  { kind: 'substitute', pattern: /军\s?E(?![a-z])|[\u{1F680}\u{2693}\u{1F396}](?:军|部队|兵)/gu },
  { kind: 'substitute', pattern: /[布步]队(?![伍列员形])/gu, unlessBefore: /(?:散|跑|漫|徒|宣|公)$/u },
  { kind: 'substitute', pattern: /(?<![全各内外乐学总支])部[·.\-_*\s]{1,3}队(?![员长伍])/gu },
  {
    kind: 'substitute',
    pattern: /(?<![A-Za-z])PLA(?![A-Za-z])|[捣岛]弹[旅营连]|(?<=[零〇一二三四五六七八九\d])不对/gu,
  },
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
